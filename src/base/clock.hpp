#pragma once

#include <atomic>
#include <chrono>

namespace codevault {

// The time, behind an interface so that tests need not wait for it.
class Clock {
 public:
  virtual ~Clock() = default;
  // Measures how long something takes; never goes back.
  virtual std::chrono::steady_clock::time_point now() const {
    return std::chrono::steady_clock::now();
  }
  // The time of day, for records.
  virtual std::chrono::system_clock::time_point date() const {
    return std::chrono::system_clock::now();
  }
};

// A clock that moves only when it is told to. Any thread may read it.
class ManualClock : public Clock {
 public:
  std::chrono::steady_clock::time_point now() const override {
    return std::chrono::steady_clock::time_point(std::chrono::hours(1) + passed_.load());
  }
  std::chrono::system_clock::time_point date() const override {
    return std::chrono::system_clock::time_point(std::chrono::hours(500'000) + passed_.load());
  }
  void advance(std::chrono::nanoseconds duration) { passed_ = passed_.load() + duration; }

 private:
  std::atomic<std::chrono::nanoseconds> passed_{std::chrono::nanoseconds(0)};
};

}  // namespace codevault
