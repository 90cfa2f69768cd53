#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "judge/checker.hpp"
#include "judge/command.hpp"
#include "screening/policy.hpp"

// A problem as the judge sees it, independent of package formats.
namespace codevault {

// One input and its answer.
struct TestCase {
  std::string name;  // "secret/02-big"
  bool sample = false;
  Blob input;
  Blob answer;
  std::optional<Blob> shown_input;          // instead of `input`, to users
  std::optional<Blob> shown_answer;         // instead of `answer`, to users
  std::vector<std::string> args;            // of the submission
  std::vector<File> files;                  // beside the submission
  std::vector<std::string> validator_args;  // of the output validator, or flags of the default one
  std::vector<std::string> input_validator_args;
  double score = 1;  // when accepted, unless a validator gives another
};

// The rules by which the results of a group become one.
struct Grading {
  enum class Verdicts { worst_error, first_error, always_accept };
  enum class Scores { sum, average, minimum, maximum, pass_fail };

  Verdicts verdicts = Verdicts::worst_error;
  Scores scores = Scores::sum;
  bool stop_on_reject = true;  // skip the tests after the first rejection in the group
  bool accept_if_any_accepted = false;
  bool ignore_sample = false;
  double accept_score = 1;  // of a test, unless its validator gives one
  double reject_score = 0;
  std::optional<double> max_score;  // of the whole group
  std::vector<std::string>
      require_pass;  // tests and groups; this group is run only if all of them passed
};

// Tests and groups in a folder, judged in the order of their names.
struct TestGroup {
  std::string name;  // "secret/group1"; empty for the root
  Grading grading;
  std::vector<TestCase> tests;
  std::vector<TestGroup> groups;
};

// The number of tests in `group` and below it.
std::size_t count_tests(const TestGroup& group);

// A program that belongs to the problem: a validator, a submission.
struct Source {
  std::string name;      // as the package calls it
  std::string language;  // id of a language
  std::string main;      // the file that is its code
  std::vector<File> files;
};

// A test of the validators themselves: what they must accept or refuse.
struct ValidatorTest {
  TestCase test;               // named "invalid_output/1", say
  std::optional<Blob> output;  // for the output validator; without one the input itself is tested
  bool valid = false;          // it must be accepted
};

// An expectation of a submission that the package states beside its folder.
struct Expectation {
  enum class Bound { none, lower, upper };  // of the time limit

  std::string tests;                                  // a pattern of their names; empty: all
  std::optional<std::vector<std::string>> permitted;  // AC, WA, TLE, RTE
  std::optional<std::vector<std::string>> required;
  std::optional<std::pair<double, double>> score;  // the smallest and the largest
  std::string message;                             // part of what the validator says to judges
  std::optional<Bound> bound;
  bool instead_of_folder = false;  // in place of the meaning of the folder
};

// A submission that comes with the package, with its expected verdicts.
struct Example {
  Source source;
  std::string folder;                 // "wrong_answer"
  std::vector<std::string> expected;  // verdicts it names itself (@EXPECTED_RESULTS@); may be empty
  std::vector<Expectation> expectations;
};

struct Problem {
  enum class Objective { maximise, minimise };

  std::string id;                            // name of the package
  std::map<std::string, std::string> names;  // by language code
  struct Statement {
    std::string language;  // "en"
    std::string format;    // "markdown", "latex" or "pdf"
    std::string text;      // of a PDF, its bytes
  };
  std::vector<Statement> statements;
  std::vector<Statement> solutions;  // explanations of the intended solution
  std::vector<std::string> hints;    // Markdown; each tells a little more than the one before
  std::vector<File> images;          // that statements show
  std::vector<File> interactions;    // sample dialogues of an interactive problem
  std::vector<std::string> keywords;
  std::string license = "unknown";
  std::string credits;

  bool scoring = false;
  Objective objective = Objective::maximise;
  std::optional<double> best_score;  // that can be reached, when the package says so
  bool interactive = false;
  unsigned passes = 1;  // more for a multi-pass problem

  // Unset: measured with the submissions of the package.
  std::optional<std::chrono::milliseconds> time_limit;
  // The limit is at least this many times the slowest accepted submission, ...
  double accepted_to_limit = 2.0;
  // ... the fastest too slow one takes at least this many times the limit.
  double limit_to_too_slow = 1.5;
  std::chrono::milliseconds time_resolution{1'000};
  Bytes memory = 2_GiB;
  Bytes output = 8_MiB;
  Bytes code = 128_KiB;
  Limits compilation{.cpu_time = std::chrono::seconds(60),
                     .wall_time = std::chrono::seconds(120),
                     .memory = 2_GiB};
  Limits validation{.cpu_time = std::chrono::seconds(60),
                    .wall_time = std::chrono::seconds(120),
                    .memory = 2_GiB,
                    .output = 8_MiB};

  RulePolicy rules;                      // for submissions, before what the server says
  std::vector<std::string> languages;    // ids it may be solved in; empty means all
  std::map<std::string, Blob> starters;  // first programs, by language id
  std::map<std::string, std::vector<File>> includes;  // by language id, "" for all
  std::vector<Source> validators;                     // empty: the default validator
  std::vector<Source> input_validators;
  TestGroup data;  // its groups are "sample" and "secret"
  std::vector<ValidatorTest> validator_tests;
  std::vector<Example> examples;
  bool modern = false;  // graded, and its examples meant, as format 2023-07 says, not as legacy
};

}  // namespace codevault
