#include "executors/outcome.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <chrono>

namespace codevault {
namespace {

using namespace std::chrono_literals;
using End = Execution::End;

Execution concluded(const Evidence& evidence, Execution execution = {}) {
  conclude(execution, evidence, {.cpu_time = 1000ms});
  return execution;
}

TEST(Conclude, TellsExitFromSignal) {
  Execution exited = concluded({.wait_status = W_EXITCODE(137, 0)});
  Execution killed = concluded({.wait_status = SIGKILL});

  EXPECT_EQ(exited.end, End::exited);
  EXPECT_EQ(exited.exit_code, 137);
  EXPECT_EQ(exited.signal, 0);
  EXPECT_EQ(killed.end, End::signalled);
  EXPECT_EQ(killed.signal, SIGKILL);
}

TEST(Conclude, NamesWhyWeStoppedIt) {
  Execution stopped = concluded({.stopped_for = End::wall_time, .wait_status = SIGKILL});

  EXPECT_EQ(stopped.end, End::wall_time);
  EXPECT_EQ(stopped.signal, 0);
}

TEST(Conclude, PutsOutputBeforeMemoryBeforeTime) {
  Execution flooded{.out_truncated = true};

  EXPECT_EQ(concluded({.stopped_for = End::wall_time, .memory_ran_out = true}, flooded).end,
            End::output);
  EXPECT_EQ(concluded({.stopped_for = End::cpu_time, .memory_ran_out = true}).end, End::memory);
}

TEST(Conclude, CountsCpuTimeEvenWhenTheProgramEndedByItself) {
  EXPECT_EQ(concluded({}, {.cpu_time = 1000ms}).end, End::exited);
  EXPECT_EQ(concluded({}, {.cpu_time = 1001ms}).end, End::cpu_time);
}

TEST(Conclude, BlamesARefusedProcessOnlyForAFailure) {
  EXPECT_EQ(concluded({.refused_process = true}).end, End::exited);
  EXPECT_EQ(concluded({.refused_process = true, .wait_status = W_EXITCODE(1, 0)}).end,
            End::processes);
  EXPECT_EQ(concluded({.refused_process = true, .wait_status = SIGABRT}).end, End::processes);
  EXPECT_EQ(
      concluded({.stopped_for = End::wall_time, .refused_process = true, .wait_status = 9}).end,
      End::wall_time);
}

}  // namespace
}  // namespace codevault
