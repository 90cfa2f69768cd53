#pragma once

#include <memory>

#include "bullmq/operations.hpp"
#include "bullmq/settings.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

// The queue of many processes and machines, in Redis, shared with BullMQ's own clients: they may
// add our jobs, work on them and administer the queue.
//
// Leases are BullMQ's locks. A worker whose Redis is away keeps its jobs: what it has to tell is
// told when Redis is back, and a lease that ran out meanwhile is still good unless somebody else
// got the job. Call it, and destroy it, from the executor's one thread only, which all its parts
// share.
class BullQueue : public JobQueue {
 public:
  // Connects by itself, now and whenever the connection breaks; throws only for wrong settings.
  BullQueue(asio::any_io_executor executor, BullQueueSettings settings);
  // Nothing is handed back. Those who still wait hear operation_aborted.
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
  // All but the next jobs of schedulers.
  Task<std::size_t> drain() override;
  Task<> pause(bool paused) override;
  Task<bool> paused() override;
  Task<std::vector<WorkerInfo>> workers() override;
  Task<> ping() override;
  // Takes at most ten seconds. Without it a job that was fetched and not handed out waits
  // until its lease is over.
  Task<> leave() override;

  // Does what is due: promotes delayed jobs, looks for workers that are gone. Happens by itself;
  // for tests that move the clock.
  Task<> tick();
  // For what only BullMQ has words for.
  bullmq::Operations& operations();

 private:
  struct Parts;
  using Shared = std::shared_ptr<Parts>;
  static Task<Lease> renew(Shared parts, TakenJob job);
  // Ends the job, tried again while Redis is away; false when the lease was lost.
  static Task<bool> finish(Shared parts, TakenJob job, bullmq::Ending ending);

  Shared parts_;
};

}  // namespace codevault
