#pragma once

#include <cstdint>
#include <optional>

#include "judge/execution.hpp"
#include "judge/limits.hpp"

namespace codevault {

// The facts about a run from which its outcome follows.
struct Evidence {
  std::optional<Execution::End> stopped_for;  // why we killed it, if we did
  bool memory_ran_out = false;                // the kernel's record, or init's watch
  bool cpu_ran_out = false;                   // init's watch
  bool refused_process = false;
  int wait_status = 0;  // of the program, as wait(2) tells it
};

// Fills in `end`, `exit_code` and `signal` of `execution`, which has its measurements already. A
// signal alone proves nothing: a program may kill itself with SIGKILL or exit with 137.
void conclude(Execution& execution, const Evidence& evidence, const Limits& limits);

}  // namespace codevault
