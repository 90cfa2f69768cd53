#include "base/lru.hpp"

#include <gtest/gtest.h>

#include <string>

namespace codevault {
namespace {

TEST(Lru, DropsWhatWasUsedLeastRecently) {
  Lru<std::string, int> kept(2);
  kept.keep("a", 1);
  kept.keep("b", 2);
  ASSERT_NE(kept.find("a"), nullptr);

  kept.keep("c", 3);

  EXPECT_EQ(kept.find("b"), nullptr);
  EXPECT_EQ(*kept.find("a"), 1);
  EXPECT_EQ(*kept.find("c"), 3);
}

TEST(Lru, MakesAsMuchRoomAsAValueTakes) {
  Lru<std::string, int> kept(10);
  kept.keep("a", 1, 4);
  kept.keep("b", 2, 4);
  kept.keep("c", 3, 8);

  EXPECT_EQ(kept.count(), 1u);
  EXPECT_EQ(kept.size(), 8u);
}

TEST(Lru, DropsNothingForAValueThatCannotBeKept) {
  Lru<std::string, int> kept(10);
  kept.keep("a", 1, 10);

  EXPECT_EQ(kept.keep("b", 2, 11), nullptr);
  EXPECT_NE(kept.find("a"), nullptr);
}

TEST(Lru, ReplacesTheValueOfAKey) {
  Lru<std::string, int> kept(10);
  kept.keep("a", 1, 9);
  kept.keep("a", 2, 3);

  EXPECT_EQ(*kept.find("a"), 2);
  EXPECT_EQ(kept.size(), 3u);
}

TEST(Lru, DropsWhatItIsToldTo) {
  Lru<std::string, int> kept(10);
  kept.keep("a", 1, 4);
  kept.keep("b", 2, 4);

  kept.erase_if([](const std::string&, int value) { return value == 1; });

  EXPECT_EQ(kept.find("a"), nullptr);
  EXPECT_NE(kept.find("b"), nullptr);
  EXPECT_EQ(kept.size(), 4u);
}

}  // namespace
}  // namespace codevault
