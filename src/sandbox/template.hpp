#pragma once

// How a jail is made.
//
// Kernel isolation is cheap; setting it up is not. So a place for programs is a small process, the
// *template*, that sets up once what its programs may share one after another because they cannot
// change it: a user namespace, an empty network, a read-only root, membership in a control group,
// and the renunciation of privilege gains. For every single run it clones an *init* into new PID,
// mount, IPC, UTS and cgroup namespaces. Init adds what belongs to that run alone - the folders
// that can be written, and /proc - and forks the *guest*, which locks itself in: limits, Landlock,
// the guest's ids, no capabilities, the system call filter. Then the guest waits, with nothing left
// to do but to write the run's files and to exec. All this happens ahead of a request. A jail is
// used once and dies with its init, so nothing has to be cleaned up.
//
//     worker ── setup, prepare ──> template
//        │                            │ clone
//        ├─ adjust, collect, stop ──> init  (pid 1)
//        │  <── kept, ended           │ fork
//        └─ start ──────────────────> guest (pid 2) ── exec ──> the program
//
// Each arrow is a socket of its own; the guest's is closed by exec. Results travel on init's, which
// no guest has ever held. When the worker dies its sockets end, the template exits, and the kernel
// kills the init and with it the namespace.
namespace codevault::sandbox {

// Lives as a template: reads Setup, and then one Prepare after another, from the channel `worker`.
// Returns when the worker is gone.
void live_as_template(int worker);

}  // namespace codevault::sandbox
