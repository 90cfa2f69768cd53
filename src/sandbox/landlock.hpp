#pragma once

#include <cstdint>

namespace codevault::sandbox {

// Returns the version of the kernel's interface; 0 when it has none that we can use.
std::uint32_t landlock_version();

// Adds a second lock on the file system to the read-only mounts: this process and all it starts may
// write only below /box, /tmp and /dev/shm and to the harmless devices, and cannot reach any
// process outside by signal or abstract socket. A terminal that it was given and that lies below
// the folder opened as `terminals`, which may be -1, can be opened again. Does nothing where the
// kernel has no Landlock.
void restrict_files(int terminals);

}  // namespace codevault::sandbox
