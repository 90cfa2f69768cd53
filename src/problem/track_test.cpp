#include "problem/track.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "base/error.hpp"
#include "base/test_folder.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr char good[] = R"(order: 2
title: {en: Graphs, de: Graphen}
description: {en: Ways.}
steps:
  - problem: night-buses
    why: {en: It is the first., de: Sie ist die erste.}
  - problem: maze-lamps
    why: {en: It is the last.}
)";

std::string with(const std::string& old, const std::string& changed) {
  std::string yaml = good;
  return yaml.replace(yaml.find(old), old.size(), changed);
}

// What parse_track says to this in graphs.yaml.
std::string fault_of(const std::string& yaml) {
  try {
    parse_track(yaml, "graphs.yaml");
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(Track, HasTheStepsInTheOrderOfTheFile) {
  Track track = parse_track(good, "graphs.yaml");

  EXPECT_EQ(track.id, "graphs");
  EXPECT_EQ(track.order, 2u);
  EXPECT_EQ(track.title.at("de"), "Graphen");
  EXPECT_EQ(track.description.at("en"), "Ways.");
  ASSERT_EQ(track.steps.size(), 2u);
  EXPECT_EQ(track.steps[0].problem, "night-buses");
  EXPECT_EQ(track.steps[0].why.at("de"), "Sie ist die erste.");
  EXPECT_EQ(track.steps[1].problem, "maze-lamps");
}

TEST(Track, NamesFileAndLineOfWhatIsWrong) {
  const std::pair<std::string, const char*> cases[] = {
      {with("order: 2", "order: -1"), "graphs.yaml:1: 'order' must be from 0 to 1000"},
      {with("title: {en: Graphs, de: Graphen}", "title: Graphs"),
       "graphs.yaml:2: 'title' must be a map"},
      {with("{en: Ways.}", "{de: Wege.}"), "graphs.yaml:3: 'description' has no text in 'en'"},
      {with("{en: Ways.}", "{en: ''}"), "graphs.yaml:3: 'en' must have from 1 to 1000 bytes"},
      {with("en: Graphs", "en: " + std::string(101, 'x')), "graphs.yaml:2: 'en' must have from 1"},
      {with("night-buses", "../secret"), "graphs.yaml:5: 'problem' must be the id"},
      {with("maze-lamps", "night-buses"), "graphs.yaml:7: 'problem' names a problem that"},
      {with("why: {en: It is the last.}", "because: x"), "graphs.yaml:7: 'why' is missing"},
      {with("order: 2", "ordre: 2"), "graphs.yaml:1: there is no key 'ordre' here"},
      {with("    why: {en: It is the last.}", "    why: {en: It is the last.}\n  - x"),
       "graphs.yaml:9: must be a map of keys"},
      {std::string(good, std::string(good).find("steps:")) + "steps: []\n",
       "graphs.yaml:4: 'steps' must be a list of 1 to 200 steps"},
      {"\xff", "graphs.yaml: is not UTF-8 text"},
  };

  for (const auto& [yaml, sentence] : cases) EXPECT_THAT(fault_of(yaml), HasSubstr(sentence));
}

TEST(Track, TakesEveryNameThatAPackageMayHave) {
  EXPECT_EQ(fault_of(with("night-buses", "Night_Buses.2")), "");
}

TEST(Track, HasANameThatFitsIntoAnAddress) {
  for (const char* file : {"Graphs.yaml", "a/b.yaml", ".yaml", "graphs.yml", "yaml"}) {
    EXPECT_THROW(parse_track(good, file), Error) << file;
  }
}

TEST(Tracks, AreReadInTheirOrderAndWithoutThoseThatAreBroken) {
  TestFolder folder;
  auto write = [&](const char* name, const std::string& text) {
    std::ofstream(folder / name) << text;
  };
  write("a.yaml", with("order: 2", "order: 3"));
  write("b.yaml", good);
  write("c.yaml", "title: x\n");
  write("notes.txt", "x");

  Tracks tracks = read_tracks(folder / ".");

  ASSERT_EQ(tracks.offered.size(), 2u);
  EXPECT_EQ(tracks.offered[0].id, "b");
  EXPECT_EQ(tracks.offered[1].id, "a");
  EXPECT_THAT(tracks.broken, ElementsAre(HasSubstr("c.yaml:1: ")));
}

TEST(Tracks, AreNoneWithoutAFolder) {
  TestFolder folder;

  EXPECT_THAT(read_tracks(folder / "none").offered, IsEmpty());
  EXPECT_THAT(read_tracks({}).broken, IsEmpty());
}

}  // namespace
}  // namespace codevault
