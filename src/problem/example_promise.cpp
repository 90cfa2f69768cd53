#include "problem/example_promise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/encoding.hpp"
#include "judge/grading.hpp"
#include "problem/expectations.hpp"

namespace codevault {
namespace {

using enum Verdict;
using Verdicts = std::set<Verdict>;

// The formats know four verdicts; each of ours counts as one of them.
const Verdicts crash = {runtime_error, memory_limit_exceeded};
const Verdicts any_rejection = {wrong_answer,          output_limit_exceeded, time_limit_exceeded,
                                memory_limit_exceeded, runtime_error,         compile_error};

Verdicts operator+(Verdicts a, const Verdicts& b) {
  a.insert(b.begin(), b.end());
  return a;
}

// A wrong, a hanging or a crashing program may also end by too much output.
Verdicts with_output(Verdicts verdicts) {
  verdicts.insert(output_limit_exceeded);
  return verdicts;
}

const std::map<std::string, ExamplePromise>& promises_of_folders(bool modern) {
  static const Verdicts wa = with_output({wrong_answer});
  static const Verdicts tle = with_output({time_limit_exceeded});
  static const Verdicts rte = with_output(crash);
  static const Verdicts ac = {accepted};
  static const std::map<std::string, ExamplePromise> common = {
      {"accepted", {.permitted = ac, .required = ac}},
      {"slow_accepted", {.permitted = ac + tle}},
      {"rejected", {.required = any_rejection}},
      {"no_output", {.permitted = ac + wa, .required = wa}},
      {"memory_limit_exceeded", {.required = rte}},
      {"output_limit_exceeded", {.required = {output_limit_exceeded}}},
      {"compile_error", {.required = {compile_error}, .overall = true}},
      {"compiler_error", {.required = {compile_error}, .overall = true}},
      {"brute_force", {.permitted = ac + rte + tle, .required = rte + tle}},
      {"wrong_answer", {.permitted = ac + wa, .required = wa}},
      {"run_time_error", {.permitted = ac + rte, .required = rte}},
      {"runtime_error", {.permitted = ac + rte, .required = rte}},
      {"time_limit_exceeded", {.permitted = ac + tle, .required = tle}},
  };
  static const std::map<std::string, ExamplePromise> legacy = [] {
    auto promises = common;
    for (const char* folder : {"run_time_error", "runtime_error"}) {
      promises[folder] = {.required = rte};
    }
    promises["time_limit_exceeded"] = {.permitted = ac + wa + tle, .required = tle};
    return promises;
  }();
  return modern ? common : legacy;
}

std::optional<Verdicts> verdicts_of_word(std::string word) {
  for (char& c : word) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == '-' || c == ' ') c = '_';
  }
  static const std::map<std::string, Verdicts> words = {
      {"ACCEPTED", {accepted}},
      {"CORRECT", {accepted}},
      {"WRONG_ANSWER", with_output({wrong_answer})},
      {"NO_OUTPUT", {wrong_answer}},
      {"TIMELIMIT", {time_limit_exceeded}},
      {"TIME_LIMIT_EXCEEDED", {time_limit_exceeded}},
      {"RUN_ERROR", crash},
      {"RUN_TIME_ERROR", crash},
      {"RUNTIME_ERROR", crash},
      {"MEMORY_LIMIT", crash},
      {"OUTPUT_LIMIT", {output_limit_exceeded}},
      {"COMPILER_ERROR", {compile_error}},
      {"COMPILE_ERROR", {compile_error}},
  };
  auto found = words.find(word);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

// Returns the promise of an example that names its verdict itself: it is judged as a whole.
std::optional<ExamplePromise> own_promise_of(const Example& example) {
  ExamplePromise promise{.overall = true};
  for (const std::string& word : example.expected) {
    if (auto verdicts = verdicts_of_word(word)) {
      promise.required.insert(verdicts->begin(), verdicts->end());
    }
  }
  return promise.required.empty() ? std::nullopt : std::optional(promise);
}

Verdicts verdicts_of_codes(const std::vector<std::string>& codes) {
  static const std::map<std::string, Verdicts> known = {{"AC", {accepted}},
                                                        {"WA", with_output({wrong_answer})},
                                                        {"TLE", with_output({time_limit_exceeded})},
                                                        {"RTE", with_output(crash)}};
  Verdicts verdicts;
  for (const std::string& code : codes) verdicts = verdicts + known.at(code);
  return verdicts;
}

// Adds what submissions.yaml says: in place of the folder's promise, or beside it.
void add_expectation(ExamplePromise& promise, const Expectation& expectation) {
  using Bound = Expectation::Bound;
  ExamplePromise::Part part{.tests = expectation.tests, .message = expectation.message};
  if (expectation.permitted) part.permitted = verdicts_of_codes(*expectation.permitted);
  if (expectation.required) part.required = verdicts_of_codes(*expectation.required);
  if (expectation.bound == Bound::lower && part.permitted.empty()) {
    part.permitted = verdicts_of_codes({"AC", "WA", "RTE"});
  }
  if (expectation.bound == Bound::upper && part.required.empty()) {
    part.required = {time_limit_exceeded};
  }
  if (expectation.bound == Bound::none) promise.out_of_timing = true;
  if (expectation.score && expectation.tests.empty()) promise.score = expectation.score;
  if (expectation.instead_of_folder) {
    if (expectation.permitted) promise.permitted = std::move(part.permitted);
    if (expectation.required) promise.required = std::move(part.required);
    // The folder's other key must not contradict the new one.
    if (expectation.permitted && !expectation.required) {
      std::erase_if(promise.required, [&](Verdict v) { return !promise.permitted.contains(v); });
    }
    part.permitted.clear();
    part.required.clear();
  }
  if (part.permitted.empty() && part.required.empty() && part.message.empty()) return;
  promise.parts.push_back(std::move(part));
}

std::string listed(const Verdicts& verdicts) {
  std::string text;
  for (Verdict verdict : verdicts) {
    if (verdict == output_limit_exceeded && verdicts.size() > 1) continue;
    text += (text.empty() ? "" : " or ") + std::string(to_string(verdict));
  }
  return text;
}

std::string score_breach_of(const Problem& problem, const ExamplePromise& promise,
                            const JudgeReport& report) {
  constexpr double enough = 1e-6;
  if (promise.score && (report.score < promise.score->first - enough ||
                        report.score > promise.score->second + enough)) {
    return fmt::format("the score is {:g}, expected is {:g}{}", report.score, promise.score->first,
                       promise.score->first == promise.score->second
                           ? ""
                           : fmt::format(" to {:g}", promise.score->second));
  }
  if (!promise.best_score || !problem.best_score) return {};
  if (is_best_score(problem, report.score) == *promise.best_score) return {};
  return fmt::format("the score is {:g}, the best is {:g}", report.score, *problem.best_score);
}

std::string shortened(std::string text) {
  constexpr std::size_t most = 500;
  if (text.size() > most) text = to_utf8(text.substr(0, most)) + "...";
  return text;
}

// Returns where a verdict comes from: the test, and what was expected and printed there.
std::string place_of(const TestReport& test) {
  std::string why = test.privileged.empty() ? test.message : test.privileged;
  return " in test " + test.name + (why.empty() ? "" : ": " + shortened(std::move(why)));
}

// Returns where the verdict on a whole submission comes from.
std::string place_of(const JudgeReport& report) {
  if (report.verdict == compile_error && !report.message.empty()) return ": " + report.message;
  if (report.verdict == compile_error && report.compilation) {
    return ": " + shortened(to_utf8(report.compilation->err));
  }
  auto found = std::ranges::find(report.tests, report.verdict, &TestReport::verdict);
  return found == report.tests.end() || report.verdict == accepted ? "" : place_of(*found);
}

// Returns how the tests that `part` is about break it.
std::string breach_of_part(const ExamplePromise::Part& part, const JudgeReport& report) {
  bool met = part.required.empty();
  bool said = part.message.empty();
  bool any = false;
  for (const TestReport& test : report.tests) {
    if (!test.verdict || !(part.tests.empty() || is_matched_by(part.tests, test.name))) continue;
    any = true;
    if (!part.permitted.empty() && !part.permitted.contains(*test.verdict)) {
      return "is " + std::string(to_string(*test.verdict)) + place_of(test);
    }
    met = met || part.required.contains(*test.verdict);
    said = said || test.privileged.find(part.message) != std::string::npos;
  }
  std::string where = part.tests.empty() ? "" : " in " + part.tests;
  if (!any) return {};  // a pattern that fits no test demands nothing
  if (!met) return "is never " + listed(part.required) + where;
  return said ? "" : "the validator never says '" + part.message + "'" + where;
}

}  // namespace

ExamplePromise promise_of(const Problem& problem, const Example& example) {
  if (auto own = own_promise_of(example)) {
    for (const Expectation& expectation : example.expectations) {
      if (expectation.score && expectation.tests.empty()) own->score = expectation.score;
    }
    return *own;
  }
  ExamplePromise promise;
  const auto& folders = promises_of_folders(problem.modern);
  if (auto found = folders.find(example.folder); found != folders.end()) promise = found->second;
  bool partial = example.folder == "partially_accepted";
  if (partial) promise = {.required = {accepted}, .best_score = false};
  if (problem.scoring && !problem.modern) promise.overall = true;
  if (problem.scoring && example.folder == "accepted") promise.best_score = true;
  for (const Expectation& expectation : example.expectations) {
    if (expectation.score) promise.best_score.reset();
    add_expectation(promise, expectation);
  }
  return promise;
}

bool bounds_time_limit(const ExamplePromise& promise) {
  if (promise.overall || promise.out_of_timing) return false;
  auto bounds = [](const Verdicts& permitted) {
    return !permitted.empty() && !permitted.contains(time_limit_exceeded);
  };
  return bounds(promise.permitted) ||
         std::ranges::any_of(promise.parts, bounds, &ExamplePromise::Part::permitted);
}

bool is_settled_by(const Problem& problem, const ExamplePromise& promise, const TestReport& test) {
  if (promise.overall || !test.verdict || *test.verdict == accepted) return false;
  if (!promise.parts.empty()) return false;
  if (!problem.modern) return promise.required.contains(*test.verdict);
  return *test.verdict == time_limit_exceeded && promise.required.contains(time_limit_exceeded);
}

std::string breach_of(const Problem& problem, const ExamplePromise& promise,
                      const JudgeReport& report) {
  Verdict overall = report.verdict.value_or(internal_error);
  if (overall == internal_error) return report.message;
  std::string breach = score_breach_of(problem, promise, report);
  if (!breach.empty()) return breach;
  bool whole = promise.overall || overall == compile_error;
  if (whole && !promise.required.empty() && !promise.required.contains(overall)) {
    return "is " + std::string(to_string(overall)) + ", not " + listed(promise.required) +
           place_of(report);
  }
  if (whole) return {};
  for (const ExamplePromise::Part& part : promise.parts) {
    breach = breach_of_part(part, report);
    if (!breach.empty()) return breach;
  }
  bool met = promise.required.empty();
  for (const TestReport& test : report.tests) {
    if (!test.verdict) continue;
    if (!promise.permitted.empty() && !promise.permitted.contains(*test.verdict)) {
      return "is " + std::string(to_string(*test.verdict)) + place_of(test);
    }
    met = met || promise.required.contains(*test.verdict);
  }
  return met ? "" : "is never " + listed(promise.required);
}

}  // namespace codevault
