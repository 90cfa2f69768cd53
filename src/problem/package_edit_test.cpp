#include "problem/package_edit.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "base/error.hpp"
#include "base/test_folder.hpp"
#include "problem/test_package.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

TEST(PackageEdit, NamesTheFieldOfAPathThatIsEmpty) {
  EXPECT_THAT([] { check_package_path("", "path"); },
              testing::ThrowsMessage<Error>("'path' must not be empty"));
}

TEST(PackageEdit, KnowsWhatAProblemMayBeCalled) {
  for (const char* name : {"a", "9", "sum-of_two.v2"}) EXPECT_TRUE(is_problem_id(name)) << name;
  for (const std::string& name : {std::string(), std::string(".a"), std::string("-a"),
                                  std::string("a/b"), std::string("a b"), std::string(101, 'a')}) {
    EXPECT_FALSE(is_problem_id(name)) << name;
  }
}

TEST(PackageEdit, ReplacesAFileWithoutWritingOverItsOtherNames) {
  TestPackage package;
  TestFolder folder;
  fs::create_hard_link(package.folder() / "data/secret/1.in", folder / "other");

  put_file(package.folder(), "data/secret/1.in", "7 7\n");

  EXPECT_EQ(text_of(package.folder() / "data/secret/1.in"), "7 7\n");
  EXPECT_EQ(text_of(folder / "other"), "5 5\n");
}

TEST(PackageEdit, StaysWithinThePackage) {
  TestPackage package;
  for (const char* path : {"", "/a", "../a", "a/../../b", "a/", "data", "problem.yaml/a"}) {
    EXPECT_THROW(put_file(package.folder(), path, "x"), Error) << path;
    EXPECT_THROW(drop_file(package.folder(), path), Error) << path;
  }
}

TEST(PackageEdit, TakesAwayFoldersThatAreLeftEmpty) {
  TestPackage package;
  put_file(package.folder(), "hints/more/1.md", "x");

  drop_file(package.folder(), "hints/more/1.md");

  EXPECT_FALSE(fs::exists(package.folder() / "hints"));
}

TEST(PackageEdit, SaysLimitsAndLeavesTheOtherLines) {
  TestPackage package;
  package.make_modern(
      "name: Sum\nlimits:\n  time_limit: 1  # s\n\n  output: 3\n# kept\nkeywords: [easy]\n");

  set_limits(package.folder(), {.time = std::chrono::milliseconds(2500), .memory = 64_MiB});

  Problem problem = package.read().problem;
  EXPECT_EQ(problem.time_limit, std::chrono::milliseconds(2500));
  EXPECT_EQ(problem.memory, 64_MiB);
  EXPECT_EQ(problem.output, 3_MiB);
  EXPECT_EQ(problem.keywords, std::vector<std::string>{"easy"});
}

TEST(PackageEdit, SaysLimitsWhereThereWereNone) {
  for (const char* limits : {"", "limits: {time_limit: 4, memory: 9}\n"}) {
    TestPackage package;
    package.write("problem.yaml", std::string("name: Sum\n") + limits);
    set_limits(package.folder(), {.time = std::chrono::milliseconds(1000)});
    EXPECT_EQ(package.read().problem.time_limit, std::chrono::milliseconds(1000));
  }
}

TEST(PackageEdit, WritesASkeletonThatIsAPackage) {
  TestFolder folder;
  write_skeleton(folder / "new-one", "Two: \"quoted\" # numbers");

  auto language = [](const std::string& name) { return name.ends_with(".py") ? "python" : ""; };
  Package package = read_package(folder / "new-one", language);

  EXPECT_EQ(package.problem.names.at("en"), "Two: \"quoted\" # numbers");
  EXPECT_THAT(package.findings, testing::IsEmpty());
  EXPECT_EQ(package.problem.examples.size(), 2u);
}

}  // namespace
}  // namespace codevault
