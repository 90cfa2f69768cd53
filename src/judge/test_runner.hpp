#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "judge/build.hpp"
#include "judge/problem.hpp"
#include "judge/validation.hpp"

namespace codevault {

struct Interaction;

// The result of one test, before it becomes a row of the report.
struct TestOutcome {
  Execution run;
  Validation validation;
  bool compared = true;  // false: there is nothing to compare with
};

// A submission that is ready to run, in its box.
struct BuiltSubmission {
  const Language& language;
  Box& box;
  const Build& build;
  std::chrono::milliseconds time_limit;
};

// Runs one submission on tests, and asks the validators of the problem about its output, or
// compares it with the answer if there are none.
class TestRunner {
 public:
  // Keeps references to all but the validators. These are built.
  TestRunner(Executor& executor, const Problem& problem, const BuiltSubmission& built,
             std::vector<Validator> validators);

  // Runs all passes of `test`. The CPU time is that of the slowest.
  Task<TestOutcome> run(const TestCase& test);
  // Runs the submission on the input of `test`, which has no answer.
  Task<TestOutcome> run_alone(const TestCase& test);

 private:
  Task<> run_pass(const TestCase& test, const Blob& input, std::vector<File>& feedback,
                  TestOutcome& outcome);
  Command command_for(const TestCase& test, Blob input) const;
  bool doubtful(const Execution& run) const;
  // Repeats a run that is a little too slow, and returns the quickest.
  Task<Execution> measure(const TestCase& test, Blob input);
  std::optional<Verdict> verdict_of_run(const Execution& run) const;
  Task<Validation> validate(const TestCase& test, Blob input, const Execution& run,
                            std::vector<File>& feedback);
  Task<std::optional<std::string>> compare(const TestCase& test, std::string output);
  Task<> run_interactively(const TestCase& test, Blob input, std::vector<File>& feedback,
                           TestOutcome& outcome);
  Verdict verdict_of_interaction(const Interaction& played, const Validation& validation) const;

  Executor& executor_;
  const Problem& problem_;
  BuiltSubmission built_;
  std::vector<Validator> validators_;
};

}  // namespace codevault
