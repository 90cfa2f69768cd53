#pragma once

#include <cstdint>
#include <string_view>

#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// Whether `name`, without slashes, matches `pattern`, in which '*' stands for any characters.
bool matches(std::string_view pattern, std::string_view name);

// Sends the worker a descriptor of every regular file in `box` that `wanted` names. It opens
// nothing else: no link of either kind, no device, no pipe, nothing beyond the box. Files that
// would exceed `wanted.bytes` together are left out. In a pattern a '*' stands for no slash:
// "*.class" looks into the box itself, "out/*" into one folder of it, and a part that is "**"
// stands for any folders, or none. Called when every process of the guest is dead, with the guest's
// rights.
void collect_files(int box, const Collect& wanted, int worker);

}  // namespace codevault::sandbox
