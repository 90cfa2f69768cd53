#include "bullmq/scheduler.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/error.hpp"

namespace codevault::bullmq {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;
using std::chrono::system_clock;
using testing::HasSubstr;
using testing::ThrowsMessage;

system_clock::time_point at(std::int64_t millis) {
  return system_clock::time_point(milliseconds(millis));
}

constexpr std::int64_t noon = 1'767'268'800'000;  // 2026-01-01T12:00:00Z

std::optional<NextRun> next(const char* options, std::int64_t now = noon) {
  return next_run("report", options, at(now));
}

TEST(NextRun, OfAPatternIsItsNextTime) {
  auto run = next(R"({"repeat":{"pattern":"0 15 * * *","tz":"Europe/Berlin"}})");

  ASSERT_TRUE(run);
  EXPECT_EQ(run->at, at(noon + 2 * 3'600'000));
}

TEST(NextRun, OfAnIntervalIsLeftToWhoKnowsTheLast) {
  auto run = next(R"({"repeat":{"every":5000}})");

  ASSERT_TRUE(run);
  EXPECT_EQ(run->at, std::nullopt);
}

TEST(NextRun, ComesAfterTheOneThatIsTakenThoughOurClockIsBehind) {
  auto run = next(R"({"prevMillis":1767270600000,"repeat":{"pattern":"*/30 * * * *","tz":"UTC"}})");

  ASSERT_TRUE(run);
  EXPECT_EQ(run->at, at(1'767'270'600'000 + 1'800'000));
}

TEST(NextRun, IsNotBeforeTheStart) {
  auto run = next(R"({"repeat":{"pattern":"* * * * *","tz":"UTC","startDate":1767355200000}})");

  ASSERT_TRUE(run);
  EXPECT_EQ(run->at, at(1'767'355'200'000 + 60'000));
}

TEST(NextRun, InheritsTheOptionsAndCounts) {
  auto run = next(
      R"({"attempts":3,"backoff":50,"priority":7,"removeOnComplete":{"count":5},"de":{"id":"d"},
                      "delay":12,"jobId":"repeat:report:1","timestamp":1,"prevMillis":1,
                      "repeat":{"pattern":"0 15 * * *","tz":"UTC","limit":9,"count":4,"offset":3}})");

  ASSERT_TRUE(run);
  EXPECT_EQ(json::parse(run->options),
            json::parse(R"({"attempts":3,"backoff":{"type":"fixed","delay":50},"priority":7,
                            "removeOnComplete":{"count":5},"de":{"id":"d"},"delay":12,
                            "jobId":"repeat:report:1","timestamp":1767268800000,
                            "prevMillis":1767279600000,"repeatJobKey":"report",
                            "repeat":{"pattern":"0 15 * * *","tz":"UTC","limit":9,"count":5}})"));
}

TEST(NextRun, OfAnIntervalKeepsItsOffset) {
  auto run = next(R"({"attempts":0,"prevMillis":1,"repeat":{"every":5000,"offset":300}})");

  ASSERT_TRUE(run);
  EXPECT_EQ(json::parse(run->options),
            json::parse(R"({"attempts":0,"timestamp":1767268800000,"repeatJobKey":"report",
                            "repeat":{"every":5000,"offset":300,"count":1}})"));
}

TEST(NextRun, IsNoneWhenTheLimitIsReached) {
  EXPECT_TRUE(next(R"({"repeat":{"every":5000,"limit":3,"count":2}})"));
  EXPECT_FALSE(next(R"({"repeat":{"every":5000,"limit":3,"count":3}})"));
}

TEST(NextRun, IsNoneWhenItWouldBeAfterTheEnd) {
  EXPECT_FALSE(next(R"({"repeat":{"every":5000,"endDate":1767268799999}})"));
  EXPECT_TRUE(next(R"({"repeat":{"pattern":"0 15 * * *","tz":"UTC","endDate":1767279600000}})"));
  EXPECT_FALSE(next(R"({"repeat":{"pattern":"0 15 * * *","tz":"UTC","endDate":1767279599999}})"));
}

TEST(NextRun, TellsWhatItDoesNotUnderstand) {
  auto reading = [](const char* options) { return [options] { next(options); }; };

  EXPECT_THAT(reading(R"({"repeat":{"pattern":"H H * * *"}})"),
              ThrowsMessage<Error>(HasSubstr("'H'")));
  EXPECT_THAT(reading(R"({"repeat":{"pattern":"* * * * *","tz":"Mars/Olympus"}})"),
              ThrowsMessage<Error>(HasSubstr("'Mars/Olympus'")));
  for (const char* options :
       {"", "[]", "{}", R"({"repeat":5})", R"({"repeat":{}})",
        R"({"repeat":{"every":5,"pattern":"* * * * *"}})", R"({"repeat":{"every":"often"}})",
        R"({"repeat":{"every":5,"endDate":"tomorrow"}})",
        R"({"repeat":{"pattern":"* * * * *","startDate":90000000000000}})"}) {
    EXPECT_THROW(next(options), Error) << options;
  }
}

}  // namespace
}  // namespace codevault::bullmq
