#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "queue/bull_client.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

struct BullQueueSettings {
  redis::Address address;  // parse_redis_url(REDIS_URL)
  std::string prefix = "bull";
  std::string name = "execution-queue";
  std::size_t max_queued = 20'000;
  double tenant_share = 0.75;
  std::chrono::milliseconds lease{30'000};
  unsigned max_attempts = 3;
  std::chrono::seconds keep_finished{3'600};
  std::size_t max_finished = 20'000;  // of each, completed and failed
  std::chrono::milliseconds stalled_interval{30'000};
  unsigned most_stalls = 1;    // of jobs that others added
  unsigned metric_points = 0;  // minutes of BullMQ's metrics that are kept
  unsigned limit = 0;          // jobs that all workers together begin in each window; 0 is any
  std::chrono::milliseconds window{1'000};
  // Whether jobs are watched here. Who watches none reads no events: then a lease that was lost is
  // found out when it is renewed, not before.
  bool watches = true;
  unsigned slots = 0;  // jobs that this process works on at most, told to who asks for workers
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds reply_timeout{5'000};
  std::chrono::milliseconds add_patience{2'000};       // how long add() tries again
  std::chrono::milliseconds finish_patience{600'000};  // how long the end of a job is tried again
  std::shared_ptr<const Clock> clock = std::make_shared<Clock>();
};

// The queue of many processes and machines, in Redis, shared with BullMQ's own clients: they may
// add our jobs, work on them and administer the queue.
//
// Leases are BullMQ's locks. A worker whose Redis is away keeps its jobs: what it has to tell is
// told when Redis is back, and a lease that ran out meanwhile is still good unless somebody else
// got the job. Any thread may call it, and its coroutines resume where they were awaited.
class BullQueue : public JobQueue {
 public:
  // Connects by itself, now and whenever the connection breaks; throws only for wrong settings.
  BullQueue(asio::any_io_executor executor, BullQueueSettings settings);
  // Nothing is handed back. Who still waits hears operation_aborted.
  ~BullQueue() override;

  // Tried again with the same id when Redis does not answer, so that it is added once.
  Task<> add(NewJob job) override;
  Task<TakenJob> take(std::string worker) override;
  Task<Lease> renew(TakenJob job) override;
  Task<> cancelled(TakenJob job) override;
  Task<bool> complete(TakenJob job, std::string result) override;
  // A job that another client added with attempts is delayed and tried again while it has some.
  Task<bool> fail(TakenJob job, std::string failure) override;
  // The reason is a row of the job's logs, of which the newest are kept when it says how many.
  Task<bool> hand_back(TakenJob job, std::chrono::milliseconds delay, std::string reason) override;
  Task<> tell_progress(TakenJob job, std::string progress) override;
  void tell(const TakenJob& job, LiveEvent event) override;
  Task<std::optional<Job>> find(std::string id) override;
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
  // Takes at most `reply_timeout`. Without it a job that was fetched and not handed out waits until
  // its lease is over.
  Task<> leave() override;

  // Does what is due: promotes delayed jobs, looks for workers that are gone. Happens by itself;
  // for tests that move the clock.
  Task<> tick();
  // The layer below, for what only BullMQ has words for.
  bull::Client& client();

 private:
  class Core;
  class Taking;
  class Watch;
  // Ends the job that `ending` tells of, tried again while Redis is away; false when the lease was
  // lost.
  static Task<bool> finish(std::shared_ptr<Core> core, TakenJob job, bull::Ending ending);

  std::shared_ptr<Core> core_;
};

}  // namespace codevault
