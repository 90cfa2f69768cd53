#include "sandbox/collect.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/test_folder.hpp"
#include "sandbox/channel.hpp"

namespace codevault::sandbox {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

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

class CollectFiles : public testing::Test {
 protected:
  CollectFiles() {
    for (std::string name : {"Main.class", "Main.java", "a/B.class", "a/b/C.class", "a/b/c/D.class",
                             "out/1", "out/2.txt", "out/deep/3"}) {
      make(name);
    }
  }

  void make(const std::string& name) {
    fs::create_directories((box_ / name).parent_path());
    std::ofstream(box_ / name) << name;
  }

  // The names that come back; each file holds its name.
  std::vector<std::string> names_for(std::vector<std::string> patterns) {
    UniqueFd box(::open(box_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    ChannelEnds ends = open_channel();
    collect_files(box.get(), {.patterns = std::move(patterns), .bytes = 1'000'000},
                  ends.theirs.get());
    ends.theirs.reset();
    std::vector<std::string> names;
    while (auto message = receive_message(ends.ours.get())) {
      auto kept = decode<Kept>(message->bytes);
      for (std::size_t i = 0; i < kept->files.size(); ++i) {
        names.push_back(kept->files[i].name);
        EXPECT_EQ(read_whole(message->fds[i].get()), names.back());
      }
    }
    return names;
  }

  TestFolder folder_;
  const fs::path box_ = folder_.path();
};

TEST_F(CollectFiles, LooksIntoTheBoxItselfForAPlainPattern) {
  EXPECT_THAT(names_for({"*.class"}), UnorderedElementsAre("Main.class"));
}

TEST_F(CollectFiles, LooksIntoTheFolderThatAPatternNames) {
  EXPECT_THAT(names_for({"out/*"}), UnorderedElementsAre("out/1", "out/2.txt"));
  EXPECT_THAT(names_for({"*/*.class"}), UnorderedElementsAre("a/B.class"));
  EXPECT_THAT(names_for({"a/*/C*"}), UnorderedElementsAre("a/b/C.class"));
  EXPECT_THAT(names_for({"nowhere/*", "Main.java/*"}), IsEmpty());
}

TEST_F(CollectFiles, LooksIntoAllFoldersForTwoStars) {
  auto all_classes =
      UnorderedElementsAre("Main.class", "a/B.class", "a/b/C.class", "a/b/c/D.class");

  EXPECT_THAT(names_for({"**/*.class"}), all_classes);
  EXPECT_THAT(names_for({"**/**/*.class", "*.class"}), all_classes);
  EXPECT_THAT(names_for({"a/**/b/*"}), UnorderedElementsAre("a/b/C.class"));
  EXPECT_THAT(names_for({"out/**"}), UnorderedElementsAre("out/1", "out/2.txt", "out/deep/3"));
}

TEST_F(CollectFiles, FollowsNoLinkToAFolder) {
  fs::create_directory_symlink("a", box_ / "link");
  fs::create_directory_symlink("/etc", box_ / "etc");
  fs::create_directory_symlink("..", box_ / "a/up");

  EXPECT_THAT(names_for({"link/*", "etc/*", "link/B.class", "etc/passwd"}), IsEmpty());
  EXPECT_THAT(names_for({"**/B.class"}), UnorderedElementsAre("a/B.class"));
}

TEST_F(CollectFiles, DoesNotLookBeyondTheBox) {
  EXPECT_THAT(names_for({"../*", "/etc/*", "a/../../*", "./*"}), IsEmpty());
}

}  // namespace
}  // namespace codevault::sandbox
