#pragma once

#include <boost/json/fwd.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/execution.hpp"
#include "judge/verdict.hpp"
#include "screening/rule.hpp"

namespace codevault {

// The result of one test.
struct TestReport {
  std::string name;
  bool sample = false;
  // Unset: it ended well and there is no answer to compare with (the user's own input).
  std::optional<Verdict> verdict;
  double score = 0;
  Execution run;           // the submission's, of the last pass; without output unless `shown`
  std::string message;     // for the submitter, if the validator left one
  std::string privileged;  // for judges only: what differs, what the validator said
  bool shown = false;      // input, answer and output may be seen by the submitter
  Blob input;              // these two only when `shown`
  Blob answer;
};

// The judgement on a submission, with its tests.
struct JudgeReport {
  std::optional<Verdict> verdict;  // unset as in TestReport
  double score = 0;
  bool scoring = false;           // the score means something
  bool partial = false;           // accepted without the full score of the problem
  std::vector<TestReport> tests;  // those that were judged, in order
  std::size_t total = 0;          // those there are
  std::optional<Execution> compilation;
  bool compile_cached = false;
  std::string compile_command;
  std::vector<CodeFinding> findings;  // of rules, in the code
  std::string message;
};

// Returns the verdict in a word, as users and the record see it: "partially_accepted" for one that
// is partial, "" where there is none.
std::string_view word_of(const JudgeReport& report);

// How many tests were accepted.
std::size_t passed_tests(const JudgeReport& report);

// The CPU time of the slowest test; zero without tests.
std::chrono::microseconds slowest_test(const JudgeReport& report);

// The reader of a report. A submitter sees neither hidden data nor messages to judges.
enum class Audience { submitter, judge };

// A row of the result (docs/api.md): {name, sample, verdict, executionTime (CPU, ms), memory
// (bytes), score?, message?, and where it is shown input, expected?, stdout, stderr, exitCode,
// signal, difference?, truncated?}. No text is longer than `most` bytes.
boost::json::object to_json(const TestReport& test, bool scoring, Audience audience,
                            std::size_t most = 65'536);
// Result of a practice job: {verdict, passed, total, score?, message?, tests, compile?,
// findings?}.
boost::json::object to_json(const JudgeReport& report, Audience audience);

}  // namespace codevault
