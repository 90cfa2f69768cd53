#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

#include "base/bytes.hpp"
#include "base/clock.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

struct SqliteQueueSettings {
  std::filesystem::path file = "queue.db";
  std::size_t max_queued = 20'000;            // jobs that wait, delayed ones included
  double tenant_share = 0.75;                 // of max_queued, what one tenant may fill
  std::chrono::milliseconds lease{30'000};    // renew it at least twice as often
  unsigned max_attempts = 3;                  // how often a job is given out before it fails
  unsigned max_deaths = 2;                    // how many processes may die with it before it fails
  std::chrono::seconds keep_finished{3'600};  // how long a job that ended can be found ...
  std::size_t max_finished = 20'000;          // ... and how many of them
  Bytes data_in_memory = 64_MiB;  // data of jobs that wait; what is more is read when taken
  std::chrono::milliseconds patience{2'000};  // with another program that locks the file
  std::shared_ptr<const Clock> clock = std::make_shared<Clock>();
};

// The queue of one process, in one SQLite file.
//
// The file knows which jobs there are and how they ended: a job is on disk before add() returns,
// its end before complete(), fail() or cancel() do. The order of jobs and their leases are decided
// in memory and written behind: after a crash all leases are void, and jobs that were active come
// first, each with no other job beside it, for one of them may have been the cause; one that is
// active in the next crash too fails. The file has one owner; a second is refused with a sentence.
//
// Any thread may call it, and its coroutines resume where they were awaited. The executor runs
// timers only. It must outlive the queue, as must those of the callers.
class SqliteQueue : public JobQueue {
 public:
  // Throws Error{unavailable} or Error{conflict} with a sentence about the file.
  SqliteQueue(asio::any_io_executor executor, SqliteQueueSettings settings);
  // Finishes what is being written. Those who still wait hear operation_aborted.
  ~SqliteQueue() override;

  Task<> add(NewJob job) override;
  // Cancelled, it takes no job: one leased to it already waits again, and no attempt counts.
  Task<TakenJob> take(std::string worker) override;
  Task<Lease> renew(TakenJob job) override;
  // Throws Error{conflict} once the lease is over.
  Task<> cancelled(TakenJob job) override;
  // Repeated by the lease that ended the job, each returns true again.
  Task<bool> complete(TakenJob job, std::string result) override;
  Task<bool> fail(TakenJob job, std::string failure) override;
  // Fails the job after its last attempt. The reason is not kept.
  Task<bool> hand_back(TakenJob job, std::chrono::milliseconds delay, std::string reason) override;
  Task<> tell_progress(TakenJob job, std::string progress) override;
  void tell(const TakenJob& job, LiveEvent event) override;
  Task<std::optional<Job>> find(std::string id) override;
  // An `active` after the first means that the work begins again: what was told before is void. A
  // watch of a job that had already ended hears nothing.
  std::unique_ptr<JobWatch> watch(std::string id) override;
  Task<Cancelled> cancel(std::string id) override;
  Task<QueueCounts> counts() override;
  Task<std::vector<Job>> list(JobState state, std::size_t offset, std::size_t limit) override;
  Task<bool> retry(std::string id) override;
  Task<std::size_t> drain() override;
  Task<> pause(bool paused) override;
  Task<bool> paused() override;
  Task<std::vector<WorkerInfo>> workers() override;
  Task<> ping() override;
  Task<> leave() override;

  // Does what is due: ends leases and delays, forgets ended jobs. Happens by itself; for tests that
  // move the clock.
  void tick();
  // The work done so far, in comparisons and in steps of SQLite's machine.
  std::uint64_t steps() const;

 private:
  class Core;
  class Taking;
  std::shared_ptr<Core> core_;
};

}  // namespace codevault
