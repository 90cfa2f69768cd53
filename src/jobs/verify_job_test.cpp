#include "jobs/verify_job.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/error.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

TEST(VerifyJob, ReadsWhatItWrites) {
  EXPECT_EQ(parse_verify_job(to_json(VerifyJob{.problem = "sum"})).problem, "sum");
  EXPECT_THAT([] { parse_verify_job({}); },
              testing::ThrowsMessage<Error>(HasSubstr("'problemId' is missing")));
}

TEST(VerifyJob, TellsOfASubmissionByItsFolder) {
  ExampleReport example{.name = "submissions/accepted/sum.py"};
  example.report.verdict = Verdict::wrong_answer;
  example.breach = "It is not accepted.";
  example.slowest = std::chrono::microseconds(1500);

  EXPECT_EQ(json::value(to_json(example)), json::parse(R"({
    "submission": "submissions/accepted/sum.py", "promise": "accepted", "verdict": "wrong_answer",
    "kept": false, "slowest": 1.5, "breach": "It is not accepted."})"));
}

TEST(VerifyJob, HasNoVerdictOnASubmissionThatWasSkipped) {
  ExampleReport example{.name = "submissions/accepted/sum.kt", .skipped = "There is no Kotlin."};
  example.report.verdict = Verdict::accepted;

  EXPECT_TRUE(to_json(example).at("verdict").is_null());
  EXPECT_EQ(to_json(example).at("skipped"), "There is no Kotlin.");
}

}  // namespace
}  // namespace codevault
