#include "queue/excess_sum.hpp"

#include <gtest/gtest.h>

#include <random>

namespace codevault {
namespace {

TEST(ExcessSum, OfNothingIsNothing) {
  ExcessSum sum;

  EXPECT_EQ(sum.below(0).count, 0u);
  EXPECT_EQ(sum.below(1'000).gap, 0u);
}

TEST(ExcessSum, SaysHowFarNumbersLieBelowALevel) {
  ExcessSum sum;
  for (std::size_t number : {0, 2, 2, 7}) sum.add(number);

  EXPECT_EQ(sum.below(2).count, 1u);
  EXPECT_EQ(sum.below(2).gap, 2u);
  EXPECT_EQ(sum.below(5).count, 3u);
  EXPECT_EQ(sum.below(5).gap, 5u + 3u + 3u);
  EXPECT_EQ(sum.below(100).count, 4u);
  EXPECT_EQ(sum.below(100).gap, 100u + 98u + 98u + 93u);
}

TEST(ExcessSum, AgreesWithAddingUpWhileItGrowsAndShrinks) {
  std::mt19937 random(1);
  ExcessSum sum;
  std::vector<std::size_t> numbers;
  for (std::size_t round = 0; round < 2'000; ++round) {
    if (numbers.empty() || random() % 3 != 0) {
      numbers.push_back(random() % (round + 1));
      sum.add(numbers.back());
    } else {
      std::swap(numbers[random() % numbers.size()], numbers.back());
      sum.remove(numbers.back());
      numbers.pop_back();
    }
    std::size_t level = random() % (2 * round + 1);
    std::size_t count = 0;
    std::size_t gap = 0;
    for (std::size_t number : numbers) {
      if (number >= level) continue;
      ++count;
      gap += level - number;
    }
    ASSERT_EQ(sum.below(level).count, count) << "round " << round;
    ASSERT_EQ(sum.below(level).gap, gap) << "round " << round;
  }
}

}  // namespace
}  // namespace codevault
