#include "executors/outcome.hpp"

#include <sys/wait.h>

namespace codevault {
namespace {

using End = Execution::End;

std::optional<End> exceeded_limit(const Execution& execution, const Evidence& evidence,
                                  const Limits& limits) {
  if (execution.out_truncated || execution.err_truncated) return End::output;
  if (evidence.memory_ran_out || execution.peak_memory > limits.memory) return End::memory;
  if (evidence.stopped_for) return evidence.stopped_for;
  if (evidence.cpu_ran_out || execution.cpu_time > limits.cpu_time) return End::cpu_time;
  return {};
}

}  // namespace

void conclude(Execution& execution, const Evidence& evidence, const Limits& limits) {
  int status = evidence.wait_status;
  if (auto limit = exceeded_limit(execution, evidence, limits)) {
    execution.end = *limit;
    return;
  }
  if (WIFSIGNALED(status)) {
    execution.end = End::signalled;
    execution.signal = WTERMSIG(status);
  } else {
    execution.end = End::exited;
    execution.exit_code = WEXITSTATUS(status);
  }
  bool failed = execution.signal != 0 || execution.exit_code != 0;
  if (failed && evidence.refused_process) execution.end = End::processes;
}

}  // namespace codevault
