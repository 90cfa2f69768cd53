#pragma once

#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// Leaves the host's namespaces: mounts, IPC and host name; for the network see sandbox/network.hpp.
// A user namespace comes first for an ordinary user, who has no rights without it, and last for
// root, who can show folders that only root can reach before it gives its rights away.
//
// A privileged template maps two ids of the host: 'keeper' is 0 inside and owns the jail's inits,
// 'guest' is 1000. An ordinary user can map only their own id, as 1000: init and guest share it,
// and the PID namespace, capabilities and dumpability keep them apart.
void enter_namespaces(const Setup& setup);

// Root's last step into its user namespace. `host_proc` is the host's /proc, still writable.
void enter_user_namespace_as_root(const Setup& setup, int host_proc);

}  // namespace codevault::sandbox
