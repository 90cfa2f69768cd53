#include "sandbox/step.hpp"

#include <unistd.h>

#include <cerrno>

#include "sandbox/channel.hpp"
#include "sandbox/frames.hpp"

namespace codevault::sandbox {
namespace {

int failures = -1;

}  // namespace

void tell_failures_to(int socket) { failures = socket; }

void fail(const char* step, int error) {
  send_message(failures, encode(Failed{step, error}));
  ::_exit(failure_code);
}

void fail(const char* step) { fail(step, errno); }

}  // namespace codevault::sandbox
