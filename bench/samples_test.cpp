#include "samples.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

namespace codevault::bench {
namespace {

Contender takes(std::string name, std::vector<double> milliseconds) {
  auto next = std::make_shared<std::size_t>(0);
  return {std::move(name),
          [milliseconds, next] { return Duration(milliseconds[(*next)++ % milliseconds.size()]); }};
}

TEST(Quantile, IsTheSmallestSampleThatIsHighEnough) {
  std::vector<Duration> samples{Duration(4), Duration(1), Duration(3), Duration(2)};

  EXPECT_EQ(quantile(samples, 0.5), Duration(2));
  EXPECT_EQ(quantile(samples, 0.99), Duration(4));
  EXPECT_EQ(quantile(samples, 0), Duration(1));
}

TEST(Measure, ComparesEachSampleWithTheFloorOfItsRound) {
  auto measured = measure({takes("floor", {1, 10}), takes("box", {2, 11})}, 10);

  EXPECT_EQ(measured[1].overhead_median, Duration(1));
  EXPECT_EQ(measured[1].overhead_p99, Duration(1));
  EXPECT_EQ(measured[0].overhead_median, Duration(0));
}

TEST(Measure, GivesTheRatioOfTheMedians) {
  auto measured = measure({takes("floor", {2}), takes("box", {3})}, 5);

  EXPECT_DOUBLE_EQ(measured[1].ratio, 1.5);
  EXPECT_EQ(measured[1].samples, 5U);
}

TEST(Measure, SaysWhyOneIsOutAndMeasuresTheOthers) {
  Contender broken{"broken", []() -> Duration { throw std::runtime_error("no such program"); }};

  auto measured = measure({takes("floor", {2}), broken, takes("box", {2})}, 3);

  EXPECT_EQ(measured[1].failure, "no such program");
  EXPECT_EQ(measured[2].samples, 3U);
}

}  // namespace
}  // namespace codevault::bench
