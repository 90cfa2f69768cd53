#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "judge/judge_report.hpp"
#include "judge/problem.hpp"

// The promise that the folder of an example submission makes about it (legacy format, "Example
// Submissions"; format 2023-07, "Default directories").
namespace codevault {

struct ExamplePromise {
  std::set<Verdict> permitted;  // of every test; empty: any
  std::set<Verdict> required;   // of at least one test; empty: none
  // Both are about the verdict on the whole submission instead of its tests.
  bool overall = false;
  std::optional<bool> best_score;  // it gets the best score, or does not
  // A further promise about some tests.
  struct Part {
    std::string tests;  // a pattern (is_matched_by); empty: all
    std::set<Verdict> permitted;
    std::set<Verdict> required;
    std::string message;  // part of the validator's words on one of them
  };
  std::vector<Part> parts;
  std::optional<std::pair<double, double>> score;  // the smallest and the largest
  bool out_of_timing = false;                      // its time says nothing about the limit

  bool is_definite() const {
    return !permitted.empty() || !required.empty() || !parts.empty() || score;
  }
};

// Returns the promise of `example`; not a definite one if its folder and comments say nothing.
ExamplePromise promise_of(const Problem& problem, const Example& example);

// Returns whether the time limit must be long enough for a submission of this promise.
bool bounds_time_limit(const ExamplePromise& promise);

// Returns whether no test after this one can change whether the promise is kept.
bool is_settled_by(const Problem& problem, const ExamplePromise& promise, const TestReport& test);

// Returns how the promise was broken, in a sentence; empty if it was kept.
std::string breach_of(const Problem& problem, const ExamplePromise& promise,
                      const JudgeReport& report);

}  // namespace codevault
