#include "executors/precompiled_folder.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <fstream>
#include <sstream>

#include "base/random.hpp"

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
  PrecompiledFolderTest() { fs::create_directory(folder_); }
  ~PrecompiledFolderTest() override { fs::remove_all(folder_); }

  template <typename T>
  T finish(Task<T> task) {
    asio::io_context context;
    auto done = asio::co_spawn(context, std::move(task), asio::use_future);
    context.run();
    return done.get();
  }

  void keep(const std::string& name, const std::string& contents) {
    finish(store_.keep(name, {{"pre/map", make_blob(contents)}}));
  }

  std::string stamp() { return finish(store_.stamp_of({folder_.string(), "/nowhere"})); }

  fs::path folder_ = fs::temp_directory_path() / random_id();
  PrecompiledFolder store_{folder_};
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

  EXPECT_THAT(finish(store_.retain({"a", "c"})), ElementsAre("a"));
  EXPECT_FALSE(fs::exists(folder_ / "b"));
  EXPECT_FALSE(fs::exists(folder_ / ".next-half"));
  EXPECT_THAT(finish(store_.retain({})), IsEmpty());
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
