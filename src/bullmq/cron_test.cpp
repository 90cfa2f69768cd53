#include "bullmq/cron.hpp"

#include <date/date.h>
#include <gmock/gmock.h>

#include <chrono>
#include <sstream>
#include <string>

#include "base/error.hpp"

namespace codevault {
namespace {

using std::chrono::milliseconds;
using Millis = std::chrono::sys_time<milliseconds>;
using testing::HasSubstr;
using testing::ThrowsMessage;

// Returns the time in ISO 8601, with the offset of `zone`.
std::string shown(Millis time, const TimeZone& zone) {
  auto second = std::chrono::floor<std::chrono::seconds>(time);
  std::chrono::seconds ahead = zone.ahead_at(second);
  std::string local = date::format("%FT%T", second + ahead);
  if (ahead.count() == 0) return local + "Z";
  return local + (ahead.count() < 0 ? "-" : "+") + date::format("%H:%M", std::chrono::abs(ahead));
}

// Checks each row: "pattern | zone | from, in ms | the next times;".
void expect_next_times(const std::string& table) {
  std::istringstream rows(table);
  for (std::string row; std::getline(rows >> std::ws, row, ';');) {
    SCOPED_TRACE(row);
    std::istringstream fields(row);
    std::string pattern, place, bar;
    std::int64_t from = 0;
    std::getline(fields, pattern, '|');
    pattern.pop_back();  // the space
    ASSERT_TRUE(fields >> place >> bar >> from >> bar);
    Cron cron = parse_cron(pattern);
    TimeZone zone = load_time_zone(place);
    Millis at{milliseconds(from)};
    for (std::string next; fields >> next;) {
      at = next_time(cron, zone, at).value();
      EXPECT_EQ(shown(at, zone), next);
    }
  }
}

// cron-parser 5.10.3 gives the times in these tables, if it is asked again after each time, as by
// BullMQ.
TEST(Cron, FindsTheNextTimesOfEachKindOfPattern) {
  expect_next_times(R"(
* * * * * * | UTC | 1769903998000 | 2026-01-31T23:59:59Z 2026-02-01T00:00:00Z 2026-02-01T00:00:01Z
2026-02-01T00:00:02Z 2026-02-01T00:00:03Z;
*/15 * * * * | UTC | 1772320800500 | 2026-02-28T23:30:00Z 2026-02-28T23:45:00Z 2026-03-01T00:00:00Z
2026-03-01T00:15:00Z 2026-03-01T00:30:00Z;
0 9 * * MON-FRI | Europe/Berlin | 1783072800000 | 2026-07-06T09:00:00+02:00
2026-07-07T09:00:00+02:00 2026-07-08T09:00:00+02:00 2026-07-09T09:00:00+02:00
2026-07-10T09:00:00+02:00;
5,35 8-18/5 * * * | Asia/Tokyo | 1777608600000 | 2026-05-01T13:35:00+09:00 2026-05-01T18:05:00+09:00
2026-05-01T18:35:00+09:00 2026-05-02T08:05:00+09:00 2026-05-02T08:35:00+09:00;
10/20 0 12 * * * | UTC | 1777636830000 | 2026-05-01T12:00:50Z 2026-05-02T12:00:10Z
2026-05-02T12:00:30Z 2026-05-02T12:00:50Z 2026-05-03T12:00:10Z;
0 0 1 jan,JUL * | America/New_York | 1772514000000 | 2026-07-01T00:00:00-04:00
2027-01-01T00:00:00-05:00 2027-07-01T00:00:00-04:00 2028-01-01T00:00:00-05:00
2028-07-01T00:00:00-04:00;
0 0 29 2 * | UTC | 1767225600000 | 2028-02-29T00:00:00Z 2032-02-29T00:00:00Z 2036-02-29T00:00:00Z
2040-02-29T00:00:00Z 2044-02-29T00:00:00Z;
0 0 31 * * | UTC | 1769817600000 | 2026-03-31T00:00:00Z 2026-05-31T00:00:00Z 2026-07-31T00:00:00Z
2026-08-31T00:00:00Z 2026-10-31T00:00:00Z;
0 12 L * * | Europe/London | 1769860800000 | 2026-02-28T12:00:00Z 2026-03-31T12:00:00+01:00
2026-04-30T12:00:00+01:00 2026-05-31T12:00:00+01:00 2026-06-30T12:00:00+01:00;
0 12 15,L 2 ? | UTC | 1798761600000 | 2027-02-15T12:00:00Z 2027-02-28T12:00:00Z 2028-02-15T12:00:00Z
2028-02-29T12:00:00Z 2029-02-15T12:00:00Z;
0 8 * * 5L | Europe/Paris | 1769756400000 | 2026-02-27T08:00:00+01:00 2026-03-27T08:00:00+01:00
2026-04-24T08:00:00+02:00 2026-05-29T08:00:00+02:00 2026-06-26T08:00:00+02:00;
0 8 ? * 1#1 | UTC | 1767600000000 | 2026-02-02T08:00:00Z 2026-03-02T08:00:00Z 2026-04-06T08:00:00Z
2026-05-04T08:00:00Z 2026-06-01T08:00:00Z;
0 8 * * FRI#5 | UTC | 1767225600000 | 2026-01-30T08:00:00Z 2026-05-29T08:00:00Z 2026-07-31T08:00:00Z
2026-10-30T08:00:00Z 2027-01-29T08:00:00Z;
0 0 * * 7 | UTC | 1767225600000 | 2026-01-04T00:00:00Z 2026-01-11T00:00:00Z 2026-01-18T00:00:00Z
2026-01-25T00:00:00Z 2026-02-01T00:00:00Z;
0 0 * * 5-7 | UTC | 1767225600000 | 2026-01-02T00:00:00Z 2026-01-03T00:00:00Z 2026-01-04T00:00:00Z
2026-01-09T00:00:00Z 2026-01-10T00:00:00Z;
0 0 * * */2 | UTC | 1767225600000 | 2026-01-03T00:00:00Z 2026-01-04T00:00:00Z 2026-01-06T00:00:00Z
2026-01-08T00:00:00Z 2026-01-10T00:00:00Z;
0 0 13 * 5 | UTC | 1769904000000 | 2026-02-06T00:00:00Z 2026-02-13T00:00:00Z 2026-02-20T00:00:00Z
2026-02-27T00:00:00Z 2026-03-06T00:00:00Z;
0 0 */10 * ? | UTC | 1769904000000 | 2026-02-11T00:00:00Z 2026-02-21T00:00:00Z 2026-03-01T00:00:00Z
2026-03-11T00:00:00Z 2026-03-21T00:00:00Z;
0 0 1-7 * 1 | UTC | 1770249600000 | 2026-02-06T00:00:00Z 2026-02-07T00:00:00Z 2026-02-09T00:00:00Z
2026-02-16T00:00:00Z 2026-02-23T00:00:00Z;
7 | UTC | 1770508797000 | 2026-02-08T00:00:00Z 2026-02-08T00:01:00Z 2026-02-08T00:02:00Z
2026-02-08T00:03:00Z 2026-02-08T00:04:00Z;
@yearly | Australia/Sydney | 1769864400000 | 2027-01-01T00:00:00+11:00 2028-01-01T00:00:00+11:00
2029-01-01T00:00:00+11:00 2030-01-01T00:00:00+11:00 2031-01-01T00:00:00+11:00;
@monthly | Asia/Kolkata | 1769884200000 | 2026-03-01T00:00:00+05:30 2026-04-01T00:00:00+05:30
2026-05-01T00:00:00+05:30 2026-06-01T00:00:00+05:30 2026-07-01T00:00:00+05:30;
@weekly | UTC | 1769904000000 | 2026-02-08T00:00:00Z 2026-02-15T00:00:00Z 2026-02-22T00:00:00Z
2026-03-01T00:00:00Z 2026-03-08T00:00:00Z;
@daily | America/St_Johns | 1793457000000 | 2026-11-01T00:00:00-02:30 2026-11-02T00:00:00-03:30
2026-11-03T00:00:00-03:30 2026-11-04T00:00:00-03:30 2026-11-05T00:00:00-03:30;
@hourly | Europe/Berlin | 1792884600000 | 2026-10-25T02:00:00+02:00 2026-10-25T02:00:00+01:00
2026-10-25T03:00:00+01:00 2026-10-25T04:00:00+01:00 2026-10-25T05:00:00+01:00;
@weekdays | UTC | 1770336000000 | 2026-02-09T00:00:00Z 2026-02-10T00:00:00Z 2026-02-11T00:00:00Z
2026-02-12T00:00:00Z 2026-02-13T00:00:00Z;
)");
}

TEST(Cron, IsDueInTheHourAfterTheOneThatSummerTimeSkips) {
  expect_next_times(R"(
30 2 * * * | Europe/Berlin | 1774652400000 | 2026-03-28T02:30:00+01:00 2026-03-29T03:30:00+02:00
2026-03-30T02:30:00+02:00 2026-03-31T02:30:00+02:00 2026-04-01T02:30:00+02:00;
0,30 2 * * * | Europe/Berlin | 1774695600000 | 2026-03-29T03:00:00+02:00 2026-03-30T02:00:00+02:00
2026-03-30T02:30:00+02:00 2026-03-31T02:00:00+02:00 2026-03-31T02:30:00+02:00;
30 1-4 * * * | Europe/Berlin | 1774735200000 | 2026-03-29T01:30:00+01:00 2026-03-29T03:30:00+02:00
2026-03-29T04:30:00+02:00 2026-03-30T01:30:00+02:00 2026-03-30T02:30:00+02:00;
30 * * * * | Europe/Berlin | 1774738800000 | 2026-03-29T00:30:00+01:00 2026-03-29T01:30:00+01:00
2026-03-29T03:30:00+02:00 2026-03-29T04:30:00+02:00 2026-03-29T05:30:00+02:00;
0 0 2 * * 0 | America/New_York | 1772384400000 | 2026-03-08T03:00:00-04:00 2026-03-15T02:00:00-04:00
2026-03-22T02:00:00-04:00 2026-03-29T02:00:00-04:00 2026-04-05T02:00:00-04:00;
15 2 * * * | Australia/Sydney | 1790949600000 | 2026-10-03T02:15:00+10:00 2026-10-04T03:15:00+11:00
2026-10-05T02:15:00+11:00 2026-10-06T02:15:00+11:00 2026-10-07T02:15:00+11:00;
0 0 * * * | Africa/Cairo | 1776852000000 | 2026-04-23T00:00:00+02:00 2026-04-25T00:00:00+03:00
2026-04-26T00:00:00+03:00 2026-04-27T00:00:00+03:00 2026-04-28T00:00:00+03:00;
0 0,23 * * * | Africa/Cairo | 1776852000000 | 2026-04-22T23:00:00+02:00 2026-04-23T00:00:00+02:00
2026-04-23T23:00:00+02:00 2026-04-24T01:00:00+03:00 2026-04-24T23:00:00+03:00;
)");
}

TEST(Cron, IsDueOnceInTheHourThatComesTwiceUnlessItIsDueEveryHour) {
  expect_next_times(R"(
30 2 * * * | Europe/Berlin | 1792792800000 | 2026-10-24T02:30:00+02:00 2026-10-25T02:30:00+02:00
2026-10-26T02:30:00+01:00 2026-10-27T02:30:00+01:00 2026-10-28T02:30:00+01:00;
0,30 1-2 * * * | Europe/Berlin | 1792883400000 | 2026-10-25T01:30:00+02:00 2026-10-25T02:00:00+02:00
2026-10-25T02:30:00+02:00 2026-10-26T01:00:00+01:00 2026-10-26T01:30:00+01:00;
*/30 * * * * | Europe/Berlin | 1792885800000 | 2026-10-25T02:00:00+02:00 2026-10-25T02:30:00+02:00
2026-10-25T02:00:00+01:00 2026-10-25T02:30:00+01:00 2026-10-25T03:00:00+01:00;
59 1 * * * | America/Los_Angeles | 1793473200000 | 2026-11-01T01:59:00-07:00
2026-11-02T01:59:00-08:00 2026-11-03T01:59:00-08:00 2026-11-04T01:59:00-08:00
2026-11-05T01:59:00-08:00;
30 23 * * * | America/Santiago | 1775228400000 | 2026-04-03T23:30:00-03:00 2026-04-04T23:30:00-03:00
2026-04-05T23:30:00-04:00 2026-04-06T23:30:00-04:00 2026-04-07T23:30:00-04:00;
0 0 * * * | America/Havana | 1793462400000 | 2026-11-01T00:00:00-05:00 2026-11-02T00:00:00-05:00
2026-11-03T00:00:00-05:00 2026-11-04T00:00:00-05:00 2026-11-05T00:00:00-05:00;
)");
}

TEST(Cron, GoesOnWhereClocksAreMovedByHalfAnHour) {
  TimeZone zone = load_time_zone("Australia/Lord_Howe");
  Millis from(milliseconds(1'775'310'000'000));  // 2026-04-05T00:40 there, 80 minutes before

  EXPECT_EQ(shown(next_time(parse_cron("15 4 * * *"), zone, from).value(), zone),
            "2026-04-05T04:15:00+10:30");
}

TEST(Cron, NeverGoesBackWhereClocksAreMovedAtAQuarter) {
  TimeZone zone = load_time_zone("Pacific/Chatham");  // by an hour, at a quarter to four
  Cron cron = parse_cron("*/5 * * * *");
  Millis at(milliseconds(1'743'858'000'000));  // 2025-04-06T02:45 there, an hour before
  for (int i = 0; i < 100; ++i) {
    Millis next = next_time(cron, zone, at).value();
    EXPECT_GT(next, at);
    at = next;
  }
}

TEST(Cron, HasNoNextTimeWhenNoDayFits) {
  EXPECT_EQ(next_time(parse_cron("0 0 31 4,6 *"), TimeZone(), Millis()), std::nullopt);
}

TEST(Cron, HasNoNextTimeAfterTheLast) {
  Cron cron = parse_cron("0 0 * * *");
  Millis day(std::chrono::hours(24));

  EXPECT_EQ(next_time(cron, TimeZone(), Millis(), day), day);
  EXPECT_EQ(next_time(cron, TimeZone(), Millis(), day - milliseconds(1)), std::nullopt);
}

TEST(ParseCron, NamesWhatItRejects) {
  auto parsing = [](const char* pattern) { return [pattern] { parse_cron(pattern); }; };

  EXPECT_THAT(parsing("H 3 * * *"), ThrowsMessage<Error>(HasSubstr("'H'")));
  EXPECT_THAT(parsing("60 * * * *"), ThrowsMessage<Error>(HasSubstr("'60'")));
  EXPECT_THAT(parsing("0 0 * * MONDAY"), ThrowsMessage<Error>(HasSubstr("days of the week")));
  EXPECT_THAT(parsing("every 5 minutes"), ThrowsMessage<Error>(HasSubstr("'every'")));
  EXPECT_THAT(parsing("0 0 0 1 1 * 2026"), ThrowsMessage<Error>(HasSubstr("five or six fields")));
  for (const char* pattern :
       {"", " ", "@often", "5-1 * * * *", "*/0 * * * *", "1, * * * *", "1/2/3 * * * *",
        "1-2-3 * * * *", "- * * * *", "0 0 L-3 * *", "0 0 15W * *", "0 0 * * 1#6", "0 0 * * 1,2#1",
        "0 0 * * L", "-1 * * * *", "99999999999 * * * *", "*/4294967295 * * * 8"}) {
    EXPECT_THROW(parse_cron(pattern), Error) << pattern;
  }
}

}  // namespace
}  // namespace codevault
