#pragma once

#include <vector>

#include "sandbox/seccomp.hpp"

namespace codevault::sandbox {

// The rules for calls that are harmless for others with some arguments only.
std::vector<CallRule> checked_calls(KernelMemory memory);

}  // namespace codevault::sandbox
