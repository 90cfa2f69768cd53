#include "app/in_turn.hpp"

#include <gtest/gtest.h>

namespace codevault {
namespace {

TEST(InTurn, WritesAsThoughOneCameAfterTheOther) {
  std::string written;
  InTurn in_turn(3, [&](const std::string& text) { written += text; });

  in_turn.say(1, "b");
  in_turn.say(0, "a");
  EXPECT_EQ(written, "a");
  in_turn.say(2, "c");
  in_turn.end(1);
  EXPECT_EQ(written, "a");
  in_turn.end(0);
  EXPECT_EQ(written, "abc");
  in_turn.say(2, "d");
  in_turn.end(2);
  EXPECT_EQ(written, "abcd");
}

}  // namespace
}  // namespace codevault
