#pragma once

#include <deque>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/promise.hpp"
#include "bullmq/leases.hpp"
#include "bullmq/operations.hpp"
#include "bullmq/trouble.hpp"

namespace codevault::bullmq {

// Ends jobs, and takes others for callers of take(), many in one step. Two steps may be under way:
// while Redis does one, the jobs of the other are worked on. When no job waits, it waits for
// BullMQ's marker. Runs on the executor's one thread.
class Fetcher : public std::enable_shared_from_this<Fetcher> {
 public:
  Fetcher(std::shared_ptr<Operations> operations, std::shared_ptr<Leases> leases);

  // A job, leased to `worker`. Cancelled, it takes none.
  static Task<TakenJob> take(std::shared_ptr<Fetcher> fetcher, std::string worker);
  // 0, or BullMQ's number of what is wrong.
  static Task<int> end(std::shared_ptr<Fetcher> fetcher, Ending ending);
  // Takes no more jobs. Returns once no step is under way and jobs without a taker are given back,
  // at most after five seconds.
  static Task<> leave(std::shared_ptr<Fetcher> fetcher);
  // Those who wait hear operation_aborted.
  void close();

 private:
  using Self = std::shared_ptr<Fetcher>;
  class Taking;
  struct Taker {
    Promise<TakenJob> promise;
    std::string worker;
  };
  struct Finishing {
    Ending ending;
    Promise<int> outcome;
  };
  struct Step {
    std::vector<Ending> endings;
    std::vector<Promise<int>> outcomes;
    TakeOptions wanted;
    std::uint64_t wakes = 0;  // before it
  };

  // Begins steps soon, for all that is asked for by then.
  void plan_steps();
  void begin_steps();
  Step next_step();
  bool is_worth_a_step(std::size_t jobs) const;
  std::size_t share_of(std::size_t jobs) const;
  static Task<> do_step(Self self, Step step);
  // Hands out what a step took.
  static Task<> distribute(Self self, std::vector<Taken::Job> jobs, std::size_t wanted);

  // Asks for no jobs until `chance` is over.
  void rest(Task<> chance);
  static Task<> pause(Self self, milliseconds time);
  static Task<> wait_for_marker(Self self, std::optional<Time> due);

  // Hands the job to the next taker; false if there is none.
  bool give(Taken::Job& job);
  void withdraw(Promise<TakenJob>& taker, const std::optional<TakenJob>& heard);
  // Call with the job counted in given_back_.
  static Task<> give_back(Self self, std::string id, std::string token);
  // A job that needs more than being handed out: it is to fail, or a scheduler counts on it.
  static Task<> attend_to(Self self, Taken::Job job);
  void fail(Taken::Job job, std::string reason);
  // False if the scheduler's next job could not be made. The job must not begin then: the schedule
  // would end with it.
  static Task<bool> carry_on(Self self, Taken::Job job);
  // Makes the scheduler's next job. Returns why that is impossible for us, or "".
  static Task<std::string> make_next(Self self, Taken::Job job);
  static Task<> leave_to_others(Self self, Taken::Job job, std::string problem);
  void say_when_idle();

  const std::shared_ptr<Operations> operations_;
  const BullQueueSettings& settings_ = operations_->settings();
  const std::shared_ptr<Leases> leases_;
  const std::string token_prefix_;
  std::uint64_t last_token_ = 0;

  std::list<Taker> takers_;
  std::deque<Finishing> finishing_;
  std::size_t steps_ = 0;       // under way
  std::size_t asked_ = 0;       // takers for whom a step under way takes jobs
  std::size_t given_back_ = 0;  // jobs, right now
  std::uint64_t wakes_ = 0;     // markers heard
  bool planned_ = false;        // begin_steps() is about to be called
  bool resting_ = false;        // nothing can be taken now
  bool leaving_ = false;
  bool closed_ = false;
  Timer pause_;
  std::unique_ptr<redis::Connection> blocking_;  // waits for the marker
  std::optional<Promise<std::monostate>> idle_;  // kept when nothing is under way
  Trouble trouble_;                              // of steps
  std::set<std::string> refused_;                // schedulers left to others, and why: said once
};

}  // namespace codevault::bullmq
