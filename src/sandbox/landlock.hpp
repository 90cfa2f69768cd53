#pragma once

#include <cstdint>

namespace codevault::sandbox {

// A second lock on the file system, beside the read-only mounts: this process and all it starts may
// write only below /box, /tmp, /dev and /proc/self's descriptors, and cannot signal or reach by
// abstract socket anybody outside. Answers the version of the kernel's interface, 0 when it has
// none.
std::uint32_t restrict_files();

}  // namespace codevault::sandbox
