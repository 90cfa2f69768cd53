#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace codevault {

// Returns the problem of this day: one of `problems` (ids, in any order), the same for everybody.
// Each comes once before any comes again. Empty when there are none.
std::string problem_of_day(std::vector<std::string> problems, std::chrono::sys_days day);

}  // namespace codevault
