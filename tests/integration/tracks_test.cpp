#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "problem/metadata.hpp"
#include "problem/summary.hpp"
#include "problem/track.hpp"

// Checks the tracks that come with the program against the problems that do.
namespace codevault {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

const fs::path root = CODEVAULT_ROOT;

// The place of a problem's level among the levels; nothing if there is no such problem, or it has
// no level.
std::optional<int> level_of(const std::string& problem) {
  std::ifstream file(root / "problems" / problem / "problem.yaml");
  if (!file) return std::nullopt;
  std::ostringstream yaml;
  yaml << file.rdbuf();
  Metadata metadata = parse_metadata(yaml.str(), "problem.yaml");
  for (const std::string& keyword : metadata.problem.keywords) {
    auto level = std::ranges::find(difficulties, keyword);
    if (level != difficulties.end()) return static_cast<int>(level - difficulties.begin());
  }
  return std::nullopt;
}

TEST(TracksOfTheProgram, CanAllBeRead) {
  Tracks tracks = read_tracks(root / "tracks");

  EXPECT_GE(tracks.offered.size(), 7u);
  EXPECT_THAT(tracks.broken, IsEmpty());
}

TEST(TracksOfTheProgram, AreInEnglishAndGerman) {
  for (const Track& track : read_tracks(root / "tracks").offered) {
    EXPECT_TRUE(track.title.contains("de") && track.description.contains("de")) << track.id;
    for (const Track::Step& step : track.steps) {
      EXPECT_TRUE(step.why.contains("de")) << track.id << ": " << step.problem;
    }
  }
}

// A step may be one level above the hardest before it, and one below.
TEST(TracksOfTheProgram, LeadThroughProblemsWhoseLevelsRise) {
  for (const Track& track : read_tracks(root / "tracks").offered) {
    std::optional<int> hardest;
    for (const Track::Step& step : track.steps) {
      std::optional<int> level = level_of(step.problem);
      ASSERT_TRUE(level) << track.id << ": no problem with a level is named " << step.problem;
      EXPECT_LE(std::abs(*level - hardest.value_or(*level)), 1)
          << track.id << ": " << step.problem << " is out of place";
      hardest = std::max(*level, hardest.value_or(*level));
    }
  }
}

}  // namespace
}  // namespace codevault
