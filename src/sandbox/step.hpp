#pragma once

// How a process of the jail ends when something it needs does not work: it says which step and why,
// and is gone. No exceptions: some of these processes are forks that must not unwind.
namespace codevault::sandbox {

// Where failures of this process are told from now on: a channel to the worker.
void tell_failures_to(int socket);

// With what a process that failed exits; a program may do so too, but it cannot tell of it.
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
