#include "sandbox/collect.hpp"

#include <gtest/gtest.h>

#include <string>

namespace codevault::sandbox {
namespace {

TEST(Matches, ComparesNamesWithoutStars) {
  EXPECT_TRUE(matches("main", "main"));
  EXPECT_FALSE(matches("main", "main2"));
  EXPECT_FALSE(matches("main", "mai"));
  EXPECT_FALSE(matches("main", ""));
}

TEST(Matches, LetsAStarStandForAnything) {
  EXPECT_TRUE(matches("*.class", "Main.class"));
  EXPECT_TRUE(matches("*.class", ".class"));
  EXPECT_TRUE(matches("*.class", "A.class.class"));
  EXPECT_FALSE(matches("*.class", "Main.classes"));
  EXPECT_TRUE(matches("*", ""));
  EXPECT_TRUE(matches("a*b*c", "aXbYbZc"));
  EXPECT_FALSE(matches("a*b*c", "aXbY"));
}

TEST(Matches, TakesOtherSignsAsTheyAre) {
  EXPECT_FALSE(matches("?.c", "a.c"));
  EXPECT_FALSE(matches("[a].c", "a.c"));
  EXPECT_TRUE(matches("*\n", "name\n"));
}

TEST(Matches, IsNotSlowWhereManyStarsAlmostFit) {
  EXPECT_FALSE(matches("a*a*a*a*a*a*a*a*a*a*b", std::string(255, 'a')));
}

}  // namespace
}  // namespace codevault::sandbox
