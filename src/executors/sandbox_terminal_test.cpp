#include <gmock/gmock.h>

#include <chrono>
#include <string>

#include "executors/sandbox_test.hpp"

// Programs whose stdout is a terminal.
namespace codevault {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using End = Execution::End;

class SandboxTerminal : public SandboxTest {
 protected:
  Execution run_on_terminal(std::vector<std::string> argv, std::string input = {}) {
    Command command{.argv = std::move(argv), .input = make_blob(std::move(input))};
    command.limits.wall_time = 2s;
    command.terminal = true;
    return run(std::move(command));
  }
  Execution shell_on_terminal(const std::string& script) {
    return run_on_terminal({"sh", "-c", script});
  }
};

INSTANTIATE_TEST_SUITE_P(With, SandboxTerminal, every_kind_of_group, name_of_groups);

TEST_P(SandboxTerminal, IsTheOutputAndNoOtherStream) {
  Execution execution = shell_on_terminal(
      "test -t 0 && echo in; test -t 1 && echo out; test -t 2 && echo err; exit 3");

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_EQ(execution.exit_code, 3);
  EXPECT_EQ(execution.out, "out\n");
}

TEST_P(SandboxTerminal, PassesEveryByteOn) {
  std::string bytes(300'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7 + i / 251);

  Execution execution = run_on_terminal({"cat"}, bytes);

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_EQ(execution.out_bytes, bytes.size());
  EXPECT_TRUE(execution.out == bytes);
}

TEST_P(SandboxTerminal, ShowsALineOfAProgramThatIsStopped) {
  Execution execution = run_on_terminal({"perl", "-e", "print qq(before\\nunfinished); 1 while 1"});

  EXPECT_NE(execution.end, End::exited);
  EXPECT_THAT(execution.out, HasSubstr("before\n"));
}

TEST_P(SandboxTerminal, IsCutAtTheLimit) {
  Command command{.argv = {"yes"}, .terminal = true};
  command.limits.output = 100'001;

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::output);
  EXPECT_EQ(execution.out.size(), 100'001U);
}

TEST_P(SandboxTerminal, CanBeOpenedByItsName) {
  EXPECT_EQ(shell_on_terminal("echo name >/dev/stdout").out, "name\n");
}

TEST_P(SandboxTerminal, LetsNobodyInFromOutside) {
  Execution execution = shell_on_terminal("cat /proc/self/fd/1; ls /dev/pts; exec 3<>/dev/stdout");

  EXPECT_EQ(execution.out, "");
  EXPECT_THAT(execution.err, HasSubstr("/dev/stdout"));
}

}  // namespace
}  // namespace codevault
