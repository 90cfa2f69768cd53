#include "executors/sandbox_executor.hpp"

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/use_future.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <vector>

#include "executors/sandbox_test.hpp"

namespace codevault {
namespace {

using namespace std::chrono_literals;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Matches;
using ::testing::Not;
using ::testing::ThrowsMessage;
using ::testing::UnorderedElementsAre;
using End = Execution::End;

INSTANTIATE_TEST_SUITE_P(With, SandboxTest, every_kind_of_group, name_of_groups);

std::vector<std::string> names_of(const std::vector<File>& files) {
  std::vector<std::string> names;
  for (const File& file : files) names.push_back(file.name);
  return names;
}

TEST_P(SandboxTest, ReportsExitCodeAndOutputOfAProgram) {
  Execution execution = shell("echo hello; echo oops >&2; exit 3");

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_EQ(execution.exit_code, 3);
  EXPECT_EQ(execution.out, "hello\n");
  EXPECT_EQ(execution.err, "oops\n");
  EXPECT_EQ(execution.out_bytes, 6U);
  EXPECT_EQ(execution.err_bytes, 5U);
  EXPECT_FALSE(execution.out_truncated);
}

TEST_P(SandboxTest, CallsControlGroupsAWeaknessOnlyWhereThereAreNone) {
  auto about_groups = Contains(HasSubstr("There are no control groups"));

  EXPECT_EQ(Matches(about_groups)(executor_->isolation().weaknesses), !grouped());
}

TEST_P(SandboxTest, SaysWhereCoreDumpsGo) {
  std::vector<std::string> named;
  for (const Isolation::Means& means : executor_->isolation().means) named.push_back(means.what);

  EXPECT_THAT(named, Contains("core dumps"));
}

TEST_P(SandboxTest, ReportsTheSignalThatKilledAProgram) {
  Execution execution = shell("kill -ABRT $$");

  EXPECT_EQ(execution.end, End::signalled);
  EXPECT_EQ(execution.signal, SIGABRT);
}

TEST_P(SandboxTest, DoesNotTakeAProgramsOwnSigkillForALimit) {
  Execution execution = shell("kill -KILL $$");

  EXPECT_EQ(execution.end, End::signalled);
  EXPECT_EQ(execution.signal, SIGKILL);
}

TEST_P(SandboxTest, GivesEveryByteOfInputAndOutput) {
  std::string bytes(1'000'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7 + i / 251);

  Execution execution = run({.argv = {"cat"}, .input = make_blob(bytes)});

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_TRUE(execution.out == bytes);
}

TEST_P(SandboxTest, EndsTheInputOfAProgramThatHasNone) { EXPECT_EQ(shell("wc -c").out, "0\n"); }

TEST_P(SandboxTest, LeavesUnreadInputAlone) {
  Execution execution = run({.argv = {"true"}, .input = make_blob(std::string(10'000'000, 'x'))});

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_EQ(execution.exit_code, 0);
}

TEST_P(SandboxTest, PutsFilesIntoTheWorkFolder) {
  Command command{.argv = {"sh", "-c", "cat a.txt sub/b.txt; ./run.sh; pwd"}};
  command.files = {{"a.txt", make_blob("A\n")},
                   {"sub/b.txt", make_blob("B\n")},
                   {"run.sh", make_blob("#!/bin/sh\necho C\n"), true}};

  EXPECT_EQ(run(std::move(command)).out, "A\nB\nC\n/box\n");
}

TEST_P(SandboxTest, TakesLargeFilesInAndOut) {
  std::string contents(3'000'000, 'z');
  Command command{.argv = {"cp", "in", "out"}, .keep = {"out"}};
  command.files = {{"in", make_blob(contents)}};

  Execution execution = run(std::move(command));

  ASSERT_EQ(execution.kept.size(), 1U);
  EXPECT_TRUE(contents_of(execution.kept[0].contents) == contents);
}

TEST_P(SandboxTest, KeepsWhatWasAskedFor) {
  Command command{
      .argv = {"sh", "-c",
               "echo 1 > Main.class; echo 2 > Other.class; echo 3 > no.txt; mkdir d; echo 4 > "
               "d/In.class; echo 5 > d/named; echo '#!' > tool; chmod +x tool"},
      .keep = {"*.class", "tool", "missing", "d/named"}};

  Execution execution = run(std::move(command));

  EXPECT_THAT(names_of(execution.kept),
              UnorderedElementsAre("Main.class", "Other.class", "tool", "d/named"));
  for (const File& file : execution.kept) EXPECT_EQ(file.executable, file.name == "tool");
}

TEST_P(SandboxTest, KeepsOnlyRegularFilesOfTheWorkFolder) {
  Command command{.argv = {"sh", "-c",
                           "ln -s /etc/passwd link; mkfifo pipe; mkdir folder; echo x > one; ln "
                           "one two; ln -s /etc dir; echo secret > /tmp/out; "
                           "ln -s ../tmp/out up; echo good > good"},
                  .keep = {"*", "link", "dir/passwd", "../etc/passwd", "/etc/passwd", "up",
                           "/dev/zero", "pipe"}};

  Execution execution = run(std::move(command));

  EXPECT_THAT(names_of(execution.kept), ElementsAre("good"));
}

TEST_P(SandboxTest, KeepsNoMoreBytesThanAProgramMayWrite) {
  Command command{.argv = {"truncate", "-s", "60M", "a", "b"}, .keep = {"*"}};

  Execution execution = run(std::move(command));

  EXPECT_THAT(names_of(execution.kept), ElementsAre("a"));
}

TEST_P(SandboxTest, CutsOutputAtTheLimitAndSaysSo) {
  Command command{.argv = {"sh", "-c", "yes"}, .limits = {.output = 1000}};

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::output);
  EXPECT_EQ(execution.out.size(), 1000U);
  EXPECT_TRUE(execution.out_truncated);
  EXPECT_GE(execution.out_bytes, 1001U);
}

TEST_P(SandboxTest, AllowsOutputOfExactlyTheLimit) {
  Command exact{.argv = {"sh", "-c", "printf 1234567890; printf 1234567890 >&2"},
                .limits = {.output = 10}};
  Command over{.argv = {"sh", "-c", "printf 12345678901 >&2"}, .limits = {.output = 10}};

  EXPECT_EQ(run(std::move(exact)).end, End::exited);
  Execution execution = run(std::move(over));
  EXPECT_EQ(execution.end, End::output);
  EXPECT_EQ(execution.err, "1234567890");
  EXPECT_TRUE(execution.err_truncated);
  EXPECT_FALSE(execution.out_truncated);
}

TEST_P(SandboxTest, StopsABusyLoopAtItsCpuTime) {
  Command command{.argv = {"sh", "-c", "while :; do :; done"}, .limits = {.cpu_time = 200ms}};

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::cpu_time);
  EXPECT_GE(execution.cpu_time, 200ms);
}

TEST_P(SandboxTest, CountsTheCpuTimeOfAllProcesses) {
  Command command{.argv = {"sh", "-c", "(while :; do :; done) & (while :; do :; done) & wait"},
                  .limits = {.cpu_time = 300ms}};

  EXPECT_EQ(run(std::move(command)).end, End::cpu_time);
}

TEST_P(SandboxTest, StopsASleeperAtItsWallTime) {
  Command command{.argv = {"sleep", "1000"}, .limits = {.wall_time = 1s}};

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::wall_time);
  EXPECT_GE(execution.wall_time, 1s);
  EXPECT_LT(execution.cpu_time, 1s);
}

TEST_P(SandboxTest, StopsAProgramThatIgnoresSignals) {
  Command command{.argv = {"sh", "-c", "trap '' TERM INT HUP XCPU; while :; do sleep 1; done"},
                  .limits = {.wall_time = 100ms}};

  EXPECT_EQ(run(std::move(command)).end, End::wall_time);
}

TEST_P(SandboxTest, StopsAProgramThatTakesTooMuchMemory) {
  Command command{.argv = {"sh", "-c", "x=aaaaaaaaaaaaaaaa; while :; do x=$x$x; done"},
                  .limits = {.memory = 64_MiB}};

  EXPECT_EQ(run(std::move(command)).end, End::memory);
}

// Files count as memory, and are counted to the byte.
TEST_P(SandboxTest, StopsAProgramThatTakesALittleTooMuchMemory) {
  Command command{.argv = {"sh", "-c", "head -c 65M /dev/zero > /tmp/big && sleep 1"},
                  .limits = {.memory = 64_MiB, .files = 200_MiB}};

  EXPECT_EQ(run(std::move(command)).end, End::memory);
}

// Whether the program can start or not.
TEST_P(SandboxTest, EndsClearlyWhenTheMemoryIsTooLittleForAnyProgram) {
  for (Bytes memory : {Bytes{0}, Bytes{1}, 64_KiB, 1_MiB, 3_MiB}) {
    Command command{.argv = {"python3", "-c", "print(1)"}, .limits = {.memory = memory}};
    command.files = {{"file", make_blob(std::string(100'000, 'x'))}};

    Execution execution = run(std::move(command));

    if (grouped() && memory <= 1_MiB) {
      EXPECT_EQ(execution.end, End::memory) << memory;
    } else {
      EXPECT_THAT(execution.end, AnyOf(End::memory, End::exited)) << memory;
    }
  }
  EXPECT_EQ(shell("echo fine").out, "fine\n");
}

TEST_P(SandboxTest, OffersTheProgramToTheKernelWhenMemoryRunsOut) {
  if (!executor_->facts().proc) GTEST_SKIP() << "there is no /proc to say so";

  EXPECT_EQ(shell("cat /proc/self/oom_score_adj").out, "1000\n");
}

TEST_P(SandboxTest, CountsFilesAsMemory) {
  Command command{.argv = {"sh", "-c", "head -c 100M /dev/zero > /tmp/big; sleep 100"},
                  .limits = {.memory = 32_MiB, .files = 200_MiB}};

  EXPECT_EQ(run(std::move(command)).end, End::memory);
}

TEST_P(SandboxTest, LimitsTheSumOfAllFiles) {
  Command command{.argv = {"sh", "-c",
                           "head -c 3M /dev/zero > /box/a && head -c 3M /dev/zero > /tmp/b && "
                           "head -c 3M /dev/zero > /dev/shm/c"},
                  .limits = {.files = 8_MiB}};

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_NE(execution.exit_code, 0);
  EXPECT_THAT(execution.err, HasSubstr("No space left"));
}

TEST_P(SandboxTest, LimitsTheNumberOfFiles) {
  Command command{.argv = {"sh", "-c", "i=0; while echo > f$i; do i=$((i+1)); done; ls | wc -l"},
                  .limits = {.file_count = 20}};

  EXPECT_EQ(run(std::move(command)).out, "20\n");
}

TEST_P(SandboxTest, LimitsProcesses) {
  Command command{.argv = {"sh", "-c", "for i in 1 2 3 4 5 6 7 8; do sleep 5 & done; exit 1"},
                  .limits = {.processes = 4}};

  Execution execution = run(std::move(command));

  EXPECT_THAT(execution.err, HasSubstr("fork"));
  if (grouped()) {
    EXPECT_EQ(execution.end, End::processes);
  }
}

TEST_P(SandboxTest, DoesNotBlameProcessesWhenTheProgramEndsWell) {
  Command command{.argv = {"sh", "-c", "(for i in 1 2 3 4 5 6 7 8; do sleep 5 & done); exit 0"},
                  .limits = {.processes = 4}};

  EXPECT_EQ(run(std::move(command)).end, End::exited);
}

TEST_P(SandboxTest, EndsDaemonsWithTheProgram) {
  Execution execution = shell("setsid sh -c 'trap \"\" TERM; sleep 1000' & echo done");

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_EQ(execution.out, "done\n");
  EXPECT_LT(execution.wall_time, 100s);
}

TEST_P(SandboxTest, ShowsNothingOfOneRunToTheNext) {
  std::string leave = "echo x > /box/f; echo x > /tmp/f; echo x > /dev/shm/f; ipcmk -M 100 -Q -S 1";
  std::string look = "ls -A /box /tmp /dev/shm; ipcs | grep -c 0x";

  for (int place = 0; place < 8; ++place) {
    // Without groups, which count its memory, there is no System V IPC.
    ASSERT_EQ(shell(leave).exit_code == 0, grouped());
    Execution execution = shell(look);
    EXPECT_EQ(execution.out, "/box:\n\n/dev/shm:\n\n/tmp:\n0\n");
  }
}

TEST_P(SandboxTest, ReportsOutputAsItComes) {
  std::vector<std::pair<Stream, std::string>> heard;
  Command command{.argv = {"sh", "-c", "printf a; printf b >&2; yes"}, .limits = {.output = 10}};
  command.live = [&](Stream stream, std::string_view bytes) { heard.emplace_back(stream, bytes); };

  Execution execution = run(std::move(command));

  std::string out;
  std::string err;
  for (const auto& [stream, bytes] : heard) (stream == Stream::out ? out : err) += bytes;
  EXPECT_EQ(out, execution.out);
  EXPECT_EQ(err, execution.err);
  EXPECT_EQ(err, "b");
}

TEST_P(SandboxTest, MeasuresMemory) {
  Command command{.argv = {"perl", "-e", "$x = 'a' x 50_000_000; print length $x"}};

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.out, "50000000");
  EXPECT_GT(execution.peak_memory, 50'000'000U);
  EXPECT_LT(execution.peak_memory, 150'000'000U);
}

TEST_P(SandboxTest, SaysWhichProgramIsMissing) {
  EXPECT_THAT([&] { run({.argv = {"no-such-compiler"}}); },
              ThrowsMessage<Error>(HasSubstr("'no-such-compiler' cannot be run on this host")));
  EXPECT_EQ(shell("exit 0").exit_code, 0);
}

TEST_P(SandboxTest, TellsLikeAShellThatTheUsersOwnProgramCannotRun) {
  Command command{.argv = {"./main"}};
  command.files = {{"main",
                    make_blob("\x7f"
                              "ELF but not really"),
                    true}};

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_EQ(execution.exit_code, 126);
  EXPECT_THAT(execution.err, HasSubstr("Exec format error"));
  EXPECT_EQ(run({.argv = {"./missing"}}).exit_code, 127);
}

TEST_P(SandboxTest, ReopensItsOwnStreamsByName) {
  Command command{.argv = {"sh", "-c",
                           "cat /dev/stdin; echo out > /dev/stdout; echo err > "
                           "/dev/stderr; echo three > /dev/fd/1"},
                  .input = make_blob("in\n")};

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.out, "in\nout\nthree\n");
  EXPECT_EQ(execution.err, "err\n");
}

TEST_P(SandboxTest, HasAPlainEnvironment) {
  EXPECT_EQ(shell("env | sort | grep -v ^PWD").out,
            "HOME=/box\nLANG=C.UTF-8\nPATH=/usr/bin:/bin\nTMPDIR=/tmp\n");
}

TEST_P(SandboxTest, RunsAsAnOrdinaryUserWithoutRights) {
  Execution execution = shell("id -un; grep -E '^(Cap|NoNewPrivs|Seccomp:)' /proc/self/status");

  EXPECT_THAT(execution.out, HasSubstr("box\n"));
  EXPECT_THAT(execution.out, HasSubstr("CapPrm:\t0000000000000000\n"));
  EXPECT_THAT(execution.out, HasSubstr("CapBnd:\t0000000000000000\n"));
  EXPECT_THAT(execution.out, HasSubstr("NoNewPrivs:\t1\n"));
  EXPECT_THAT(execution.out, HasSubstr("Seccomp:\t2\n"));
}

TEST_P(SandboxTest, HoldsNoDescriptorButItsStreams) {
  EXPECT_EQ(shell("ls /proc/self/fd").out, "0\n1\n2\n3\n");  // 3 is the folder that ls reads
}

TEST_P(SandboxTest, SeesNoProcessButItsOwn) {
  EXPECT_EQ(
      shell("test -d /proc/$$ && ls /proc | grep -x 1; ls /proc/1 2>/dev/null; kill -0 1").out, "");
  EXPECT_EQ(shell("ls /proc | grep -vxE '[0-9]+|self|thread-self'").out, "");
}

TEST_P(SandboxTest, WritesNowhereButIntoItsFolders) {
  Execution execution = shell(
      "for f in /usr/x /etc/x /x /codevault/x /dev/x /proc/self/oom_score_adj /usr/local/x; do "
      "echo x 2>/dev/null > $f && echo $f; done; ls /usr/local | wc -l");

  EXPECT_EQ(execution.out, "0\n");
}

TEST_P(SandboxTest, ServesBoxesInTurnWhenAllAreTaken) {
  auto many = [this]() -> Task<int> {
    using namespace asio::experimental::awaitable_operators;
    int sum = 0;
    auto one = [&]() -> Task<> {
      Command command{.argv = {"sh", "-c", "exit 1"}};
      Execution execution = co_await run_in_a_box(std::move(command));
      sum += execution.exit_code;
    };
    co_await ((one() && one() && one()) && (one() && one() && one()) && (one() && one()));
    co_return sum;
  };

  EXPECT_EQ(finish(many()), 8);
}

TEST_P(SandboxTest, KillsTheProgramWhenItsTaskIsCancelled) {
  asio::cancellation_signal stop;
  Command command{.argv = {"sh", "-c", "echo up; sleep 1000"}, .limits = {.wall_time = 2000s}};
  command.live = [&](Stream, std::string_view) { stop.emit(asio::cancellation_type::terminal); };

  auto cancelled = asio::co_spawn(context_, run_in_a_box(std::move(command)),
                                  asio::bind_cancellation_slot(stop.slot(), asio::use_future));
  context_.restart();
  while (cancelled.wait_for(0s) != std::future_status::ready) context_.run_one();

  EXPECT_ANY_THROW(cancelled.get());
  for (int i = 0; i < 8; ++i) EXPECT_EQ(shell("exit 7").exit_code, 7);
}

TEST_P(SandboxTest, RunsManyProgramsOneAfterAnother) {
  for (int i = 0; i < 100; ++i) {
    Execution execution = shell("exit " + std::to_string(i % 7));
    ASSERT_EQ(execution.end, End::exited);
    ASSERT_EQ(execution.exit_code, i % 7);
  }
}

}  // namespace
}  // namespace codevault
