#pragma once

#include <boost/asio/associated_cancellation_slot.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/system/system_error.hpp>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "base/task.hpp"

namespace codevault {

// A value that one coroutine waits for and any thread may keep. Copies are the same promise.
// Cancelling the coroutine withdraws the promise, unless somebody has claimed it already.
template <typename T>
class Promise {
 public:
  // Whether the promise is still open. Only who heard yes may keep or break it, and must: from now
  // on it cannot be cancelled.
  bool claim() {
    std::lock_guard lock(state_->mutex);
    return !std::exchange(state_->claimed, true);
  }

  bool is_open() const {
    std::lock_guard lock(state_->mutex);
    return !state_->claimed;
  }

  void keep(T value) { state_->settle({nullptr, std::move(value)}); }
  void break_with(std::exception_ptr failure) { state_->settle({std::move(failure), T{}}); }

  // Resumes its caller where it was, with the value. To be awaited once.
  Task<T> kept() {
    auto initiate = [state = state_](auto handler) { state->listen(state, std::move(handler)); };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>,
                                            void(std::exception_ptr, T)>(std::move(initiate),
                                                                         asio::use_awaitable);
  }

  // What it was kept with, if nobody resumed with it.
  std::optional<T> unheard() {
    std::lock_guard lock(state_->mutex);
    if (!state_->outcome || state_->outcome->failure) return std::nullopt;
    return std::exchange(state_->outcome, std::nullopt)->value;
  }

 private:
  struct Outcome {
    std::exception_ptr failure;
    T value{};
  };

  struct State {
    std::mutex mutex;
    bool claimed = false;
    std::optional<Outcome> outcome;  // until the coroutine resumes with it
    std::function<void()> resume;

    void settle(Outcome settled) {
      std::function<void()> waiting;
      {
        std::lock_guard lock(mutex);
        outcome = std::move(settled);
        waiting = std::exchange(resume, nullptr);
      }
      if (waiting) waiting();
    }

    void cancel() {
      {
        std::lock_guard lock(mutex);
        if (std::exchange(claimed, true)) return;
      }
      settle({std::make_exception_ptr(boost::system::system_error(asio::error::operation_aborted)),
              T{}});
    }

    template <typename Handler>
    void listen(std::shared_ptr<State> self, Handler handler) {
      auto executor = asio::prefer(asio::get_associated_executor(handler),
                                   asio::execution::outstanding_work.tracked);
      auto slot = asio::get_associated_cancellation_slot(handler);
      if (slot.is_connected()) {
        slot.assign([weak = std::weak_ptr<State>(self)](asio::cancellation_type) {
          if (auto state = weak.lock()) state->cancel();
        });
      }
      auto kept = std::make_shared<Handler>(std::move(handler));
      auto post = [self, kept, executor] {
        asio::post(executor, [self, kept] { self->hear(std::move(*kept)); });
      };
      {
        std::lock_guard lock(mutex);
        if (!outcome) {
          resume = std::move(post);
          return;
        }
      }
      post();
    }

    template <typename Handler>
    void hear(Handler handler) {
      Outcome heard;
      {
        std::lock_guard lock(mutex);
        heard = *std::exchange(outcome, std::nullopt);
      }
      std::move(handler)(std::move(heard.failure), std::move(heard.value));
    }
  };

  std::shared_ptr<State> state_ = std::make_shared<State>();
};

}  // namespace codevault
