#include "sandbox/proc.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codevault::sandbox {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(MadeUpProc, HasTheProcessorsThatARunMayUseAndNothingOfTheHost) {
  std::vector<ProcFile> files = made_up_proc({1, 5}, 3 << 20, 1'700'000'000);

  ASSERT_EQ(files.size(), 3u);
  EXPECT_STREQ(files[0].name, "cpuinfo");
  EXPECT_EQ(files[0].text,
            "processor\t: 1\nmodel name\t: processor\nphysical id\t: 0\nsiblings\t: 2\n"
            "core id\t\t: 1\ncpu cores\t: 2\n\n"
            "processor\t: 5\nmodel name\t: processor\nphysical id\t: 0\nsiblings\t: 2\n"
            "core id\t\t: 5\ncpu cores\t: 2\n\n");
  EXPECT_STREQ(files[1].name, "meminfo");
  EXPECT_THAT(files[1].text, StartsWith("MemTotal:       3072 kB\n"));
  EXPECT_STREQ(files[2].name, "stat");
  EXPECT_THAT(files[2].text, StartsWith("cpu  0 0 0 0 0 0 0 0 0 0\ncpu1 0 0 0 0 0 0 0 0 0 0\n"
                                        "cpu5 0 0 0 0 0 0 0 0 0 0\nintr 0\n"));
  EXPECT_THAT(files[2].text, HasSubstr("\nbtime 1700000000\n"));
}

}  // namespace
}  // namespace codevault::sandbox
