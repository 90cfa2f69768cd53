#include "sandbox/cgroup_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codevault::sandbox {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(CgroupMounts, AreFoundAmongOthers) {
  auto mounts = parse_cgroup_mounts(
      "24 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw\n"
      "31 24 0:26 / /sys/fs/cgroup/unified rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate\n"
      "35 24 0:30 /docker/ab /sys/fs/cgroup/cpu,cpuacct rw,nosuid - cgroup cgroup "
      "rw,cpu,cpuacct\n");

  ASSERT_THAT(mounts, SizeIs(2));
  EXPECT_EQ(mounts[0].version, 2);
  EXPECT_EQ(mounts[0].folder, "/sys/fs/cgroup/unified");
  EXPECT_EQ(mounts[1].version, 1);
  EXPECT_EQ(mounts[1].root, "/docker/ab");
  EXPECT_THAT(mounts[1].controllers, ElementsAre("rw", "cpu", "cpuacct"));
}

TEST(CgroupMounts, AreNotFoundInNonsense) {
  EXPECT_THAT(parse_cgroup_mounts(""), IsEmpty());
  EXPECT_THAT(parse_cgroup_mounts("1 2 3\n- cgroup2\na b c d e f - cgroup\n"), IsEmpty());
}

TEST(Memberships, AreReadForBothVersions) {
  auto memberships = parse_memberships("8:pids:/a\n2:cpu,cpuacct:/b:c\n1:name=systemd:/x\n0::/s\n");

  ASSERT_THAT(memberships, SizeIs(4));
  EXPECT_THAT(memberships[0].controllers, ElementsAre("pids"));
  EXPECT_EQ(memberships[0].group, "/a");
  EXPECT_THAT(memberships[1].controllers, ElementsAre("cpu", "cpuacct"));
  EXPECT_EQ(memberships[1].group, "/b:c");
  EXPECT_THAT(memberships[3].controllers, IsEmpty());
  EXPECT_EQ(memberships[3].group, "/s");
}

TEST(FolderOf, JoinsMountAndGroup) {
  CgroupMount whole{.root = "/", .folder = "/sys/fs/cgroup"};
  CgroupMount part{.root = "/docker/ab", .folder = "/sys/fs/cgroup"};

  EXPECT_EQ(folder_of(whole, "/"), "/sys/fs/cgroup/");
  EXPECT_EQ(folder_of(whole, "/user.slice/x"), "/sys/fs/cgroup/user.slice/x");
  EXPECT_EQ(folder_of(part, "/docker/ab"), "/sys/fs/cgroup");
  EXPECT_EQ(folder_of(part, "/docker/ab/in"), "/sys/fs/cgroup/in");
  EXPECT_EQ(folder_of(part, "/docker/abc"), std::nullopt);
  EXPECT_EQ(folder_of(part, "/"), std::nullopt);
}

TEST(NumberAfter, FindsTheLineOfThatVeryName) {
  EXPECT_EQ(number_after("oom_kill_disable 0\nunder_oom 1\noom_kill 7\n", "oom_kill"), 7U);
  EXPECT_EQ(number_after("usage_usec 123456789012\n", "usage_usec"), 123456789012U);
  EXPECT_EQ(number_after("maximum 5\n", "max"), 0U);
  EXPECT_EQ(number_after("", "max"), 0U);
}

}  // namespace
}  // namespace codevault::sandbox
