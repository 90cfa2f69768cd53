#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "judge/judge_report.hpp"
#include "judge/problem.hpp"

// What the folder of an example submission promises about it (legacy format, "Example Submissions";
// format 2023-07, "Default directories").
namespace codevault {

struct ExamplePromise {
  std::set<Verdict> permitted;  // of every test; empty: any
  std::set<Verdict> required;   // of at least one test; empty: none
  // For the verdict on the whole submission instead of its tests.
  bool overall = false;
  std::optional<bool> best_score;  // it gets the best score there is, or surely not
  // What is promised of some tests besides.
  struct Part {
    std::string tests;  // a pattern (is_matched_by); empty: all
    std::set<Verdict> permitted;
    std::set<Verdict> required;
    std::string message;  // the validator says so in one of them
  };
  std::vector<Part> parts;
  std::optional<std::pair<double, double>> score;  // the smallest and the largest
  bool out_of_timing = false;                      // how long it takes means nothing

  bool is_definite() const {
    return !permitted.empty() || !required.empty() || !parts.empty() || score;
  }
};

// What `example` promises; nothing definite where nobody says.
ExamplePromise promise_of(const Problem& problem, const Example& example);

// Whether a submission of this promise shows how slow a right one may be: it must not be too slow.
bool bounds_time_limit(const ExamplePromise& promise);

// Whether no test after this one can change what is known about the promise.
bool is_settled_by(const Problem& problem, const ExamplePromise& promise, const TestReport& test);

// How the promise was broken, in a sentence; empty when it was kept.
std::string breach_of(const Problem& problem, const ExamplePromise& promise,
                      const JudgeReport& report);

}  // namespace codevault
