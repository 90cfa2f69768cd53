#pragma once

#include <sched.h>

#include <chrono>
#include <functional>

namespace codevault::bench {

// Keeps this thread, and what it starts from now on, on the first `cores` of the cores it may use;
// gives back what it had when destroyed.
class OnCores {
 public:
  explicit OnCores(unsigned cores);
  OnCores(const OnCores&) = delete;
  OnCores& operator=(const OnCores&) = delete;
  ~OnCores();

 private:
  cpu_set_t before_;
};

// How often a second `once` gets done when `threads` do it over and over for `period`. It must not
// throw.
double rate_of(unsigned threads, std::chrono::milliseconds period,
               const std::function<void()>& once);

}  // namespace codevault::bench
