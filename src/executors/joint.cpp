#include "executors/joint.hpp"

#include <sys/socket.h>

namespace codevault {

Pipe make_joint(SandboxFacts::Privilege privilege) {
  if (privilege == SandboxFacts::Privilege::root) return make_pipe();
  int ends[2];
  check(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), "socketpair");
  Pipe joint{UniqueFd(ends[0]), UniqueFd(ends[1])};
  check(::shutdown(joint.read.get(), SHUT_WR), "shutdown");
  return joint;
}

}  // namespace codevault
