#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <vector>

#include "base/unique_fd.hpp"
#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// What init hands to the process that will be the guest's program.
struct GuestPlace {
  UniqueFd in;
  UniqueFd out;
  UniqueFd err;
  UniqueFd talk;  // plain: channel to the worker; warm: the bootstrap's control stream
  std::uint32_t user = 0;
  bool proc = false;
};

// Locks itself into the final jail, then waits for the worker to say which program to be; or, when
// warm, becomes the interpreter that waits.
[[noreturn]] void live_as_guest(GuestPlace place, const Prepare& prepare,
                                const std::vector<sock_filter>& filter);

}  // namespace codevault::sandbox
