#pragma once

#include <boost/asio/redirect_error.hpp>
#include <chrono>
#include <list>
#include <memory>

#include "base/task.hpp"

namespace codevault {

// Wakes coroutines when what they wait for may have come true, like std::condition_variable. For
// one thread or strand. Waiters are woken in the order in which they came.
class Condition {
 public:
  using Clock = std::chrono::steady_clock;

  // Suspends the caller until `ready()` is true, which is asked at once and after each
  // notify_all(). Name a lambda that captures more than references before it is awaited: g++ 12
  // destroys the captures of a temporary one twice.
  template <typename Ready>
  Task<> wait(Ready ready) {
    co_await wait_until(Clock::time_point::max(), std::move(ready));
  }

  // Likewise, until `deadline` at the latest. Returns whether `ready()` came true.
  template <typename Ready>
  Task<bool> wait_until(Clock::time_point deadline, Ready ready) {
    if (ready()) co_return true;
    Waiter waiter(waiting_, co_await asio::this_coro::executor, deadline);
    while (!ready()) {
      if (Clock::now() >= deadline) co_return false;
      boost::system::error_code woken;  // cancelling the caller throws at the next co_await
      co_await waiter.timer.async_wait(asio::redirect_error(asio::use_awaitable, woken));
    }
    co_return true;
  }

  void notify_all() {
    boost::system::error_code ignored;
    for (Timer* timer : *waiting_) timer->cancel(ignored);
  }

 private:
  using Waiting = std::list<Timer*>;

  struct Waiter {
    Waiter(std::shared_ptr<Waiting> in, const asio::any_io_executor& executor,
           Clock::time_point deadline)
        : timer(executor, deadline),
          waiting(std::move(in)),
          place(waiting->insert(waiting->end(), &timer)) {}
    Waiter(const Waiter&) = delete;
    Waiter& operator=(const Waiter&) = delete;
    ~Waiter() { waiting->erase(place); }

    Timer timer;
    std::shared_ptr<Waiting> waiting;  // outlives the condition when the context is destroyed
    Waiting::iterator place;
  };

  std::shared_ptr<Waiting> waiting_ = std::make_shared<Waiting>();
};

// Holds up any number of coroutines until it is opened, once and for all. For one thread or strand.
class Latch {
 public:
  void open() {
    open_ = true;
    changed_.notify_all();
  }
  bool is_open() const { return open_; }
  Task<> wait() {
    co_await changed_.wait([this] { return open_; });
  }

 private:
  bool open_ = false;
  Condition changed_;
};

// The right to do what one coroutine may do at a time. For one thread or strand.
class Mutex {
  struct State {
    bool locked = false;
    Condition unlocked;
  };

 public:
  class Lock {
   public:
    explicit Lock(std::shared_ptr<State> state) : state_(std::move(state)) {
      state_->locked = true;
    }
    Lock(Lock&&) = default;
    Lock& operator=(Lock&&) = delete;
    ~Lock() {
      if (!state_) return;
      state_->locked = false;
      state_->unlocked.notify_all();
    }

   private:
    std::shared_ptr<State> state_;
  };

  // Waits for the lock, which is held until the result is destroyed.
  Task<Lock> lock() {
    auto state = state_;
    co_await state->unlocked.wait([&free = *state] { return !free.locked; });
    co_return Lock(state);
  }

 private:
  std::shared_ptr<State> state_ = std::make_shared<State>();
};

}  // namespace codevault
