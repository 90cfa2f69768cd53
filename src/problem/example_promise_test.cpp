#include "problem/example_promise.hpp"

#include <gmock/gmock.h>

namespace codevault {
namespace {

using enum Verdict;
using testing::HasSubstr;

JudgeReport report_of(std::initializer_list<Verdict> tests, double score = 0) {
  JudgeReport report;
  Verdict worst = accepted;
  for (Verdict verdict : tests) {
    report.tests.push_back({.name = "secret/1", .verdict = verdict});
    worst = std::max(worst, verdict);
  }
  report.verdict = worst;
  report.score = score;
  return report;
}

std::string breach(const Problem& problem, const std::string& folder, const JudgeReport& report) {
  Example example{.folder = folder};
  return breach_of(problem, promise_of(problem, example), report);
}

TEST(ExamplePromise, IsKeptOrBrokenByTheTests) {
  const Problem modern{.modern = true};
  const Problem legacy;

  EXPECT_EQ(breach(legacy, "accepted", report_of({accepted, accepted})), "");
  EXPECT_EQ(breach(legacy, "wrong_answer", report_of({accepted, wrong_answer})), "");
  EXPECT_EQ(breach(legacy, "time_limit_exceeded", report_of({wrong_answer, time_limit_exceeded})),
            "");
  EXPECT_EQ(breach(legacy, "run_time_error", report_of({wrong_answer, memory_limit_exceeded})), "");
  EXPECT_EQ(breach(modern, "brute_force", report_of({accepted, time_limit_exceeded})), "");
  EXPECT_EQ(breach(modern, "rejected", report_of({runtime_error})), "");

  EXPECT_THAT(breach(legacy, "accepted", report_of({accepted, wrong_answer})),
              HasSubstr("is wrong_answer in test secret/1"));
  EXPECT_THAT(breach(legacy, "wrong_answer", report_of({accepted})),
              HasSubstr("is never wrong_answer"));
  EXPECT_THAT(breach(modern, "time_limit_exceeded", report_of({wrong_answer, time_limit_exceeded})),
              HasSubstr("is wrong_answer"));
  EXPECT_THAT(breach(modern, "brute_force", report_of({wrong_answer})), HasSubstr("wrong_answer"));
}

TEST(ExamplePromise, IsBrokenForAReasonThatIsNamed) {
  JudgeReport report = report_of({wrong_answer});
  report.tests[0].privileged = "line 1: expected \"3\", got \"4\"";

  EXPECT_EQ(breach({}, "accepted", report),
            "is wrong_answer in test secret/1: line 1: expected \"3\", got \"4\"");
  EXPECT_EQ(breach({.scoring = true}, "accepted", report),
            "is wrong_answer, not accepted in test secret/1: line 1: expected \"3\", got \"4\"");
}

TEST(ExamplePromise, IsAScoreThatASubmissionNames) {
  Example example{.folder = "mixed", .expected = {"ACCEPTED"}};
  example.expectations.push_back({.score = std::pair(40.0, 40.0)});
  ExamplePromise promise = promise_of({}, example);

  EXPECT_EQ(breach_of({}, promise, report_of({accepted}, 40)), "");
  EXPECT_EQ(breach_of({}, promise, report_of({accepted}, 50)), "the score is 50, expected is 40");
}

TEST(ExamplePromise, IsNothingDefiniteInAFolderThatNobodyKnows) {
  Example example{.folder = "mixed"};
  EXPECT_FALSE(promise_of({}, example).is_definite());
  EXPECT_EQ(breach_of({}, promise_of({}, example), report_of({wrong_answer})), "");
}

TEST(ExamplePromise, IsWhatASubmissionSaysOfItself) {
  Example example{.folder = "mixed", .expected = {"WRONG-ANSWER", "TIMELIMIT"}};
  ExamplePromise promise = promise_of({}, example);

  EXPECT_EQ(breach_of({}, promise, report_of({time_limit_exceeded})), "");
  EXPECT_THAT(breach_of({}, promise, report_of({accepted})), HasSubstr("is accepted, not"));
}

TEST(ExamplePromise, IsAboutTheScoreWhereThereIsOne) {
  Problem problem{.scoring = true, .best_score = 100};

  EXPECT_EQ(breach(problem, "accepted", report_of({accepted}, 100)), "");
  EXPECT_EQ(breach(problem, "partially_accepted", report_of({accepted}, 40)), "");
  EXPECT_THAT(breach(problem, "accepted", report_of({accepted}, 40)), HasSubstr("the best is 100"));
  EXPECT_THAT(breach(problem, "partially_accepted", report_of({accepted}, 100)),
              HasSubstr("the score is 100"));
}

TEST(ExamplePromise, IsBrokenByAnInternalError) {
  JudgeReport report;
  report.verdict = internal_error;
  report.message = "the validator broke";

  EXPECT_EQ(breach({}, "wrong_answer", report), "the validator broke");
}

}  // namespace
}  // namespace codevault
