#pragma once

#include <chrono>
#include <string>

namespace codevault {

// "2026-11-23T10:00:00.000Z"
std::string iso_time(std::chrono::system_clock::time_point time);

}  // namespace codevault
