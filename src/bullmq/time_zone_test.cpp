#include "bullmq/time_zone.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>

#include <array>

#include "base/error.hpp"

namespace codevault {
namespace {

using namespace std::chrono;
using testing::HasSubstr;
using testing::ThrowsMessage;

const sys_seconds summer = sys_days(2026y / July / 1);
const sys_seconds winter = sys_days(2026y / January / 1);

TEST(TimeZone, KnowsWhenClocksAreMoved) {
  TimeZone berlin = load_time_zone("Europe/Berlin");

  EXPECT_EQ(berlin.ahead_at(summer), 2h);
  EXPECT_EQ(berlin.ahead_at(winter), 1h);
}

TEST(TimeZone, IsFoundWhateverTheCaseOfItsName) {
  EXPECT_EQ(load_time_zone("america/new_york").ahead_at(summer), -4h);
  EXPECT_EQ(load_time_zone("utc").ahead_at(summer), 0h);
  EXPECT_EQ(load_time_zone("Etc/GMT+3").ahead_at(summer), -3h);
}

TEST(TimeZone, MayBeAnOffset) {
  EXPECT_EQ(load_time_zone("UTC+5:30").ahead_at(summer), 5h + 30min);
  EXPECT_EQ(load_time_zone("utc-3").ahead_at(summer), -3h);
}

TEST(TimeZone, ThatIsUnknownIsNamed) {
  EXPECT_THAT([] { load_time_zone("Europe/Atlantis"); },
              ThrowsMessage<Error>(HasSubstr("'Europe/Atlantis'")));
}

TEST(OwnTimeZone, IsThatOfTheEnvironmentAndUtcWhenThatIsNoPlace) {
  const std::vector<std::pair<const char*, hours>> cases = {
      {"Asia/Tokyo", 9h}, {":Asia/Tokyo", 9h}, {"Nowhere/Land", 0h}, {"", 0h}};
  const char* before = getenv("TZ");
  std::string kept = before ? before : "";
  for (const auto& [told, ahead] : cases) {
    ::setenv("TZ", told, 1);

    EXPECT_EQ(own_time_zone().ahead_at(summer), ahead) << told;
    EXPECT_EQ(load_time_zone("local").ahead_at(summer), ahead) << told;
  }
  if (before) {
    ::setenv("TZ", kept.c_str(), 1);
  } else {
    ::unsetenv("TZ");
  }
}

}  // namespace
}  // namespace codevault
