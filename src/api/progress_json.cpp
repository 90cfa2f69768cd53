#include "api/progress_json.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "api/iso_time.hpp"
#include "problem/summary.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days shown_days{366};

std::string name_of(sys_days day) { return iso_time(day).substr(0, 10); }

// How many problems of a sort there are, and how many are solved or tried.
struct Share {
  std::size_t solved = 0;
  std::size_t attempted = 0;
  std::size_t total = 0;

  void count(const Standing* standing) {
    ++total;
    if (!standing) return;
    ++(standing->first_accepted ? solved : attempted);
  }
  json::object json() const {
    return {{"solved", solved}, {"attempted", attempted}, {"total", total}};
  }
};

std::map<std::string, const Standing*> by_problem(const UserProgress& progress) {
  std::map<std::string, const Standing*> standings;
  for (const Standing& standing : progress.standings) standings[standing.problem] = &standing;
  return standings;
}

void put_shares(const UserProgress& progress, const Summaries& problems, json::object& body) {
  Share all;
  std::map<std::string, Share> levels;
  std::map<std::string, Share> topics;
  auto standings = by_problem(progress);
  for (const auto& [id, summary] : problems) {
    auto found = standings.find(id);
    const Standing* standing = found == standings.end() ? nullptr : found->second;
    all.count(standing);
    const json::value& difficulty = summary.at("difficulty");
    std::string level(difficulty.is_string() ? difficulty.as_string() : "unrated");
    levels[level].count(standing);
    for (const json::value& topic : summary.at("topics").as_array()) {
      topics[std::string(topic.as_string())].count(standing);
    }
  }
  body["solved"] = all.solved;
  body["attempted"] = all.attempted;
  json::object& by_difficulty = body["byDifficulty"].emplace_object();
  for (std::string_view level : difficulties) {
    by_difficulty[level] = levels[std::string(level)].json();
  }
  by_difficulty["unrated"] = levels["unrated"].json();
  json::array& rows = body["byTopic"].emplace_array();
  for (const auto& [topic, share] : topics) {
    json::object row = share.json();
    row["topic"] = topic;
    rows.push_back(std::move(row));
  }
}

void put_tally(const Tally& tally, json::object& object) {
  object["submissions"] = tally.submissions;
  object["accepted"] = tally.accepted;
}

json::array days_json(const UserProgress& progress, sys_days today) {
  json::array rows;
  for (const auto& [day, tally] : progress.days) {
    if (day <= today - shown_days) continue;
    json::object row{{"date", name_of(day)}};
    put_tally(tally, row);
    rows.push_back(std::move(row));
  }
  return rows;
}

json::array languages_json(const UserProgress& progress) {
  json::array rows;
  for (const auto& [language, tally] : progress.languages) {
    json::object row{{"language", language}};
    put_tally(tally, row);
    rows.push_back(std::move(row));
  }
  return rows;
}

json::array first_accepted_json(const UserProgress& progress, const Summaries& problems) {
  std::vector<const Standing*> solved;
  for (const Standing& standing : progress.standings) {
    if (standing.first_accepted && problems.contains(standing.problem)) solved.push_back(&standing);
  }
  std::ranges::sort(solved, std::greater(),
                    [](const Standing* one) { return *one->first_accepted; });
  json::array rows;
  for (const Standing* standing : solved) {
    using std::chrono::milliseconds;
    auto time = *standing->first_accepted - standing->first_submission;
    rows.push_back({{"problemId", standing->problem},
                    {"problemName", problem_name(problems, standing->problem)},
                    {"at", iso_time(*standing->first_accepted)},
                    {"timeToSolve", std::chrono::duration_cast<milliseconds>(time).count()}});
  }
  return rows;
}

}  // namespace

Streak streak_of(const std::map<sys_days, Tally>& active, sys_days today) {
  Streak streak;
  int length = 0;
  std::optional<sys_days> before;
  for (const auto& [day, tally] : active) {
    length = before && day - *before == days(1) ? length + 1 : 1;
    streak.longest = std::max(streak.longest, length);
    before = day;
  }
  if (before && today - *before <= days(1)) streak.current = length;
  return streak;
}

json::object to_json(const UserProgress& progress, const Summaries& problems, sys_days today) {
  json::object body;
  put_shares(progress, problems, body);
  Tally all;
  for (const auto& [day, tally] : progress.days) {
    all.submissions += tally.submissions;
    all.accepted += tally.accepted;
  }
  put_tally(all, body);
  Streak streak = streak_of(progress.days, today);
  body["streak"] = {{"current", streak.current}, {"longest", streak.longest}};
  body["days"] = days_json(progress, today);
  body["languages"] = languages_json(progress);
  body["firstAccepted"] = first_accepted_json(progress, problems);
  return body;
}

}  // namespace codevault
