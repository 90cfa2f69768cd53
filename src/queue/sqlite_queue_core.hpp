#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/promise.hpp"
#include "queue/job_events.hpp"
#include "queue/job_ledger.hpp"
#include "queue/sqlite_queue.hpp"
#include "sqlite/database_thread.hpp"
#include "sqlite/owner_lock.hpp"

namespace codevault {

// What SqliteQueue shares with its timer, the file's thread and callers that outlive it: a ledger
// behind a mutex, and the file that follows it. Its functions return at once.
class SqliteQueue::Core {
 public:
  using Entry = JobLedger::Entry;
  using Done = DatabaseThread::Done;
  struct Handed {
    TakenJob job;
    std::uint64_t sequence = 0;
    bool has_data = false;
  };
  struct Taker {
    Promise<Handed> promise;
    std::string worker;
  };

  explicit Core(SqliteQueueSettings settings);
  static Task<> keep_time(std::shared_ptr<Core> core);
  // Does what is due, and returns when to come again.
  JobLedger::Time tick();
  void close();

  // Ends the job. False if the lease was lost.
  static Task<bool> end(std::shared_ptr<Core> core, TakenJob job, JobState state,
                        std::string outcome);

  // Call these with the mutex held.
  // Hands jobs to takers. Call it after every change of the jobs or takers that wait.
  void hand_out();
  // A job that was taken waits again.
  void put_back(Entry& entry);
  void write_behind(const Entry& entry);
  // Writes how the job ended; `done` hears, with the mutex held, when it is on disk or failed.
  void write_end(Entry& entry, JobState state, std::string outcome, bool cancelled,
                 const std::string& token, Done done);
  void cancel_waiting(Entry& entry, Done done);
  // Cancels a job that is not about to end, whether it waits or a worker has it.
  void cancel(Entry& entry, Done done);
  // Call it when something may be due sooner than planned.
  void wake_timer();

  const SqliteQueueSettings settings;
  const Clock& clock = *settings.clock;
  std::unique_ptr<JobEvents> events = std::make_unique<JobEvents>(JobEvents::Limits());
  OwnerLock owner{settings.file};

  std::mutex mutex;
  bool closed = false;
  bool leaves = false;
  bool paused = false;
  JobLedger ledger{settings};
  EndedCounts ended;
  std::list<Taker> takers;
  std::map<std::string, std::chrono::system_clock::time_point> workers_since;

  // Last, so that it is gone first: what it has yet to write tells the members above.
  std::unique_ptr<DatabaseThread> file;

 private:
  void load();
  void cancel_marked(const std::string& id, const Done& done);
  void end_overdue(Entry& entry);
  void forget_some();

  bool forgetting_ = false;
  JobLedger::Time next_forgetting_{};
  JobLedger::Time wakes_at_ = JobLedger::Time::max();
  std::weak_ptr<Timer> timer_;
};

// Claims the promise. Returns what keeps it once the write is on disk, or breaks it with why not.
DatabaseThread::Done settles(Promise<bool> promise);

}  // namespace codevault
