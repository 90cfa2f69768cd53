#pragma once

#include <fcntl.h>
#include <unistd.h>

#include "base/check.hpp"
#include "base/unique_fd.hpp"

namespace codevault {

struct Pipe {
  UniqueFd read;
  UniqueFd write;
};

// Both ends are closed on exec and block. Throws std::system_error.
inline Pipe make_pipe() {
  int ends[2];
  check(::pipe2(ends, O_CLOEXEC), "pipe");
  return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

}  // namespace codevault
