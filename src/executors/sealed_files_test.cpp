#include "executors/sealed_files.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>

#include "sandbox/channel.hpp"

namespace codevault {
namespace {

TEST(SealedFiles, HoldTheContentsAndCannotBeChanged) {
  SealedFiles files;
  Blob contents = make_blob(std::string("a\0b", 3));
  auto file = files.of(contents);
  EXPECT_EQ(sandbox::read_whole(file->get()), *contents);
  EXPECT_EQ(::pwrite(file->get(), "x", 1, 0), -1);
  EXPECT_EQ(errno, EPERM);
  EXPECT_EQ(::ftruncate(file->get(), 0), -1);
}

TEST(SealedFiles, AreMadeOnceForContentsThatAreStillHeld) {
  SealedFiles files;
  Blob contents = make_blob("same");
  EXPECT_EQ(files.of(contents), files.of(Blob(contents)));
  EXPECT_NE(files.of(contents), files.of(make_blob("same")));
}

TEST(SealedFiles, AreForgottenWithTheirContents) {
  SealedFiles files;
  files.of(make_blob("four"));
  Blob kept = make_blob("longer");
  files.of(kept);
  EXPECT_EQ(files.size(), 6u);
}

TEST(SealedFiles, TakeNoMoreRoomThanTheyMay) {
  SealedFiles files(10);
  Blob first = make_blob("12345678");
  Blob second = make_blob("abcdefgh");
  auto file = files.of(first);
  files.of(second);
  EXPECT_EQ(files.size(), 8u);
  EXPECT_NE(files.of(first), file);
  EXPECT_EQ(sandbox::read_whole(file->get()), *first);  // who has one keeps it
  Blob large = make_blob("more than ten bytes");
  EXPECT_EQ(sandbox::read_whole(files.of(large)->get()), *large);
  EXPECT_EQ(files.size(), 0u);
}

}  // namespace
}  // namespace codevault
