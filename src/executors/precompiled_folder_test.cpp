#include "executors/precompiled_folder.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "base/test_folder.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

std::string read(const fs::path& path) {
  std::ostringstream contents;
  contents << std::ifstream(path).rdbuf();
  return contents.str();
}

class PrecompiledFolderTest : public testing::Test {
 protected:
  void keep(const std::string& name, const std::string& contents) {
    wait_for(store_.keep(name, {{"pre/map", make_blob(contents)}}));
  }

  std::string stamp() { return wait_for(store_.stamp_of({folder_.path().string(), "/nowhere"})); }

  TestFolder folder_;
  PrecompiledFolder store_{folder_.path()};
};

TEST_F(PrecompiledFolderTest, KeepsFilesUnderTheirNames) {
  keep("a", "compiled");

  EXPECT_EQ(read(folder_ / "a" / "pre/map"), "compiled");
  EXPECT_EQ(store_.path_of("a"), "/codevault/precompiled/a");
}

TEST_F(PrecompiledFolderTest, LeavesAFolderThatIsThereAsItIs) {
  keep("a", "first");
  keep("a", "second");

  EXPECT_EQ(read(folder_ / "a" / "pre/map"), "first");
}

TEST_F(PrecompiledFolderTest, CanBeReadByOtherUsers) {
  mode_t usual = ::umask(077);
  keep("a", "compiled");
  ::umask(usual);

  auto others = fs::perms::others_read;
  for (const char* path : {"a", "a/pre", "a/pre/map"})
    EXPECT_EQ(fs::status(folder_ / path).permissions() & others, others) << path;
}

TEST_F(PrecompiledFolderTest, RetainsWhatIsNamedAndNothingElse) {
  keep("a", "wanted");
  keep("b", "of an old compiler");
  fs::create_directories(folder_ / ".next-half" / "pre");  // a crash left it

  EXPECT_THAT(wait_for(store_.retain({"a", "c"})), ElementsAre("a"));
  EXPECT_FALSE(fs::exists(folder_ / "b"));
  EXPECT_FALSE(fs::exists(folder_ / ".next-half"));
  EXPECT_THAT(wait_for(store_.retain({})), IsEmpty());
}

TEST_F(PrecompiledFolderTest, ChangesItsStampWithAnyFile) {
  std::ofstream(folder_ / "map") << "old";
  std::string before = stamp();

  EXPECT_EQ(stamp(), before);
  std::ofstream(folder_ / "map") << "newer";
  EXPECT_NE(stamp(), before);
}

}  // namespace
}  // namespace codevault
