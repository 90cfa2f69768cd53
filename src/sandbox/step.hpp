#pragma once

// How a process of the jail ends when a step fails: it tells the worker which step and why, and
// exits. No exceptions: some of these processes are forks that must not unwind.
namespace codevault::sandbox {

// From now on failures of this process are told to `socket`, a channel to the worker.
void tell_failures_to(int socket);

// The exit code of a process that failed. A program may exit with it too, but it cannot send
// Failed.
constexpr int failure_code = 125;

// Tells that `step` failed with `error` (an errno) and exits.
[[noreturn]] void fail(const char* step, int error);
// As above, with errno.
[[noreturn]] void fail(const char* step);

// Passes on the result of a system call, or ends this process when it is -1.
template <typename Result>
Result must(const char* step, Result result) {
  if (result == static_cast<Result>(-1)) fail(step);
  return result;
}

}  // namespace codevault::sandbox
