#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <variant>

#include "base/promise.hpp"
#include "queue/job_events.hpp"
#include "queue/job_ledger.hpp"
#include "queue/sqlite_queue.hpp"
#include "sqlite/database_thread.hpp"
#include "sqlite/owner_lock.hpp"

namespace codevault {

// The state that SqliteQueue's coroutines share with the file's thread and the timer: a ledger
// behind a mutex, and the file that follows it. Functions return at once; what must be written
// first comes as a promise.
class SqliteQueue::Core {
 public:
  explicit Core(SqliteQueueSettings settings);

  struct Handed {
    TakenJob job;
    std::uint64_t sequence = 0;
    bool has_data = false;
  };

  Promise<std::monostate> add(NewJob job);
  void take(Promise<Handed> taker, std::string worker);
  // The taker is gone. A job that it was given waits again.
  void withdraw(Promise<Handed>& taker, const std::optional<Handed>& heard);
  Lease renew(const TakenJob& job);
  // Nothing when it was cancelled already.
  std::optional<Promise<std::monostate>> cancellation_of(const TakenJob& job);
  // Nothing when the lease is over; then the file knows whether it ended the job.
  std::optional<Promise<bool>> end(const TakenJob& job, JobState state, std::string outcome);
  Promise<bool> hand_back(const TakenJob& job, std::chrono::milliseconds delay);
  void tell_progress(const TakenJob& job, std::string progress);
  void tell(const TakenJob& job, LiveEvent event);
  std::optional<Job> find(const std::string& id);
  std::unique_ptr<JobWatch> watch(std::string id) { return events_->watch(std::move(id)); }
  // Nothing when the job ended, is about to, or never was: then the file knows.
  std::optional<Promise<bool>> cancel(const std::string& id);
  QueueCounts counts();
  std::vector<Job> list(JobState state, std::size_t offset, std::size_t limit);
  Promise<bool> retry(std::string id);
  // One promise for each job that is being cancelled.
  std::vector<Promise<bool>> drain();
  Promise<bool> pause(bool paused);
  bool paused();
  std::vector<WorkerInfo> workers();
  void leave();
  DatabaseThread& file() { return *file_; }

  // Does what is due, and says when to come again.
  JobLedger::Time tick();
  static Task<> keep_time(std::shared_ptr<Core> core);
  void close();
  std::uint64_t steps();

 private:
  using Entry = JobLedger::Entry;
  using Done = DatabaseThread::Done;
  struct Taker {
    Promise<Handed> promise;
    std::string worker;
  };

  using Date = std::chrono::system_clock::time_point;

  // Claims the promise, and keeps or breaks it once the write is on disk or has failed.
  static Done settles(Promise<bool> promise);
  void load();
  void write_behind(const Entry& entry);
  void hand_out();
  void put_back(Entry& entry);
  // Writes how the job ended; `done` hears, with the mutex held, when it is on disk or failed.
  void write_end(Entry& entry, JobState state, std::string outcome, bool cancelled,
                 const std::string& token, Done done);
  void ended(Entry& entry, const JobEnd& end);
  void cancel_marked(const std::string& id, const Done& done);
  void cancel_waiting(Entry& entry, Done done);
  void end_overdue(Entry& entry);
  void forget_some();
  void wake_timer();

  const SqliteQueueSettings settings_;
  const Clock& clock_;
  std::unique_ptr<JobEvents> events_;
  OwnerLock owner_;

  std::mutex mutex_;
  bool closed_ = false;
  bool leaves_ = false;
  JobLedger ledger_;
  std::list<Taker> takers_;
  std::map<std::string, Date> workers_since_;
  bool paused_ = false;
  EndedCounts ended_;
  bool forgetting_ = false;
  JobLedger::Time next_forgetting_{};
  JobLedger::Time wakes_at_ = JobLedger::Time::max();
  std::weak_ptr<Timer> timer_;

  // Last, so that it is gone first: what it has yet to write tells the members above.
  std::unique_ptr<DatabaseThread> file_;
};

}  // namespace codevault
