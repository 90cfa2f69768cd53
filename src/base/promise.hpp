#pragma once

#include <boost/asio/associated_cancellation_slot.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/execution_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/query.hpp>
#include <boost/system/system_error.hpp>
#include <exception>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "base/task.hpp"

namespace codevault {

// The coroutines of one context that wait for promises. They end with the context.
class PromiseService : public asio::execution_context::service {
 public:
  using key_type = PromiseService;
  using Place = std::list<std::function<void()>>::iterator;
  static inline asio::execution_context::id id;

  explicit PromiseService(asio::execution_context& context) : service(context) {}

  Place add(std::function<void()> give_up);
  void remove(Place place);

 private:
  void shutdown() override;

  std::mutex mutex_;
  std::list<std::function<void()>> waiting_;
};

// What a coroutine throws whose wait is cancelled: a system_error, operation_aborted.
std::exception_ptr aborted();

// A value that one coroutine waits for and any thread may keep. Copies are the same promise.
// Cancelling the coroutine withdraws the promise, unless somebody has claimed it already.
template <typename T>
class Promise {
 public:
  // Returns whether the promise was still open. The one caller that gets true must keep or break
  // it: from then on it cannot be cancelled.
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
  // Breaks the promise with aborted(), unless somebody has claimed it already.
  void cancel() { state_->cancel(); }

  // Resumes its caller where it was, with the value. Await it once.
  Task<T> kept() {
    auto initiate = [state = state_](auto handler) { listen(state, std::move(handler)); };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>,
                                            void(std::exception_ptr, T)>(std::move(initiate),
                                                                         asio::use_awaitable);
  }

  // Takes the value that it was kept with, if nobody resumed with it.
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

  // The coroutine that waits, and its entry in its service.
  struct Listener {
    std::function<void()> resume;
    PromiseService* service = nullptr;
    PromiseService::Place place;
  };

  struct State {
    std::mutex mutex;
    bool claimed = false;
    std::optional<Outcome> outcome;  // until the coroutine resumes with it
    std::optional<Listener> listener;

    void settle(Outcome settled) {
      std::optional<Listener> waiting;
      {
        std::lock_guard lock(mutex);
        outcome = std::move(settled);
        waiting = std::exchange(listener, std::nullopt);
      }
      if (!waiting) return;
      waiting->service->remove(waiting->place);
      waiting->resume();
    }

    void cancel() {
      {
        std::lock_guard lock(mutex);
        if (std::exchange(claimed, true)) return;
      }
      settle({aborted(), T{}});
    }

    std::optional<Listener> take_listener() {
      std::lock_guard lock(mutex);
      return std::exchange(listener, std::nullopt);
    }

    Outcome take_outcome() {
      std::lock_guard lock(mutex);
      return *std::exchange(outcome, std::nullopt);
    }
  };

  template <typename Handler>
  static void listen(std::shared_ptr<State> state, Handler handler) {
    auto executor = asio::get_associated_executor(handler);
    auto slot = asio::get_associated_cancellation_slot(handler);
    if (slot.is_connected()) {
      slot.assign([weak = std::weak_ptr(state)](asio::cancellation_type) {
        if (auto waiting = weak.lock()) waiting->cancel();
      });
    }
    auto busy = asio::prefer(executor, asio::execution::outstanding_work.tracked);
    auto waiting = std::make_shared<Handler>(std::move(handler));
    auto resume = [state, waiting, busy] {
      asio::post(busy, [state, waiting] {
        Handler resumed = std::move(*waiting);
        Outcome heard = state->take_outcome();
        std::move(resumed)(std::move(heard.failure), std::move(heard.value));
      });
    };
    asio::execution_context& context = asio::query(executor, asio::execution::context);
    auto& service = asio::use_service<PromiseService>(context);
    {
      std::lock_guard lock(state->mutex);
      if (!state->outcome) {
        auto give_up = [weak = std::weak_ptr(state)] {
          if (auto given_up = weak.lock()) given_up->take_listener();
        };
        state->listener = Listener{std::move(resume), &service, service.add(std::move(give_up))};
        return;
      }
    }
    resume();
  }

  std::shared_ptr<State> state_ = std::make_shared<State>();
};

}  // namespace codevault
