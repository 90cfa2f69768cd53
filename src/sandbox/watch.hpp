#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "sandbox/folders.hpp"
#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// Replaces a control group where there is none: init reads /proc, which shows exactly the processes
// of its jail, and adds them up. A program that takes too much memory and ends between two looks is
// not caught; docs/sandbox.md says what is weaker.
class Watch {
 public:
  Watch(const Adjust& limits, const Folders& folders) : limits_(limits), folders_(folders) {}

  bool active() const { return limits_.memory != 0 || limits_.cpu_microseconds != 0; }
  // Called when the program starts: CPU time used until now does not count.
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

// When to look: at intervals, not at every event. A look is expensive, and a guest could cause
// events all the time.
class Pace {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds interval{10};

  // The milliseconds until the next look, rounded up.
  int wait(Clock::time_point now) const;
  // Whether it is time to look; if so, the next look is an interval away.
  bool due(Clock::time_point now);

 private:
  Clock::time_point next_{};
};

// CPU time of all children waited for, their own waited-for children included.
std::uint64_t cpu_microseconds_of_the_dead();
// The memory of the largest of them.
std::uint64_t peak_memory_of_the_dead();

}  // namespace codevault::sandbox
