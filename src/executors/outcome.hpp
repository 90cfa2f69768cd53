#pragma once

#include <cstdint>
#include <optional>

#include "judge/execution.hpp"
#include "judge/limits.hpp"

namespace codevault {

// What the supervisor of a run has seen, from which follows how it ended.
struct Evidence {
  std::optional<Execution::End> stopped_for;  // why we killed it, if we did
  bool memory_ran_out = false;                // the kernel's record, or init's watch
  bool cpu_ran_out = false;                   // init's watch
  bool refused_process = false;
  int wait_status = 0;  // of the program, as wait(2) tells it
};

// Fills in how it ended: `end`, `exit_code` and `signal` of `execution`, whose measurements are
// there. A signal alone proves nothing: a program may kill itself with SIGKILL or exit with 137.
void conclude(Execution& execution, const Evidence& evidence, const Limits& limits);

}  // namespace codevault
