#include "sandbox/cgroup_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <thread>
#include <vector>

#include "base/test_folder.hpp"

namespace codevault::sandbox {
namespace {

namespace fs = std::filesystem;

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

TEST(ReclaimableIn, IsWhatFilesTakeThatAreNotInUse) {
  EXPECT_EQ(reclaimable_in("cache 900\ninactive_anon 800\ninactive_file 30\nactive_file 12\n"),
            42U);
  EXPECT_EQ(reclaimable_in("rss 5\n"), 0U);
}

// Uses ordinary folders: only the rules on which process may remove which folder are tested.
class OwnFolderTest : public ::testing::Test {
 protected:
  TestFolder folder_;
  const fs::path parent_ = folder_.path();
};

TEST_F(OwnFolderTest, IsGoneWithItsOwnerAndOnlyThen) {
  fs::create_directories(parent_ / "codevault-1-0/0");  // a dead process left it
  fs::create_directory(parent_ / "of-others");
  fs::path path;
  {
    OwnFolder own(parent_, parent_);
    path = own.path();
    OwnFolder another(parent_, parent_);

    EXPECT_NE(path, another.path());
    EXPECT_TRUE(fs::exists(path));
    EXPECT_FALSE(fs::exists(parent_ / "codevault-1-0"));
    EXPECT_TRUE(fs::exists(parent_ / "of-others"));
  }
  EXPECT_FALSE(fs::exists(path));
}

TEST_F(OwnFolderTest, IsThereHoweverManyStartAtTheSameMoment) {
  std::atomic<int> missing = 0;
  std::vector<std::jthread> starting;
  for (int thread = 0; thread < 4; ++thread) {
    starting.emplace_back([&] {
      for (int i = 0; i < 500; ++i) {
        OwnFolder own(parent_, parent_);
        if (!fs::exists(own.path())) ++missing;
      }
    });
  }
  starting.clear();

  EXPECT_EQ(missing, 0);
}

}  // namespace
}  // namespace codevault::sandbox
