#include "executors/sealed_files.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>

#include "base/test_folder.hpp"
#include "sandbox/channel.hpp"

namespace codevault {
namespace {

std::shared_ptr<const UniqueFd> file_of(SealedFiles& files, Blob contents) {
  return wait_for(files.of(std::move(contents)));
}

TEST(SealedFiles, HoldTheContentsAndCannotBeChanged) {
  SealedFiles files;
  Blob contents = make_blob(std::string("a\0b", 3));
  auto file = file_of(files, contents);
  EXPECT_EQ(sandbox::read_whole(file->get()), *contents);
  EXPECT_EQ(::pwrite(file->get(), "x", 1, 0), -1);
  EXPECT_EQ(errno, EPERM);
  EXPECT_EQ(::ftruncate(file->get(), 0), -1);
}

TEST(SealedFiles, AreMadeOnceForContentsThatAreStillHeld) {
  SealedFiles files;
  Blob contents = make_blob("same");
  EXPECT_EQ(file_of(files, contents), file_of(files, Blob(contents)));
  EXPECT_NE(file_of(files, contents), file_of(files, make_blob("same")));
}

TEST(SealedFiles, AreForgottenWithTheirContents) {
  SealedFiles files;
  file_of(files, make_blob("four"));
  Blob kept = make_blob("longer");
  file_of(files, kept);
  EXPECT_EQ(files.size(), 6u);
}

TEST(SealedFiles, TakeNoMoreRoomThanTheyMay) {
  SealedFiles files(10);
  Blob first = make_blob("12345678");
  Blob second = make_blob("abcdefgh");
  auto file = file_of(files, first);
  file_of(files, second);
  EXPECT_EQ(files.size(), 8u);
  EXPECT_NE(file_of(files, first), file);
  EXPECT_EQ(sandbox::read_whole(file->get()), *first);  // who has one keeps it
  Blob large = make_blob("more than ten bytes");
  EXPECT_EQ(sandbox::read_whole(file_of(files, large)->get()), *large);
  EXPECT_EQ(files.size(), 8u);
}

}  // namespace
}  // namespace codevault
