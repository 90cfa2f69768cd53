#include "api/progress_json.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

namespace codevault {
namespace {

namespace json = boost::json;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::sys_days;

constexpr sys_days today = std::chrono::year(2026) / 11 / 23;

std::map<sys_days, Tally> active(std::initializer_list<int> days_ago) {
  std::map<sys_days, Tally> active;
  for (int ago : days_ago) active[today - days(ago)] = {1, 0};
  return active;
}

TEST(ProgressJsonTest, HasEveryDifficultyFromTheEasiest) {
  Summaries problems;
  problems["far"] = json::parse(R"({"name":"Far","difficulty":"expert","topics":[]})").as_object();

  json::object shown = to_json(UserProgress{}, problems, today);

  std::vector<std::string> levels;
  const json::object& shares = shown.at("byDifficulty").as_object();
  for (const auto& [level, share] : shares) levels.emplace_back(level);
  EXPECT_THAT(levels,
              testing::ElementsAre("first steps", "easy", "medium", "hard", "expert", "unrated"));
  EXPECT_EQ(shares.at("expert").at("total"), 1);
}

TEST(ProgressJsonTest, CountsDaysInARow) {
  auto current = [](const auto& active) { return streak_of(active, today).current; };
  auto longest = [](const auto& active) { return streak_of(active, today).longest; };

  EXPECT_EQ(current(active({})), 0);
  EXPECT_EQ(current(active({0})), 1);
  EXPECT_EQ(current(active({0, 1, 2})), 3);
  EXPECT_EQ(current(active({1, 2})), 2);  // today is not over
  EXPECT_EQ(current(active({2, 3, 4})), 0);
  EXPECT_EQ(longest(active({0, 2, 3, 4, 9})), 3);
}

TEST(ProgressJsonTest, ComparesWhatIsDoneWithWhatThereIs) {
  Summaries problems;
  problems["sum"] =
      json::parse(R"({"name":"Sum","difficulty":"easy","topics":["maths"]})").as_object();
  problems["far"] =
      json::parse(R"({"name":"Far","difficulty":null,"topics":["maths"]})").as_object();
  UserProgress progress;
  Date began = today - hours(1);
  progress.standings = {{"sum", {2, 1}, began, began + std::chrono::milliseconds(1500)},
                        {"far", {1, 0}, began, std::nullopt},
                        {"gone", {1, 1}, began, began}};
  progress.days[today] = {4, 2};
  progress.days[today - days(400)] = {1, 0};
  progress.languages["cpp"] = {5, 2};

  json::value shown = to_json(progress, problems, today);

  EXPECT_EQ(shown.at("solved"), 1);
  EXPECT_EQ(shown.at("attempted"), 1);
  EXPECT_EQ(shown.at("submissions"), 5);
  EXPECT_EQ(json::serialize(shown.at("byDifficulty").at("unrated")),
            R"({"solved":0,"attempted":1,"total":1})");
  EXPECT_EQ(shown.at("byTopic").at(0).at("total"), 2);
  EXPECT_EQ(json::serialize(shown.at("days")),
            R"([{"date":"2026-11-23","submissions":4,"accepted":2}])");
  EXPECT_EQ(shown.at("firstAccepted").as_array().size(), 1u);
  EXPECT_EQ(shown.at("firstAccepted").at(0).at("timeToSolve"), 1500);
}

}  // namespace
}  // namespace codevault
