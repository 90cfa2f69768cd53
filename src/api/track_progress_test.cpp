#include "api/track_progress.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

namespace codevault {
namespace {

using testing::ElementsAre;

Track track_of(const std::string& id, const std::vector<std::string>& problems) {
  Track track{.id = id};
  for (const std::string& problem : problems) track.steps.push_back({.problem = problem});
  return track;
}

const std::vector<Track> tracks{track_of("short", {"a", "b"}),
                                track_of("long", {"a", "c", "d", "e"})};

// "track/problem"; empty for nothing.
std::string continued(const Solved& solved, const std::vector<std::string>& recent) {
  std::optional<Continuation> found = continuation_of(tracks, solved, recent);
  return found ? found->track->id + "/" + found->step->problem : "";
}

TEST(TracksThrough, LeaveOutProblemsThatAreNotThereAndTracksWithoutSteps) {
  Summaries problems{{"c", {}}, {"e", {}}};

  std::vector<Track> seen = tracks_through(tracks, problems);

  ASSERT_EQ(seen.size(), 1u);
  EXPECT_EQ(seen[0].id, "long");
  ASSERT_EQ(seen[0].steps.size(), 2u);
  EXPECT_EQ(seen[0].steps[1].problem, "e");
}

TEST(NextStep, IsTheFirstThatIsNotSolvedFromThereOn) {
  const Track& track = tracks[1];

  EXPECT_EQ(next_step(track, {"a"})->problem, "c");
  EXPECT_EQ(next_step(track, {"d"}, 2)->problem, "e");
  EXPECT_EQ(next_step(track, {"d", "e"}, 2)->problem, "a");
  EXPECT_EQ(next_step(track, {"a", "c", "d", "e"}), nullptr);
}

TEST(Continuation, IsInTheTrackOfTheLatestSubmission) {
  EXPECT_EQ(continued({"b", "c"}, {"c", "b"}), "long/d");
  EXPECT_EQ(continued({"c"}, {"b", "c"}), "short/b");
  EXPECT_EQ(continued({}, {"elsewhere", "d"}), "long/d");
}

TEST(Continuation, IsInTheTrackOfWhichMoreIsSolvedWhenBothHaveTheProblem) {
  EXPECT_EQ(continued({"a"}, {"a"}), "short/b");
  EXPECT_EQ(continued({"a", "c", "d"}, {"a"}), "long/e");
}

TEST(Continuation, PassesOverATrackThatIsDone) {
  EXPECT_EQ(continued({"a", "b", "c"}, {"b", "c"}), "long/d");
  EXPECT_EQ(continued({"a", "b"}, {"b"}), "");
  EXPECT_EQ(continued({}, {"elsewhere"}), "");
  EXPECT_EQ(continued({}, {}), "");
}

}  // namespace
}  // namespace codevault
