#pragma once

#include <chrono>

namespace codevault {

// A duration as a number, fractions included, for the wire and for people.
constexpr double in_seconds(std::chrono::duration<double> time) { return time.count(); }
constexpr double in_milliseconds(std::chrono::duration<double, std::milli> time) {
  return time.count();
}

}  // namespace codevault
