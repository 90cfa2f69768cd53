#pragma once

#include "base/pipe.hpp"
#include "executors/sandbox_executor.hpp"

namespace codevault {

// The way of bytes from one program to another. No program can open the other's end by its own:
// for root's sandbox the rights on a pipe say so, once its ends are given away (Jail::run); where
// both programs have one user id it is a pair of sockets, of which neither end can be opened again.
// Throws std::system_error.
Pipe make_joint(SandboxFacts::Privilege privilege);

}  // namespace codevault
