#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/condition.hpp"
#include "executors/host.hpp"
#include "executors/sandbox_executor.hpp"
#include "executors/sandbox_place.hpp"
#include "executors/waiting_line.hpp"
#include "executors/warm_policy.hpp"

namespace codevault {

// The places of an executor, and the turns to use them. Used from one thread.
//
// A *turn* is the right to run one command at a time; there are as many as slots. Plain places are
// twice as many, so that the next jail is ready while the last one's remains are cleared away. Warm
// places hold an interpreter that waits in its final jail; WarmPolicy says which.
class SandboxExecutor::Pool : public std::enable_shared_from_this<Pool> {
 public:
  Pool(asio::any_io_executor executor, SandboxSettings settings);

  // Finds out what this host can do, and begins to tend the places once the plain ones have
  // settled. Throws Error{unavailable} when it can isolate nothing.
  Task<> start();
  // Ends every place, with the thread blocked until all are gone.
  void close();

  unsigned slots() const { return slots_; }
  const SandboxFacts& facts() const { return facts_; }
  const Isolation& isolation() const { return isolation_; }

  class Turn;
  Task<Turn> take_turn();
  // Runs `command` in a jail that is ready, waiting for one if need be. `pipes` are closed when the
  // program has them, or will not run.
  Task<Execution> run(const Language& language, Command command, PipeEnds pipes);

 private:
  struct Interpreter {
    std::string name;  // of the language, and within it
    Warm warm;
    Limits limits;  // of the step that it runs
  };
  enum class State { resting, preparing, ready, leased };
  struct Slot {
    Slot(const asio::any_io_executor& executor, const Place::Plan& plan,
         sandbox::Hierarchy* hierarchy, unsigned number, bool warm)
        : place(executor, plan, hierarchy, number), for_warm(warm) {}

    Place place;
    const bool for_warm;
    bool started = false;
    State state = State::resting;
    std::optional<Interpreter> interpreter;  // in warm places: what is, or shall be, in it
    Condition changed;                       // `state` or `interpreter` is
  };
  class Lease;

  void make_places();
  static Task<> tend(std::shared_ptr<Pool> pool, Slot* slot);
  Task<> tend_one_jail(Slot& slot);
  Task<> wait_for_interpreter(Slot& slot);
  Task<> let_others_go_first();
  Task<> wait_for_release(Slot& slot);

  void ask_for(const Language& language, const std::string& warm);
  void assign_interpreters();
  void change(Slot& slot, State state);

  Task<Lease> take_place(std::string interpreter);
  Slot* find_ready(const std::string& interpreter);
  void give_back_turn();
  void give_back(Slot& slot);

  asio::any_io_executor executor_;
  SandboxSettings settings_;
  unsigned slots_;
  Place::Plan plan_;
  ChosenHierarchy found_;
  std::deque<Slot> places_;
  SealedFiles files_;
  unsigned free_turns_;
  WaitingLine turn_line_;
  WaitingLine place_line_;
  WarmPolicy policy_;
  std::map<std::string, Interpreter> interpreters_;  // that were asked for
  std::string last_failure_ = "all are in use";
  SandboxFacts facts_;
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
