#pragma once

#include <cstdint>
#include <vector>

#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// Builds the root that every jail of this template copies, and moves into it: a small tmpfs with
// the host's /usr (without /usr/local) and `mounts`, all read-only, nosuid and nodev; a generated
// /etc; the five harmless devices; empty /box, /tmp and /dev/shm, where each jail puts its own
// folders. Of the host nothing else is left in it but its /proc, which each jail covers: the kernel
// lets an ordinary user mount a new /proc only where one is visible already.
//
// `guest` is the guest's user id as seen inside, for /etc/passwd.
void enter_root(const std::vector<Mount>& mounts, std::uint32_t guest);

}  // namespace codevault::sandbox
