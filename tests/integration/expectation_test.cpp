#include "integration/expectation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"

namespace codevault {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

TEST(ParseExpectation, ReadsStatusLimitsAndQuotedText) {
  Expectation expectation = parse_expectation(
      "// expect: ok|runtime_error cpu_time_ms=300 memory_mib=2 stdin=\"a b\\n\\x00\\\"\" arg=x "
      "arg=\"\"\n"
      "int main() {}\n");

  EXPECT_THAT(expectation.statuses, ElementsAre(RunStatus::ok, RunStatus::runtime_error));
  EXPECT_EQ(expectation.limits.cpu_time, 300ms);
  EXPECT_EQ(expectation.limits.memory, 2_MiB);
  EXPECT_EQ(expectation.input, std::string("a b\n\0\"", 6));
  EXPECT_THAT(expectation.args, ElementsAre("x", ""));
}

TEST(ParseExpectation, GoesOnInTheLinesBelowAndIgnoresTheEndOfAComment) {
  Expectation expectation = parse_expectation(
      "(* expect: ok stdout=1 *)\n"
      "(* expect: stderr=2 *)\n"
      "let () = ()\n"
      "(* expect: this is no longer one *)\n");

  EXPECT_EQ(expectation.out, "1");
  EXPECT_EQ(expectation.err, "2");
}

TEST(ParseExpectation, SaysWhatIsWrong) {
  EXPECT_THAT([] { parse_expectation("int main() {}\n"); },
              ThrowsMessage<Error>(HasSubstr("int main")));
  EXPECT_THAT([] { parse_expectation("# expect: fine"); },
              ThrowsMessage<Error>(HasSubstr("'fine'")));
  EXPECT_THAT([] { parse_expectation("# expect: ok sdtin=1"); },
              ThrowsMessage<Error>(HasSubstr("'sdtin'")));
  EXPECT_THAT([] { parse_expectation("# expect: ok exit=one"); },
              ThrowsMessage<Error>(HasSubstr("'one'")));
  EXPECT_THAT([] { parse_expectation("# expect: ok stdin=\"x"); },
              ThrowsMessage<Error>(HasSubstr("quote")));
}

TEST(Differences, AreNoneWhenAllIsAsExpected) {
  RunReport report{.status = RunStatus::runtime_error,
                   .run = {.exit_code = 3, .out = "abc", .err = "x"}};
  Expectation expectation = parse_expectation(
      "# expect: runtime_error exit=3 stdout=abc stderr_has=x stderr_lacks=y stdout_bytes=3 "
      "end=exited");

  EXPECT_THAT(differences(expectation, report, Cgroup::there), IsEmpty());
}

TEST(Differences, NameEverythingThatIsNot) {
  RunReport report{.status = RunStatus::ok,
                   .run = {.end = Execution::End::signalled, .signal = 9, .out = "abc"}};
  Expectation expectation = parse_expectation(
      "# expect: runtime_error exit=1 signal=11 stdout=abd stdout_has=z stdout_lacks=a "
      "truncated=yes "
      "end=memory");

  EXPECT_THAT(differences(expectation, report, Cgroup::there),
              ElementsAre(HasSubstr("status is ok"), HasSubstr("ended by signalled"),
                          HasSubstr("did not exit"), HasSubstr("exit code"),
                          HasSubstr("signal is 9"), HasSubstr("stdout is"), HasSubstr("truncated"),
                          HasSubstr("stdout lacks"), HasSubstr("stdout has")));
}

TEST(Differences, AllowOtherStatusesOnlyWithoutACgroup) {
  RunReport report{.status = RunStatus::runtime_error};
  Expectation expectation =
      parse_expectation("# expect: memory_limit_exceeded end=memory without_cgroup=runtime_error");

  EXPECT_THAT(differences(expectation, report, Cgroup::missing), IsEmpty());
  EXPECT_THAT(differences(expectation, report, Cgroup::there),
              ElementsAre(HasSubstr("runtime_error"), HasSubstr("exited")));
}

}  // namespace
}  // namespace codevault
