#include "sandbox/channel.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>

namespace codevault::sandbox {
namespace {

TEST(Channel, CarriesWholeMessagesWithDescriptors) {
  ChannelEnds ends = open_channel();
  UniqueFd file(::memfd_create("test", MFD_CLOEXEC));
  ASSERT_TRUE(write_whole(file.get(), "contents"));
  int sent[] = {file.get()};

  ASSERT_TRUE(send_message(ends.ours.get(), "one", sent));
  ASSERT_TRUE(send_message(ends.ours.get(), "two"));

  auto one = receive_message(ends.theirs.get());
  auto two = receive_message(ends.theirs.get());
  ASSERT_TRUE(one && two);
  EXPECT_EQ(one->bytes, "one");
  ASSERT_EQ(one->fds.size(), 1U);
  EXPECT_EQ(read_whole(one->fds[0].get()), "contents");
  EXPECT_EQ(::fcntl(one->fds[0].get(), F_GETFD), FD_CLOEXEC);
  EXPECT_EQ(two->bytes, "two");
  EXPECT_TRUE(two->fds.empty());
}

TEST(Channel, CarriesMessagesLargerThanASocketTakes) {
  ChannelEnds ends = open_channel();
  std::string large(5'000'000, 'x');
  UniqueFd file(::memfd_create("test", MFD_CLOEXEC));
  int sent[] = {file.get()};

  ASSERT_TRUE(send_message(ends.ours.get(), large, sent));

  auto message = receive_message(ends.theirs.get());
  ASSERT_TRUE(message);
  EXPECT_TRUE(message->bytes == large);
  EXPECT_EQ(message->fds.size(), 1U);
}

TEST(Channel, TellsNoMessageYetFromTheEnd) {
  ChannelEnds ends = open_channel();

  errno = 0;
  EXPECT_FALSE(receive_message(ends.theirs.get(), Wait::none));
  EXPECT_EQ(errno, EAGAIN);
  ends.ours.reset();
  EXPECT_FALSE(receive_message(ends.theirs.get(), Wait::none));
  EXPECT_EQ(errno, 0);
  EXPECT_FALSE(send_message(ends.theirs.get(), "nobody listens"));
  EXPECT_EQ(errno, EPIPE);
}

}  // namespace
}  // namespace codevault::sandbox
