#include <gmock/gmock.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/pipe.hpp"
#include "executors/sandbox_box.hpp"
#include "executors/sandbox_test.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using ::testing::HasSubstr;
using End = Execution::End;

// A folder of languages whose one bootstrap is a shell: warmed up, it runs the script it is told,
// as `sh SCRIPT` would, but with WARM in its environment.
class WarmTest : public SandboxTest {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("codevault-warm-test-" + std::to_string(::getpid()));
    fs::create_directories(folder_ / "warm");
    std::ofstream(folder_ / "warm" / "boot.sh") << R"(
      early=$(ls -A /box)
      printf R >&3
      IFS= read -r line <&3
      exec 3>&-
      printf %s "$line" > /tmp/line
      WARM="yes$early" exec sh ./main.sh
    )";
    settings_.languages = folder_;
    SandboxTest::SetUp();
    language_.id = "shell";
    language_.warm["sh"] = {.argv = {"sh", "/codevault/warm/boot.sh"}, .environment = {"A=1"}};
  }

  void TearDown() override {
    SandboxTest::TearDown();
    fs::remove_all(folder_);
  }

  Execution run_script(const std::string& script, Limits limits = {}) {
    Command command{.argv = {"sh", "./main.sh"},
                    .environment = {"A=1"},
                    .input = make_blob("input\n"),
                    .limits = limits,
                    .warm = "sh"};
    command.files = {{"main.sh", make_blob(script)}};
    return finish(run_in_a_box(std::move(command), language_));
  }

  Task<Execution> run_joined(Command command, PipeEnds pipes) {
    auto box = co_await executor_->open(language_);
    co_return co_await static_cast<SandboxBox&>(*box).run_joined(std::move(command),
                                                                 std::move(pipes));
  }

  // Asks until a warm interpreter answers. It gets ready between two runs, so this takes a few.
  Execution run_warm(const std::string& script, Limits limits = {}) {
    Execution execution;
    auto deadline = std::chrono::steady_clock::now() + 20s;
    do {
      finish(pause());
      execution = run_script("test -n \"$WARM\" || exit 99\n" + script, limits);
    } while (execution.exit_code == 99 && std::chrono::steady_clock::now() < deadline);
    return execution;
  }

  Task<int> pause() {
    co_await sleep_for(20ms);
    co_return 0;
  }

  fs::path folder_;
  Language language_;
};

INSTANTIATE_TEST_SUITE_P(With, WarmTest, every_kind_of_group, name_of_groups);

TEST_P(WarmTest, RunsColdWhenNothingIsWarmYet) {
  Execution execution = run_script("echo \"<$WARM>\"; cat");

  EXPECT_EQ(execution.out, "<>\ninput\n");
}

TEST_P(WarmTest, RunsInAWaitingInterpreterTheNextTime) {
  Execution execution = run_warm("echo $WARM; cat; ls; echo oops >&2; exit 3");

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_EQ(execution.exit_code, 3);
  EXPECT_EQ(execution.out, "yes\ninput\nmain.sh\n");
  EXPECT_EQ(execution.err, "oops\n");
}

TEST_P(WarmTest, TellsTheInterpreterWhatItIsToBe) {
  Execution execution = run_warm("cat /tmp/line");

  EXPECT_EQ(execution.out,
            R"({"argv":["sh","./main.sh"],"environment":["PATH=/usr/bin:/bin","HOME=/box",)"
            R"("LANG=C.UTF-8","TMPDIR=/tmp","A=1"]})");
}

TEST_P(WarmTest, UsesEachInterpreterOnce) {
  for (int i = 0; i < 5; ++i) {
    Execution execution = run_warm("ls -A /tmp /box; echo x > /box/left; echo x > /tmp/left");
    EXPECT_EQ(execution.out, "/box:\nmain.sh\n\n/tmp:\nline\n");
  }
}

TEST_P(WarmTest, HoldsAWarmProgramToItsLimits) {
  EXPECT_EQ(run_warm("while :; do :; done", {.cpu_time = 100ms}).end, End::cpu_time);
  EXPECT_EQ(run_warm("sleep 100", {.wall_time = 100ms}).end, End::wall_time);
  EXPECT_EQ(run_warm("yes", {.output = 100}).end, End::output);
  EXPECT_EQ(run_warm("x=aaaaaaaa; while :; do x=$x$x; done", {.memory = 32_MiB}).end, End::memory);
}

TEST_P(WarmTest, LocksAWarmProgramInLikeAnyOther) {
  Execution execution = run_warm(
      "id -un; grep -E '^(CapBnd|NoNewPrivs|Seccomp:)' /proc/self/status; ls /proc/self/fd; echo x "
      "> "
      "/usr/x");

  EXPECT_EQ(execution.out,
            "box\nCapBnd:\t0000000000000000\nNoNewPrivs:\t1\nSeccomp:\t2\n0\n1\n2\n3\n");
  EXPECT_THAT(execution.err, HasSubstr("Read-only"));
}

TEST_P(WarmTest, RunsColdWhenTheInterpreterDoesNotGetWarm) {
  language_.warm["sh"].argv = {"sh", "-c", "exit 1"};

  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(run_script("echo $A").out, "1\n");
    finish(pause());
  }
}

TEST_P(WarmTest, EndsClearlyWhenTheMemoryIsTooLittleForTheInterpreter) {
  run_warm("true");
  finish(pause());

  Execution execution = run_script("x=$(head -c 1000000 /dev/zero | tr '\\0' x)", {.memory = 1});

  if (grouped()) {
    EXPECT_EQ(execution.end, End::memory);
  }
  EXPECT_EQ(run_script("echo fine").out, "fine\n");
}

TEST_P(WarmTest, RunsColdWhenTheInterpreterWasKilledAsItWaited) {
  for (int round = 0; round < 5; ++round) {
    run_warm("true");
    // The interpreters are shells; whatever else waits is the sandbox's own.
    std::string kill = "pkill -KILL -x sh -P \"$(pgrep -d, -P \"$(pgrep -d, -P " +
                       std::to_string(::getpid()) + " codevault-sand)\")\"";
    auto deadline = std::chrono::steady_clock::now() + 20s;
    while (std::system(kill.c_str()) != 0) {
      ASSERT_LT(std::chrono::steady_clock::now(), deadline) << "no interpreter waits";
      finish(pause());
    }

    ASSERT_EQ(run_script("echo fine").out, "fine\n");
  }
}

TEST_P(WarmTest, RunsAProgramColdThatIsJoinedToAnother) {
  run_warm("true");
  Pipe pipe = make_pipe();
  Command command{.argv = {"sh", "-c", "echo ${WARM-cold}"}, .warm = "sh"};
  PipeEnds ends{.output = std::make_shared<UniqueFd>(std::move(pipe.write))};

  Execution execution = finish(run_joined(std::move(command), std::move(ends)));

  char words[16] = {};
  EXPECT_EQ(::read(pipe.read.get(), words, sizeof words), 5);
  EXPECT_STREQ(words, "cold\n");
  EXPECT_EQ(execution.out, "");
}

}  // namespace
}  // namespace codevault
