#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "base/condition.hpp"
#include "base/task.hpp"

namespace codevault {

// A number of places where coroutines may work: one that finds none free waits. For one thread or
// strand.
class Places {
  struct State {
    unsigned free = 0;
    Condition freed;
  };

 public:
  // The right to work, until it is destroyed.
  class Place {
   public:
    explicit Place(std::shared_ptr<State> state) : state_(std::move(state)) { --state_->free; }
    Place(Place&&) = default;
    Place& operator=(Place&&) = delete;
    ~Place() {
      if (!state_) return;
      ++state_->free;
      state_->freed.notify_all();
    }

   private:
    std::shared_ptr<State> state_;
  };

  explicit Places(unsigned count) : count_(count) { state_->free = count; }

  unsigned count() const { return count_; }
  Task<Place> take() {
    auto state = state_;
    co_await state->freed.wait([&places = *state] { return places.free > 0; });
    co_return Place(state);
  }

 private:
  unsigned count_;
  std::shared_ptr<State> state_ = std::make_shared<State>();
};

// Work of which there are several pieces, numbered from 0.
using NumberedWork = std::function<Task<>(std::size_t number)>;

// Begins `work(0)`, `work(1)` and so on to `work(count - 1)`, in this order, and waits until all
// have ended. The first to fail cancels the others, and its failure is thrown. For one thread or
// strand.
Task<> side_by_side(std::size_t count, NumberedWork work);

}  // namespace codevault
