#pragma once

#include <chrono>
#include <exception>
#include <list>
#include <memory>

#include "base/task.hpp"
#include "executors/descriptor.hpp"

namespace codevault {

// Coroutines that wait to be served, first come, first served. Used from one thread.
class WaitingLine {
 public:
  explicit WaitingLine(asio::any_io_executor executor) : executor_(std::move(executor)) {}

  bool empty() const { return line_.empty(); }
  // Returns when the caller is served. If it is cancelled just then, it throws, and calls `pass_on`
  // to give to the next what it was served with.
  template <typename PassOn>
  Task<> wait(PassOn pass_on);
  void serve_first();
  // Wakes all that wait. They find out for themselves that there is nothing for them.
  void dissolve();

 private:
  struct Waiter {
    Timer wake;
    bool served = false;
  };

  asio::any_io_executor executor_;
  std::list<std::shared_ptr<Waiter>> line_;
};

template <typename PassOn>
Task<> WaitingLine::wait(PassOn pass_on) {
  auto waiter = std::make_shared<Waiter>(
      Waiter{Timer(executor_, std::chrono::steady_clock::time_point::max())});
  auto position = line_.insert(line_.end(), waiter);
  std::exception_ptr cancelled;
  try {
    co_await passed(waiter->wake);
  } catch (...) {
    cancelled = std::current_exception();
  }
  if (!waiter->served) line_.erase(position);
  if (!cancelled) co_return;
  if (waiter->served) pass_on();
  std::rethrow_exception(cancelled);
}

inline void WaitingLine::serve_first() {
  if (line_.empty()) return;
  auto waiter = line_.front();
  line_.pop_front();
  waiter->served = true;
  boost::system::error_code ignored;  // he is awake already, then
  waiter->wake.cancel(ignored);
}

inline void WaitingLine::dissolve() {
  while (!line_.empty()) serve_first();
}

}  // namespace codevault
