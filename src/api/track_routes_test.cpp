#include <gmock/gmock.h>

#include "api/testing.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

class TrackRoutesTest : public ApiFixture {
 protected:
  TrackRoutesTest() {
    std::vector<Track::Step> steps;
    for (const char* problem : {"one", "two", "gone"}) {
      offer(problem);
      steps.push_back({.problem = problem, .why = {{"en", "Why " + std::string(problem)}}});
    }
    wait(problems_.remove("gone"));
    tracks_ = {{.id = "basics",
                .title = {{"en", "Basics"}, {"de", "Grundlagen"}},
                .description = {{"en", "All of it."}},
                .steps = steps},
               {.id = "empty", .steps = {{.problem = "gone"}}}};
  }

  void offer(const std::string& problem) {
    TestPackage package;
    std::filesystem::path copy = folder_ / "packages" / problem;
    std::filesystem::create_directories(copy.parent_path());
    std::filesystem::copy(package.folder(), copy, std::filesystem::copy_options::recursive);
    std::optional<std::chrono::milliseconds> limit(1000);
    wait(problems_.import(copy, "imported", limit));
  }

  // The user who acts submits to a problem.
  void submit(const std::string& problem, Verdict verdict) {
    http::Response accepted = practise(R"({"problemId":")" + problem +
                                       R"(","language":"py","code":"1","action":"submit"})");
    JudgeReport report;
    report.verdict = verdict;
    judge(text_at(accepted, "/jobId"), report);
  }
};

TEST_F(TrackRoutesTest, ListsTracksWithTheProblemsThatAreThere) {
  json::value body = json_of(get("/api/tracks"));

  ASSERT_EQ(body.at("tracks").as_array().size(), 1u);
  json::value track = body.at("tracks").at(0);
  EXPECT_EQ(track.at("id"), "basics");
  EXPECT_EQ(track.at("title").at("de"), "Grundlagen");
  EXPECT_EQ(track.at("solved"), 0);
  ASSERT_EQ(track.at("steps").as_array().size(), 2u);
  EXPECT_EQ(track.at("steps").at(1).at("problemId"), "two");
  EXPECT_EQ(track.at("steps").at(1).at("problemName"), "Sum");
  EXPECT_EQ(body.at("continue"), nullptr);
}

TEST_F(TrackRoutesTest, LeavesOutHiddenProblemsEvenForAdmins) {
  wait(problems_.hide("one", true));
  act_as(Role::admin);

  json::value track = json_of(get("/api/tracks/basics"));

  EXPECT_EQ(track.at("steps").as_array().size(), 1u);
  EXPECT_EQ(track.at("next"), "two");
}

TEST_F(TrackRoutesTest, TellsUsersHowFarTheyHaveCome) {
  act_as(Role::user);
  submit("one", Verdict::accepted);
  submit("two", Verdict::wrong_answer);

  json::value track = json_of(get("/api/tracks/basics"));
  json::value list = json_of(get("/api/tracks"));

  EXPECT_EQ(track.at("solved"), 1);
  EXPECT_EQ(track.at("steps").at(0).at("solved"), true);
  EXPECT_EQ(track.at("steps").at(1).at("solved"), false);
  EXPECT_EQ(track.at("steps").at(1).at("why").at("en"), "Why two");
  EXPECT_EQ(track.at("next"), "two");
  EXPECT_EQ(list.at("tracks").at(0).at("solved"), 1);
  EXPECT_EQ(list.at("continue").at("trackId"), "basics");
  EXPECT_EQ(list.at("continue").at("problemId"), "two");
}

TEST_F(TrackRoutesTest, TellsGuestsNothingOfWhatOthersSolved) {
  act_as(Role::user);
  submit("one", Verdict::accepted);
  act_as(Role::guest);

  EXPECT_EQ(json_of(get("/api/tracks/basics")).at("solved"), 0);
  EXPECT_EQ(json_of(get("/api/tracks")).at("continue"), nullptr);
}

TEST_F(TrackRoutesTest, HasNoNextStepWhenAllAreSolved) {
  act_as(Role::user);
  submit("one", Verdict::accepted);
  submit("two", Verdict::accepted);

  EXPECT_EQ(json_of(get("/api/tracks/basics")).at("next"), nullptr);
  EXPECT_EQ(json_of(get("/api/tracks")).at("continue"), nullptr);
}

TEST_F(TrackRoutesTest, SaysThatATrackIsNotThere) {
  EXPECT_EQ(get("/api/tracks/none").status, 404u);
  EXPECT_EQ(get("/api/tracks/empty").status, 404u);
}

}  // namespace
}  // namespace codevault
