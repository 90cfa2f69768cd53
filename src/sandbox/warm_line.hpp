#pragma once

#include <string>

#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// What a warm bootstrap reads before it becomes the program: {"argv":[...],"environment":[...]} and
// a newline. Bytes that are no UTF-8 are passed on as they are.
std::string command_line_of(const Start& start);

}  // namespace codevault::sandbox
