#pragma once

#include <deque>
#include <list>
#include <memory>
#include <string>
#include <vector>

#include "executors/sandbox_executor.hpp"
#include "executors/sandbox_place.hpp"

namespace codevault {

// The places of an executor and who may use them. There are more places than turns, so that the
// next jail is ready while the last one's remains are cleared away. Used from one thread.
class SandboxExecutor::Pool : public std::enable_shared_from_this<Pool> {
 public:
  Pool(asio::any_io_executor executor, SandboxSettings settings);

  // Begins to tend the places. Each is started already: the constructor has seen them settle.
  void open();
  // Ends every place.
  void close();

  unsigned slots() const { return slots_; }
  const Isolation& isolation() const { return isolation_; }

  // The right to run one command at a time, first come, first served.
  class Turn;
  Task<Turn> take_turn();
  // Runs `command` in a jail that is ready, waiting for one if need be.
  Task<Execution> run(const Language& language, Command command);

 private:
  enum class State { preparing, ready, leased };
  struct Slot {
    Slot(const asio::any_io_executor& executor, const Place::Plan& plan,
         sandbox::Hierarchy* hierarchy, unsigned number)
        : place(executor, plan, hierarchy, number), released(executor) {}

    Place place;
    State state = State::preparing;
    Timer released;  // cancelled when a lease ends
  };
  class Lease;
  // Somebody who waits for `wake` to be cancelled.
  struct Waiter {
    Timer wake;
    bool served = false;
  };
  using Queue = std::list<std::shared_ptr<Waiter>>;

  static Task<> tend(std::shared_ptr<Pool> pool, Slot* slot);
  Task<> tend_once(Slot& slot, bool& started);
  Task<> wait_for_release(Slot& slot);
  Task<Lease> take_place();
  Slot* find_ready();
  Task<> wait_in(Queue& queue);
  static void serve_first(Queue& queue);
  void give_back_turn();
  void give_back(Slot& slot);
  void examine_host(const sandbox::Settled& settled);

  asio::any_io_executor executor_;
  SandboxSettings settings_;
  unsigned slots_;
  Place::Plan plan_;
  std::string why_no_cgroup_;
  std::unique_ptr<sandbox::Hierarchy> hierarchy_;
  std::deque<Slot> places_;
  unsigned free_turns_;
  Queue turn_queue_;
  Queue place_queue_;
  std::string last_failure_ = "no jail is ready";
  Isolation isolation_;
  bool closed_ = false;
};

// Holds a turn until it is destroyed.
class SandboxExecutor::Pool::Turn {
 public:
  explicit Turn(std::shared_ptr<Pool> pool) : pool_(std::move(pool)) {}
  Turn(Turn&&) = default;
  Turn& operator=(Turn&&) = delete;
  ~Turn() {
    if (pool_) pool_->give_back_turn();
  }

  Pool& pool() const { return *pool_; }

 private:
  std::shared_ptr<Pool> pool_;
};

}  // namespace codevault
