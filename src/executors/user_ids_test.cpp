#include "executors/user_ids.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

namespace codevault {
namespace {

TEST(MapHolds, LooksForTheWholeRangeInOneLine) {
  EXPECT_TRUE(map_holds("         0          0 4294967295\n", 1'920'000'000, 10'000));
  EXPECT_TRUE(map_holds("0 1000 1\n1 100000 65535\n", 50'000, 10'000));
  EXPECT_FALSE(map_holds("0 1000 1\n1 100000 65535\n", 60'000, 10'000));
  EXPECT_FALSE(map_holds("0 1000 1\n", 0, 2));
  EXPECT_FALSE(map_holds("", 0, 1));
}

TEST(UserIds, AreNobodyElses) {
  std::optional<UserIds> one = UserIds::claim();
  if (!one) GTEST_SKIP() << "only root can give ids away";
  std::optional<UserIds> other = UserIds::claim();

  ASSERT_TRUE(other);
  EXPECT_NE(one->keeper(), other->keeper());
  EXPECT_NE(one->guest(), other->keeper());
  EXPECT_NE(one->keeper(), one->guest());
}

}  // namespace
}  // namespace codevault
