#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "judge/command.hpp"

namespace codevault {

// How a program ended, as facts, which others judge: an Execution never says "wrong". An error of
// ours is thrown, never told in an Execution.
struct Execution {
  // The first cause that ended it; later consequences of killing it do not count.
  enum class End {
    exited,     // by itself, with `exit_code`
    signalled,  // by `signal`, which the sandbox did not send
    cpu_time,
    wall_time,
    memory,     // the kernel's out-of-memory record says so, it is not guessed from a signal
    output,     // more than Limits::output on a stream
    processes,  // it failed after it was refused a process
  };

  End end = End::exited;
  int exit_code = 0;
  int signal = 0;
  std::string out;  // the first Limits::output bytes it wrote, exactly
  std::string err;
  bool out_truncated = false;  // it wrote more than `out` holds
  bool err_truncated = false;
  Bytes out_bytes = 0;  // written before it ended, as far as we read: at least out.size()
  Bytes err_bytes = 0;
  std::chrono::microseconds cpu_time{};  // user and system, of all its processes
  std::chrono::microseconds wall_time{};
  // What Limits::wall_time bounds: wall_time, less what it was ready to run and had no processor,
  // and less what the program it talks to worked.
  std::chrono::microseconds clock_time{};
  Bytes peak_memory = 0;
  std::vector<File> kept;  // what Command::keep named and was a regular file
};

}  // namespace codevault
