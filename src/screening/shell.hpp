#pragma once

#include <functional>
#include <vector>

#include "screening/names.hpp"

namespace codevault {

// Calls `use` for each command that a shell's code runs by a name that can be known, and for each
// name under /dev/tcp and /dev/udp that it opens.
void find_commands(const std::vector<Token>& tokens, const Grammar& grammar,
                   const std::function<void(const NameUse&)>& use, unsigned depth = 0);

}  // namespace codevault
