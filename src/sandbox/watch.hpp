#pragma once

#include <cstdint>
#include <optional>

#include "sandbox/folders.hpp"
#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// What stands in for a control group where there is none: init looks at /proc, in which it sees
// every process of its jail and no other, and adds up. A program that takes its memory within one
// look's distance of dying by itself is not caught; docs/sandbox.md says what is weaker.
class Watch {
 public:
  static constexpr int interval_ms = 10;

  Watch(const Adjust& limits, const Folders& folders) : limits_(limits), folders_(folders) {}

  bool active() const { return limits_.memory != 0 || limits_.cpu_microseconds != 0; }
  // CPU time used until now is not the program's.
  void begin();
  // The limit that is exceeded now, if one is.
  std::optional<Ended::Cause> look();

  std::uint64_t peak_memory() const { return peak_memory_; }
  std::uint64_t cpu_before() const { return cpu_before_; }
  bool full() const { return full_; }

 private:
  const Adjust& limits_;
  const Folders& folders_;
  std::uint64_t cpu_before_ = 0;
  std::uint64_t peak_memory_ = 0;
  bool full_ = false;
};

// CPU time of all children waited for, their own waited-for children included.
std::uint64_t cpu_microseconds_of_the_dead();
// The memory of the largest of them.
std::uint64_t peak_memory_of_the_dead();

}  // namespace codevault::sandbox
