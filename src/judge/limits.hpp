#pragma once

#include <algorithm>
#include <chrono>

#include "base/bytes.hpp"

namespace codevault {

// What one program, with every process it starts, may consume. Defaults suit a small exercise.
struct Limits {
  std::chrono::milliseconds cpu_time{5'000};    // summed over all processes and threads
  std::chrono::milliseconds wall_time{15'000};  // generous; as Execution::clock_time
  Bytes memory = 256_MiB;       // of all processes together, files in its folders included
  Bytes output = 1_MiB;         // stdout and stderr, each
  unsigned processes = 64;      // threads count
  Bytes files = 64_MiB;         // all that it writes into its folders
  unsigned file_count = 4'096;  // how many files and folders it may have there
};

// The stack of a program that may use `memory`. Endless recursion shall reach the limit on the
// stack before the one on memory.
constexpr Bytes stack_within(Bytes memory) { return std::clamp<Bytes>(memory / 2, 8_MiB, 1_GiB); }

}  // namespace codevault
