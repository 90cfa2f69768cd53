#include "base/rate_limiter.hpp"

#include <gtest/gtest.h>

namespace codevault {
namespace {

using namespace std::chrono_literals;

const RateLimiter::Clock::time_point start{};

TEST(RateLimiter, AllowsABurstAndThenTheRate) {
  RateLimiter limiter({.per_second = 10, .burst = 3});
  for (int i = 0; i < 3; ++i) EXPECT_EQ(limiter.spend("ann", 1, start), 0ms);

  EXPECT_EQ(limiter.spend("ann", 1, start), 100ms);
  EXPECT_EQ(limiter.spend("ann", 1, start + 50ms), 50ms);
  EXPECT_EQ(limiter.spend("ann", 1, start + 100ms), 0ms);
  EXPECT_EQ(limiter.spend("ann", 1, start + 100ms), 100ms);
}

TEST(RateLimiter, SavesNoMoreThanABurst) {
  RateLimiter limiter({.per_second = 10, .burst = 2});
  limiter.spend("ann", 2, start);

  EXPECT_EQ(limiter.spend("ann", 2, start + 1h), 0ms);
  EXPECT_EQ(limiter.spend("ann", 1, start + 1h), 100ms);
}

TEST(RateLimiter, CountsEachClientAlone) {
  RateLimiter limiter({.per_second = 1, .burst = 1});
  limiter.spend("ann", 1, start);

  EXPECT_EQ(limiter.spend("bob", 1, start), 0ms);
  EXPECT_GT(limiter.spend("ann", 1, start), 0ms);
}

TEST(RateLimiter, ForgetsTheClientNotHeardOfForTheLongest) {
  RateLimiter limiter({.per_second = 1, .burst = 1}, 2);
  limiter.spend("ann", 1, start);
  limiter.spend("bob", 1, start);
  limiter.spend("ann", 1, start);
  limiter.spend("eve", 1, start);

  EXPECT_EQ(limiter.clients(), 2u);
  EXPECT_GT(limiter.spend("ann", 1, start), 0ms);
  EXPECT_EQ(limiter.spend("bob", 1, start), 0ms);
}

}  // namespace
}  // namespace codevault
