#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <vector>

#include "base/unique_fd.hpp"
#include "sandbox/frames.hpp"
#include "sandbox/network.hpp"

namespace codevault::sandbox {

// The things that a template hands to the init of a new jail.
struct InitPlace {
  UniqueFd worker;  // channel to the worker, which no guest ever holds
  UniqueFd in;
  UniqueFd out;
  UniqueFd err;
  UniqueFd guest;      // plain: the channel on which the guest hears which program to be
  int terminals = -1;  // the folder of the host's terminals, only to name it
  std::uint32_t user = 0;
  const Network* network = nullptr;  // outlives the init
};

// Lives as the first process of a jail's PID namespace: makes what belongs to this jail alone,
// starts the guest, and reaps orphans. When the guest has ended, or the worker says stop or is
// gone, it kills all other processes, hands over the files that were asked for, and reports. Its
// own end ends the namespace.
[[noreturn]] void live_as_init(InitPlace place, const Prepare& prepare,
                               const std::vector<sock_filter>& filter);

}  // namespace codevault::sandbox
