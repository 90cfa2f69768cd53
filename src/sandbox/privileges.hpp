#pragma once

#include <cstdint>

#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// Called once by a template and inherited by all it makes: no capability can be gained by exec or a
// set-user-id file, and no other process can inspect these.
void renounce_privilege_gains();

// Sets what this process may use of each resource that the kernel counts by process. Limits can
// only be lowered.
void set_limits(const ProcessLimits& limits);

// Becomes `guest` for good: no other ids, no groups, no capabilities.
void become_guest(std::uint32_t guest);

}  // namespace codevault::sandbox
