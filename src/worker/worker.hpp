#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "base/task.hpp"
#include "jobs/run_job.hpp"
#include "judge/catalog.hpp"
#include "judge/executor.hpp"
#include "judge/judge.hpp"
#include "judge/runner.hpp"
#include "problem/library.hpp"
#include "problem/verify.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

namespace prometheus {
class Registry;
}

namespace codevault {

struct WorkerSettings {
  std::string name = "worker";  // for people
  unsigned loops = 1;           // jobs at once: one a box
  Ceilings ceilings;
  std::chrono::milliseconds renew_every{10'000};  // well within the queue's lease
  unsigned max_attempts = 3;                      // how often a job is tried when the fault is ours
  std::chrono::milliseconds retry_after{1'000};   // times the number of attempts so far
};

// What the work on jobs uses.
struct WorkTools {
  Runner& runner;
  Judge& judge;
  Verifier& verifier;
  Executor& executor;
  ProblemLibrary& problems;
  const Catalog& catalog;
};

struct WorkerState;

// Takes jobs, does them, records what came of each in the store and then tells the queue. Killed
// before the last step, the job is given out again, and the store keeps the first record.
class Worker {
 public:
  // Uses all of them for as long as it lives, on `executor`, one thread or a strand.
  Worker(asio::any_io_executor executor, JobQueue& queue, Stores& stores, WorkTools tools,
         prometheus::Registry& registry, WorkerSettings settings);

  // Starts its loops.
  void start();
  // Takes no more jobs. Running jobs have `limit` to end; then they go back to the queue.
  Task<> stop(std::chrono::steady_clock::duration limit);

 private:
  std::shared_ptr<WorkerState> state_;
};

}  // namespace codevault
