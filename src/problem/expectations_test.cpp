#include "problem/expectations.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "problem/example_promise.hpp"
#include "problem/test_package.hpp"

namespace codevault {
namespace {

using enum Verdict;
using testing::HasSubstr;
using testing::IsEmpty;

JudgeReport report_of(std::initializer_list<std::pair<const char*, Verdict>> tests) {
  JudgeReport report{.verdict = accepted};
  for (const auto& [name, verdict] : tests) {
    report.tests.push_back({.name = name, .verdict = verdict});
    report.verdict = std::max(*report.verdict, verdict);
  }
  return report;
}

// Returns how `report` breaks the promise that `yaml` and its folder make about
// submissions/wrong_answer/sol.py.
std::string breach(const std::string& yaml, const JudgeReport& report) {
  PackageFindings findings;
  Example example{.folder = "wrong_answer"};
  Expectations(yaml, "submissions.yaml", findings).apply("wrong_answer/sol.py", example);
  Problem problem{.modern = true};
  return breach_of(problem, promise_of(problem, example), report);
}

TEST(Expectations, MatchNamesAndFoldersByPatterns) {
  EXPECT_TRUE(is_matched_by("wrong_answer", "wrong_answer/sol.py"));
  EXPECT_TRUE(is_matched_by("*/sol.{cpp,py}", "wrong_answer/sol.py"));
  EXPECT_TRUE(is_matched_by("secret/{a,b{1,2}}", "secret/b2/07"));
  EXPECT_TRUE(is_matched_by("secret/*-hard", "secret/07-hard"));
  EXPECT_FALSE(is_matched_by("wrong", "wrong_answer/sol.py"));
  EXPECT_FALSE(is_matched_by("*.py", "wrong_answer/sol.py"));
  EXPECT_FALSE(is_matched_by("sol.py", "wrong_answer/sol.py"));
}

TEST(Expectations, ComeBesideWhatTheFolderPromises) {
  const char* yaml = "wrong_answer/*.py:\n  secret/a:\n    permitted: [AC]\n";
  auto wrong_in_b = report_of({{"secret/a/1", accepted}, {"secret/b/1", wrong_answer}});

  EXPECT_EQ(breach(yaml, wrong_in_b), "");
  EXPECT_THAT(breach(yaml, report_of({{"secret/a/1", wrong_answer}})),
              HasSubstr("is wrong_answer in test secret/a/1"));
  EXPECT_THAT(breach(yaml, report_of({{"secret/a/1", accepted}})),
              HasSubstr("is never wrong_answer"));
  EXPECT_THAT(breach("'*/sol.py': {secret/a: {required: [TLE]}}", wrong_in_b),
              HasSubstr("is never time_limit_exceeded in secret/a"));
}

TEST(Expectations, SayAnewWhatAFolderMeans) {
  const char* yaml = "wrong_answer: {permitted: [AC, WA, RTE]}\n";
  auto report = report_of({{"secret/1", runtime_error}, {"secret/2", wrong_answer}});

  EXPECT_EQ(breach(yaml, report), "");
  EXPECT_EQ(breach("wrong_answer: {permitted: [AC]}\n", report_of({{"secret/1", accepted}})), "");
}

TEST(Expectations, AreAboutScoresAndMessagesToo) {
  JudgeReport report = report_of({{"secret/1", wrong_answer}});
  report.tests[0].privileged = "line 3: too long";
  report.score = 40;

  EXPECT_EQ(breach("'*/sol.py': {score: [30, 40], message: too long}", report), "");
  EXPECT_THAT(breach("'*/sol.py': {score: 41}", report), HasSubstr("the score is 40"));
  EXPECT_THAT(breach("'*/sol.py': {message: too short}", report),
              HasSubstr("the validator never says 'too short'"));
}

TEST(Expectations, SayWhatTheTimeLimitRestsOn) {
  auto bounds = [](const std::string& yaml) {
    PackageFindings findings;
    Example example{.folder = "rejected"};
    Expectations(yaml, "submissions.yaml", findings).apply("rejected/sol.py", example);
    return bounds_time_limit(promise_of({.modern = true}, example));
  };

  EXPECT_FALSE(bounds(""));
  EXPECT_TRUE(bounds("rejected/sol.py: {permitted: [WA, RTE]}"));
  EXPECT_TRUE(bounds("rejected/sol.py: {use_for_time_limit: lower}"));
  EXPECT_FALSE(bounds("rejected/sol.py: {permitted: [WA, RTE], use_for_time_limit: false}"));
}

TEST(Expectations, NameTheLineThatIsBroken) {
  EXPECT_THAT([] { breach("x:\n  permitted: [OK]\n", {}); },
              testing::ThrowsMessage<Error>(HasSubstr("submissions.yaml:2: 'permitted' has 'OK'")));
}

TEST(Expectations, AreReadFromThePackage) {
  TestPackage package;
  package.make_modern("name: Sum\n");
  package.write("submissions/rejected/two/a.py", "def main(): pass\n");
  package.write("submissions/rejected/two/main.py", "print(1)\n");
  package.write("submissions/submissions.yaml",
                "rejected/two: {entrypoint: a.py, required: [WA], authors: Ada}\n");

  Package read = package.read();

  EXPECT_THAT(read.findings, IsEmpty());
  const Example& example = read.problem.examples.at(1);
  EXPECT_EQ(example.source.main, "a.py");
  ASSERT_EQ(example.expectations.size(), 1u);
  EXPECT_THAT(*example.expectations[0].required, testing::ElementsAre("WA"));
}

}  // namespace
}  // namespace codevault
