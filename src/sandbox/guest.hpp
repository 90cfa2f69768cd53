#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <vector>

#include "base/unique_fd.hpp"
#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// The things that init hands to the process that will be the guest's program.
struct GuestPlace {
  UniqueFd in;
  UniqueFd out;
  UniqueFd err;
  UniqueFd talk;  // plain: channel to the worker; warm: the bootstrap's control stream
  std::uint32_t user = 0;
  int terminals = -1;  // the folder of the host's terminals, only to name it
  bool proc = false;
};

// Locks this process into the final jail. Then it waits for the worker's Start and becomes that
// program; a warm one becomes its interpreter, which waits.
[[noreturn]] void live_as_guest(GuestPlace place, const Prepare& prepare,
                                const std::vector<sock_filter>& filter);

}  // namespace codevault::sandbox
