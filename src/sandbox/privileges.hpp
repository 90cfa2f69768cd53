#pragma once

#include <cstdint>

#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// Once for a template, inherited by all it makes: no capability can be gained by exec, none by a
// set-user-id file, and nobody may look into these processes.
void renounce_privilege_gains();

// What a guest may use of each resource that the kernel counts by process. Lowers only.
void set_limits(const ProcessLimits& limits);

// Becomes `guest` for good: no other ids, no groups, no capabilities.
void become_guest(std::uint32_t guest);

}  // namespace codevault::sandbox
