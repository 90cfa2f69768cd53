#include "sandbox/stream.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "base/pipe.hpp"
#include "base/test_folder.hpp"
#include "sandbox/collect.hpp"
#include "sandbox/frames.hpp"
#include "sandbox/program.hpp"
#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string two_messages =
    "\x09\0\0\0"
    "\x01\0\0\0\x0b"
    "\0\0\0\0"
    "\x15\0\0\0"
    "\x02\0\0\0ab"
    "\x02\0\0\0"
    "\x03\0\0\0xyz"
    "\0\0\0\0"s;

TEST(Stream, IsWrittenAsItsHeaderSays) {
  EXPECT_EQ(to_stream({"\x0b", {}}) + to_stream({"ab", {"xyz", ""}}), two_messages);
}

TEST(Stream, IsReadWhereverItIsCut) {
  for (std::size_t cut = 0; cut <= two_messages.size(); ++cut) {
    StreamReader reader({});

    ASSERT_TRUE(reader.feed(two_messages.substr(0, cut))) << cut;
    ASSERT_TRUE(reader.feed(two_messages.substr(cut))) << cut;

    auto first = reader.take();
    auto second = reader.take();
    ASSERT_TRUE(first && second) << cut;
    EXPECT_EQ(first->frame, "\x0b");
    EXPECT_THAT(first->contents, IsEmpty());
    EXPECT_EQ(second->frame, "ab");
    EXPECT_THAT(second->contents, ElementsAre("xyz", ""));
    EXPECT_FALSE(reader.take());
  }
}

TEST(Stream, IsRefusedWhenItIsLargerThanItMayBe) {
  auto takes = [&](const StreamMessage& message) {
    StreamReader reader({.bytes = 21, .contents = 2});
    return reader.feed(to_stream(message)) && reader.take();
  };

  EXPECT_TRUE(takes({"ab", {"xyz", ""}}));
  EXPECT_FALSE(takes({"abc", {"xyz", ""}}));
  EXPECT_FALSE(takes({"ab", {"xy", "zz"}}));
  EXPECT_FALSE(takes({"", {}}));
  EXPECT_FALSE(takes({"ab", {"", "", ""}}));
}

TEST(Stream, IsRefusedAtAnImpossibleSizeAndForEver) {
  for (const std::string& size :
       {"\xff\xff\xff\xff"s, "\x09\0\0\0\x01\0\0\0a\xff\xff\xff\xff"s,
        "\x09\0\0\0\xff\xff\xff\xff\0\0\0\0\0"s, "\x0d\0\0\0\x01\0\0\0a\x01\0\0\0\xff\xff\xff\xff"s,
        "\x0a\0\0\0\x01\0\0\0a\0\0\0\0x"s}) {
    StreamReader reader({});

    EXPECT_TRUE(reader.feed(size.substr(0, size.size() - 1)));
    EXPECT_FALSE(reader.feed(size.substr(size.size() - 1)));
    EXPECT_FALSE(reader.feed(two_messages));
    EXPECT_FALSE(reader.take());
  }
}

TEST(Stream, CarriesWhatDescriptorsHold) {
  auto there = to_message({"frame", {"one", std::string("\0two", 4)}});
  ASSERT_TRUE(there);
  ASSERT_EQ(there->fds.size(), 2U);

  auto back = to_stream_message(*there);

  ASSERT_TRUE(back);
  EXPECT_EQ(back->frame, "frame");
  EXPECT_THAT(back->contents, ElementsAre("one", std::string("\0two", 4)));
}

// One side of a stream.
class Talker {
 public:
  explicit Talker(UniqueFd socket) : socket_(std::move(socket)) {}

  template <typename Sent>
  void say(const Sent& message, std::vector<std::string> contents = {}) {
    say(StreamMessage{encode(message), std::move(contents)});
  }
  void say(const StreamMessage& message) {
    if (!write_whole(socket_.get(), to_stream(message))) fail("say");
  }

  // Nothing at the end.
  std::optional<StreamMessage> hear() {
    char buffer[7];  // small, so that messages come in pieces
    for (;;) {
      if (auto message = reader_.take()) return message;
      ssize_t size = ::read(socket_.get(), buffer, sizeof buffer);
      if (size <= 0 || !reader_.feed({buffer, static_cast<std::size_t>(size)})) return {};
    }
  }

 private:
  UniqueFd socket_;
  StreamReader reader_{StreamBounds{}};
};

// Does the work of a runner that is PID 1 of its container, with no jail around the program.
class Runner {
 public:
  Runner(UniqueFd socket, const fs::path& folder)
      : worker_(std::move(socket)),
        box_(must("open", ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))) {}

  [[noreturn]] void live() {
    std::optional<Collect> collect;
    while (auto heard = worker_.hear()) {
      if (auto wanted = decode<Collect>(heard->frame)) collect = wanted;
      if (auto input = decode<Input>(heard->frame)) write_whole(input_.write.get(), input->bytes);
      auto start = decode<Start>(heard->frame);
      if (!start) continue;
      int status = run(*start, to_message(std::move(*heard))->fds);
      if (collect) send_back(*collect);
      worker_.say(Ended{.wait_status = static_cast<std::uint32_t>(status)});
      ::_exit(0);
    }
    ::_exit(1);
  }

 private:
  int run(const Start& start, const std::vector<UniqueFd>& contents) {
    write_files(box_.get(), start.files, contents);
    Pipe out = make_pipe();
    pid_t program = must("fork", ::fork());
    if (program == 0) {
      must("chdir", ::fchdir(box_.get()));
      must("dup2", ::dup2(input_.read.get(), 0));
      must("dup2", ::dup2(out.write.get(), 1));
      input_.write.reset();
      become_program(start.argv, start.environment);
    }
    out.write.reset();
    input_.write.reset();
    char buffer[100];
    for (ssize_t size = 0; (size = ::read(out.read.get(), buffer, sizeof buffer)) > 0;)
      worker_.say(Output{.bytes = {buffer, static_cast<std::size_t>(size)}});
    int status = 0;
    must("waitpid", ::waitpid(program, &status, 0));
    return status;
  }

  void send_back(const Collect& wanted) {
    ChannelEnds channel = open_channel();
    collect_files(box_.get(), wanted, channel.theirs.get());
    channel.theirs.reset();
    while (auto kept = receive_message(channel.ours.get())) worker_.say(*to_stream_message(*kept));
  }

  Talker worker_;
  UniqueFd box_;
  Pipe input_ = make_pipe();
};

TEST(Stream, RunsAProgramWithoutASharedDescriptor) {
  TestFolder folder;
  int ends[2];
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
  UniqueFd theirs(ends[1]);
  pid_t runner = ::fork();
  if (runner == 0) {
    ::close(ends[0]);
    Runner(std::move(theirs), folder.path()).live();
  }
  theirs.reset();
  Talker worker{UniqueFd(ends[0])};

  worker.say(Collect{.patterns = {"out"}, .bytes = 1000});
  worker.say(Input{.bytes = "said\n", .end = true});
  worker.say(Start{.argv = {"sh", "-c", "cat file -; wc -c < file > out; exit 3"},
                   .files = {{.name = "file", .has_descriptor = true}}},
             {std::string("a file\n")});

  std::string out;
  std::optional<Ended> ended;
  std::vector<std::string> kept;
  while (auto heard = worker.hear()) {
    if (auto output = decode<Output>(heard->frame)) out += output->bytes;
    if (decode<Kept>(heard->frame)) kept = heard->contents;
    if (!ended) ended = decode<Ended>(heard->frame);
  }
  ::waitpid(runner, nullptr, 0);

  EXPECT_EQ(out, "a file\nsaid\n");
  EXPECT_THAT(kept, ElementsAre("7\n"));
  ASSERT_TRUE(ended);
  EXPECT_EQ(WEXITSTATUS(ended->wait_status), 3);
}

}  // namespace
}  // namespace codevault::sandbox
