#pragma once

#include <atomic>

#include "base/unique_fd.hpp"
#include "sandbox/seccomp.hpp"

// The network of a place: a loopback interface and nothing else. Making one takes longer than all
// other parts of a jail, and most programs need none. So a place keeps its network until a run
// makes an internet socket, and has another from then on: what one run leaves there (counters, flow
// labels, what is learnt of routes) is never seen by the next.
namespace codevault::sandbox {

class Network {
 public:
  // In the template, once: leaves the present network. From here on the kernel tells of each
  // internet socket that a process forked from this one asks for, and lets it wait. Needs the
  // host's /proc and no_new_privs.
  explicit Network(KernelMemory memory);
  ~Network();
  Network(const Network&) = delete;
  Network& operator=(const Network&) = delete;

  // In the template, between jails: another network if the last jail has used this one.
  void renew();

  // In an init: readable while a process waits for a socket; let_go() notes that and lets it have
  // the socket.
  int waits() const { return listener_.get(); }
  void let_go() const;

 private:
  void make() const;

  KernelMemory memory_;
  UniqueFd listener_;
  std::atomic<bool>* used_;  // shared by the template and its inits
};

}  // namespace codevault::sandbox
