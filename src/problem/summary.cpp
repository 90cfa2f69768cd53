#include "problem/summary.hpp"

#include <algorithm>
#include <boost/json.hpp>

namespace codevault {
namespace json = boost::json;
namespace {

bool is_difficulty(const std::string& keyword) {
  return std::ranges::find(difficulties, keyword) != difficulties.end();
}

std::string name_of(const Problem& problem) {
  auto english = problem.names.find("en");
  return english != problem.names.end() ? english->second : problem.names.begin()->second;
}

}  // namespace

std::string summary_of(const Problem& problem) {
  json::object summary;
  summary["id"] = problem.id;
  summary["name"] = name_of(problem);
  auto difficulty = std::ranges::find_if(problem.keywords, is_difficulty);
  bool known = difficulty != problem.keywords.end();
  summary["difficulty"] = known ? json::value(json::string(*difficulty)) : nullptr;
  json::array& topics = summary["topics"].emplace_array();
  for (const std::string& keyword : problem.keywords) {
    if (!is_difficulty(keyword)) topics.emplace_back(json::string(keyword));
  }
  summary["timeLimit"] = problem.time_limit ? problem.time_limit->count() : 0;
  summary["memoryLimit"] = problem.memory;
  summary["tests"] = count_tests(problem.data);
  summary["scoring"] = problem.scoring;
  summary["interactive"] = problem.interactive;
  summary["languages"] =
      problem.languages.empty() ? json::value(nullptr) : json::value_from(problem.languages);
  return json::serialize(summary);
}

ProblemFacts facts_of(const Problem& problem) {
  return {.languages = problem.languages,
          .code_limit = problem.code,
          .dialogue = problem.interactive || problem.passes > 1,
          .samples = count_tests(problem.data.groups.front())};
}

}  // namespace codevault
