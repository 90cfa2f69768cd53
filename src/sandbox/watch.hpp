#pragma once

#include <chrono>
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

// When to look: soon, but not whenever something happens. Looking is dear, and a guest could make
// things happen all the time.
class Pace {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds interval{10};

  // The milliseconds until it is time, never fewer.
  int wait(Clock::time_point now) const;
  // Whether it is time; then the next time is an interval away.
  bool due(Clock::time_point now);

 private:
  Clock::time_point next_{};
};

// CPU time of all children waited for, their own waited-for children included.
std::uint64_t cpu_microseconds_of_the_dead();
// The memory of the largest of them.
std::uint64_t peak_memory_of_the_dead();

}  // namespace codevault::sandbox
