#pragma once

#include <array>
#include <deque>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/promise.hpp"
#include "queue/bull_queue.hpp"
#include "queue/job_events.hpp"

namespace codevault {

// What a job that somebody cancelled has failed with.
inline constexpr const char* was_cancelled = "The job was cancelled.";

// What BullQueue's coroutines share with its loops: two end jobs and take others for those who wait
// for some, one listens to what happens to jobs, one does what is due by the clock.
class BullQueue::Core : public std::enable_shared_from_this<BullQueue::Core> {
 public:
  Core(asio::any_io_executor executor, BullQueueSettings settings);

  static void start(const std::shared_ptr<Core>& core);
  void close();

  bull::Client& client() { return client_; }
  const asio::any_io_executor& strand() const { return strand_; }
  const BullQueueSettings& settings() const { return settings_; }
  bull::Time now() const { return settings_.clock->date(); }
  bull::Retention retention() const {
    return {.count = static_cast<long>(settings_.max_finished),
            .age = static_cast<long>(settings_.keep_finished.count())};
  }

  void want(Promise<TakenJob> taker, std::string worker);
  // 0, or BullMQ's number of what is wrong.
  Task<int> end(bull::Ending ending);
  // The taker is gone; what it was given waits again.
  void withdraw(Promise<TakenJob>& taker, const std::optional<TakenJob>& heard);
  bull::Policy policy_of(const TakenJob& job);
  // Somebody still works on it.
  void see(const TakenJob& job);
  void forget(const TakenJob& job);

  Promise<std::monostate> listen_for_end(const TakenJob& job);
  std::unique_ptr<JobWatch> listen(std::string id);
  // Completes when the listener has heard all that has happened by now.
  Task<> catch_up();

  // On the strand.
  static Task<> leave(std::shared_ptr<Core> core);
  static Task<> tick(std::shared_ptr<Core> core);
  void register_worker(const std::string& worker);

 private:
  using StreamId = std::pair<std::uint64_t, std::uint64_t>;
  struct Taker {
    Promise<TakenJob> promise;
    std::string worker;
  };
  struct Finishing {
    bull::Ending ending;
    Promise<int> outcome;
  };
  // What one step is to do: jobs end, and jobs are taken.
  struct Turn {
    std::vector<bull::Ending> endings;
    std::vector<Promise<int>> outcomes;
    bull::TakeOptions options;
    bool leaves_some = false;  // to do for another lane
    std::uint64_t wakes = 0;   // before it
  };
  struct Ending {
    std::string token;
    Promise<std::monostate> promise;
  };
  // A job in our hands.
  struct Held {
    bull::Policy policy;
    std::chrono::steady_clock::time_point seen;  // when something was last asked about it
  };
  struct CatchingUp {
    StreamId until;
    Promise<std::monostate> promise;
  };
  struct Entry;

  static Task<> keep_turning(std::shared_ptr<Core> core, std::size_t lane);
  // A step, of so many takers.
  void no_longer_asks(std::size_t takers);
  Turn next_turn();
  // Whether a step for so many is to begin while another is under way. Steps that grow apart into
  // many small ones would cost more than they win, so it is for not much less than half of all jobs
  // that are held or asked for; what is too little goes with what comes until the other step ends.
  bool pays_off(std::size_t many) const;
  // A lane's fair part of so many that are to be ended or taken.
  std::size_t share_of(std::size_t many) const;
  // After a step that began when there had been so many wakes.
  static void settle_down(const std::shared_ptr<Core>& core, const bull::Taken& taken,
                          std::uint64_t wakes);
  // Takes nothing until `chance` is over.
  static void await_work(const std::shared_ptr<Core>& core, Task<> chance);
  void wake();
  // On the strand.
  void wake_lanes();
  static Task<> wait_for_work(std::shared_ptr<Core> core, std::optional<bull::Time> due);
  static Task<> hand(std::shared_ptr<Core> core, bull::Taken::Job taken);
  static Task<> give_back(std::shared_ptr<Core> core, std::string id, std::string token);
  // To who waits for one; false when nobody does.
  bool give(bull::Taken::Job& taken);
  // Has the scheduler of a job make its next one. False when that was not done: then
  // nobody is to begin with the job, or it were the scheduler's last.
  static Task<bool> carry_on(std::shared_ptr<Core> core, bull::Taken::Job job);
  // Once; tells why it cannot be done, as far as that is the scheduler's fault.
  static Task<std::string> repeat(std::shared_ptr<Core> core, bull::Taken::Job job);
  // Given to nobody of ours, lest the scheduler ends with it.
  Task<> leave_to_others(bull::Taken::Job job, std::string problem);
  static Task<> hear_events(std::shared_ptr<Core> core);
  static Task<> begin_hearing(std::shared_ptr<Core> core);
  redis::Command listening_command() const;
  StreamId* position_in(const std::string& stream);
  static void note_who_went_on(std::vector<Entry>& entries);
  static Task<std::vector<std::pair<std::string, JobEvent>>> ends_of_watched(
      std::shared_ptr<Core> core);
  static Task<> find_missed_ends(std::shared_ptr<Core> core);
  static Task<> keep_time(std::shared_ptr<Core> core);
  static Task<> check_lease(std::shared_ptr<Core> core, std::string id);
  void hear(const std::shared_ptr<Core>& core, const Entry& entry);
  bool is_awaited();
  void hurry();
  void keep_caught_up();
  static Task<> rest(std::shared_ptr<Core> core, Timer& timer, std::chrono::milliseconds time);
  redis::ConnectionSettings connection_named(std::string name) const;
  // Who has a job twice, because a lease ran out, has two leases.
  static std::string lease_of(const std::string& id, const std::string& token);
  bool is_closed();
  // Whose worker ended without a word about them.
  void forget_unseen();
  bool is_busy();
  bool is_told_of_ends();
  // Whether somebody waits for a job.
  bool is_asked();

  const BullQueueSettings settings_;
  const asio::any_io_executor strand_;
  const std::string token_prefix_;
  bull::Client client_;
  redis::Connection listening_;
  std::unique_ptr<JobEvents> events_;
  // Each lane has a step of its own under way: while Redis does one, what another one brought is
  // worked on.
  std::array<Timer, 2> work_comes_;
  Timer something_ended_;  // a step, or giving a job back
  Timer takes_again_;
  Timer ticks_;
  Timer listens_again_;

  std::mutex mutex_;
  bool closed_ = false;
  bool leaves_ = false;
  std::size_t given_back_ = 0;  // jobs, right now
  std::unique_ptr<redis::Connection> blocking_;
  std::list<Taker> takers_;
  std::deque<Finishing> finishing_;
  bool awaits_work_ = false;
  std::string trouble_;  // what keeps us from ending and taking: said once, not at every attempt
  std::size_t free_lanes_ = 0;
  std::size_t asked_ = 0;                      // takers for whom a step under way takes jobs
  bool plenty_ = false;                        // the last step found as many jobs as it asked for
  std::uint64_t wakes_ = 0;                    // how often a job's coming was heard of
  std::map<std::string, bull::Time> workers_;  // our own, since when
  std::uint64_t last_token_ = 0;
  std::set<std::string> left_;  // schedulers that we do not carry on, and why: told once
  std::unordered_map<std::string, Held> held_;  // by lease
  std::unordered_map<std::string, std::vector<Ending>> endings_;
  std::vector<CatchingUp> catching_up_;
  bool hears_ = false;
  StreamId heard_events_{};
  StreamId heard_live_{};
  StreamId heard_cancel_{};
};

// `record` as anybody may see it.
Job job_of(const bull::Described& record);

}  // namespace codevault
