#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "base/task.hpp"

namespace codevault {

// Measures how long the thread of an event loop serves nobody: the longest time for which a
// handler, or several in a row, hold it, computing or asleep. Time in which the thread is ready to
// run and has no CPU does not count, so that a busy machine is not taken for a busy loop. It looks
// every few milliseconds. Used on the loop's thread.
class LoopWatch {
 public:
  using Tell = std::function<void(std::chrono::microseconds)>;

  // Calls `tell` at each look, with the time for which the loop served nobody until then.
  LoopWatch(const asio::any_io_executor& loop, Tell tell);
  ~LoopWatch();
  LoopWatch(const LoopWatch&) = delete;
  LoopWatch& operator=(const LoopWatch&) = delete;

 private:
  struct State;
  static Task<> look_again_and_again(std::shared_ptr<State> state);

  std::shared_ptr<State> state_;
};

}  // namespace codevault
