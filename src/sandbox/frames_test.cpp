#include "sandbox/frames.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codevault::sandbox {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

Start some_start() {
  return {.argv = {"python3", "main.py", ""},
          .environment = {"A=1"},
          .files = {{"main.py", std::string("print\0", 6), true}, {"d/x", "", false}},
          .limits = {.cpu_seconds = 5, .file_size = 1ULL << 40, .stack = 7, .processes = 3},
          .output_pipe = true};
}

TEST(Frames, ComeBackAsTheyWere) {
  auto start = decode<Start>(encode(some_start()));

  ASSERT_TRUE(start);
  EXPECT_THAT(start->argv, ElementsAre("python3", "main.py", ""));
  EXPECT_THAT(start->environment, ElementsAre("A=1"));
  ASSERT_THAT(start->files, SizeIs(2));
  EXPECT_EQ(start->files[0].contents, std::string("print\0", 6));
  EXPECT_TRUE(start->files[0].executable);
  EXPECT_FALSE(start->files[1].executable);
  EXPECT_EQ(start->limits.file_size, 1ULL << 40);
  EXPECT_FALSE(start->input_pipe);
  EXPECT_TRUE(start->output_pipe);
}

TEST(Frames, KeepNegativeNumbersAndCauses) {
  auto failed = decode<Failed>(encode(Failed{"exec", -2}));
  auto ended = decode<Ended>(encode(Ended{.wait_status = 0x8b00, .cause = Ended::Cause::memory}));

  ASSERT_TRUE(failed && ended);
  EXPECT_EQ(failed->error, -2);
  EXPECT_EQ(ended->wait_status, 0x8b00U);
  EXPECT_EQ(ended->cause, Ended::Cause::memory);
}

TEST(Frames, AreNotTakenForOthers) {
  EXPECT_FALSE(decode<Stop>(encode(Done{})));
  EXPECT_FALSE(decode<Prepare>(encode(some_start())));
  EXPECT_TRUE(decode<Stop>(encode(Stop{})));
  for (const char* frame : {"", "\xff"}) EXPECT_FALSE(decode<Stop>(frame));
  EXPECT_FALSE(decode<sandbox::Setup>(std::string(1, '\0')));
}

TEST(Frames, AreRefusedWhenCutShort) {
  std::string frame = encode(some_start());

  for (std::size_t size = 0; size < frame.size(); ++size) {
    EXPECT_FALSE(decode<Start>(frame.substr(0, size))) << size;
  }
}

TEST(Frames, AreRefusedWhenSomethingFollows) {
  EXPECT_FALSE(decode<Start>(encode(some_start()) + '\0'));
  EXPECT_FALSE(decode<Stop>(encode(Stop{}) + "x"));
}

TEST(Frames, AreRefusedWhenACountLies) {
  std::string frame = encode(Kept{});
  frame.replace(1, 4, "\xff\xff\xff\xff");

  EXPECT_FALSE(decode<Kept>(frame));
}

TEST(Frames, AreRefusedWhenAChoiceIsNone) {
  std::string ended = encode(Ended{});
  ended[5] = 9;
  std::string setup = encode(sandbox::Setup{.privileged = true});
  setup[5] = 2;

  EXPECT_FALSE(decode<Ended>(ended));
  EXPECT_FALSE(decode<sandbox::Setup>(setup));
}

}  // namespace
}  // namespace codevault::sandbox
