#pragma once

#include <string>

#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// Returns the line that a warm bootstrap reads before it becomes the program:
// {"argv":[...],"environment":[...]} and a newline. Bytes that are not UTF-8 are passed on as they
// are.
std::string command_line_of(const Start& start);

}  // namespace codevault::sandbox
