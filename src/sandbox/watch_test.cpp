#include "sandbox/watch.hpp"

#include <gtest/gtest.h>

namespace codevault::sandbox {
namespace {

using namespace std::chrono_literals;

TEST(Pace, LooksOnceAnIntervalHoweverOftenItIsAsked) {
  Pace pace;
  Pace::Clock::time_point start{1h};
  int looks = 0;

  for (auto now = start; now < start + 100ms; now += 100us) looks += pace.due(now) ? 1 : 0;

  EXPECT_EQ(looks, 10);
}

TEST(Pace, LooksAtOnceTheFirstTime) {
  Pace pace;

  EXPECT_EQ(pace.wait(Pace::Clock::time_point(1h)), 0);
  EXPECT_TRUE(pace.due(Pace::Clock::time_point(1h)));
}

TEST(Pace, WaitsForWhatIsLeftAndNeverTooShort) {
  Pace pace;
  Pace::Clock::time_point start{1h};
  pace.due(start);

  EXPECT_EQ(pace.wait(start), 10);
  EXPECT_EQ(pace.wait(start + 8500us), 2);
  EXPECT_EQ(pace.wait(start + 10ms), 0);
  EXPECT_EQ(pace.wait(start + 1s), 0);
}

}  // namespace
}  // namespace codevault::sandbox
