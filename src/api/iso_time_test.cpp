#include "api/iso_time.hpp"

#include <gtest/gtest.h>

namespace codevault {
namespace {

std::string read(std::string_view text, DayMeans day = DayMeans::its_begin) {
  auto time = parse_iso_time(text, day);
  return time ? iso_time(*time) : "";
}

TEST(IsoTimeTest, ReadsDaysAndTimes) {
  EXPECT_EQ(read("2026-11-23"), "2026-11-23T00:00:00.000Z");
  EXPECT_EQ(read("2026-11-23", DayMeans::its_end), "2026-11-24T00:00:00.000Z");
  EXPECT_EQ(read("2026-11-23T10:20:30Z", DayMeans::its_end), "2026-11-23T10:20:30.000Z");
  EXPECT_EQ(read("1969-12-31T23:59:59.999Z"), "1969-12-31T23:59:59.999Z");
}

TEST(IsoTimeTest, KnowsTimesThatNeverWereOrThatNoClockHolds) {
  for (const char* text :
       {"", "today", "2026-02-29", "2026-13-01", "2026-11-23T24:00:00Z", "2026-11-23T10:20",
        "2026-11-23T10:20:30+01:00", "2026-11-23 ", "0001-01-01", "9999-12-31"}) {
    EXPECT_EQ(read(text), "") << text;
  }
}

}  // namespace
}  // namespace codevault
