#include "sandbox/warm_line.hpp"

#include <gtest/gtest.h>

namespace codevault::sandbox {
namespace {

TEST(WarmLine, IsOneLineOfJson) {
  Start start{.argv = {"python3", "main.py"}, .environment = {"A=b", "C=d"}};

  EXPECT_EQ(command_line_of(start),
            "{\"argv\":[\"python3\",\"main.py\"],\"environment\":[\"A=b\",\"C=d\"]}\n");
}

TEST(WarmLine, EscapesWhatJsonDoes) {
  Start start{.argv = {"a\"b\\c\nd\te\x01", "\xc3\xa4\xff"}};

  EXPECT_EQ(command_line_of(start),
            "{\"argv\":[\"a\\\"b\\\\c\\u000ad\\u0009e\\u0001\",\"\xc3\xa4\xff\"],"
            "\"environment\":[]}\n");
}

}  // namespace
}  // namespace codevault::sandbox
