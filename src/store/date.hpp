#pragma once

#include <chrono>

namespace codevault {

// A date and time as stores keep it; what is finer than a millisecond may be lost.
using Date = std::chrono::system_clock::time_point;

}  // namespace codevault
