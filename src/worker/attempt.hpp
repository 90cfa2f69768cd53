#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "judge/catalog.hpp"
#include "judge/runner.hpp"
#include "queue/job_queue.hpp"
#include "store/store.hpp"
#include "worker/metrics.hpp"
#include "worker/moment.hpp"
#include "worker/worker.hpp"

namespace codevault {

// What every attempt of one worker uses.
struct WorkerState {
  asio::any_io_executor executor;
  JobQueue& queue;
  Store& store;
  Runner& runner;
  const Catalog& catalog;
  WorkerMetrics metrics;
  WorkerSettings settings;
  Moment stopping;  // no more jobs are taken
  Moment handing;   // what runs is handed back
  Moment idle;      // every loop has ended
  unsigned running = 0;
};

// One attempt at one job, from its taking to its end.
class Attempt {
 public:
  Attempt(std::shared_ptr<WorkerState> worker, TakenJob job)
      : worker_(std::move(worker)), job_(std::move(job)) {}

  Task<> work();

 private:
  enum class Interruption { none, cancelled, lost, stopped };

  Task<> run_program();
  Task<> hear_interruption();
  Task<> keep_lease();
  Task<> hear_cancel();
  Task<> hear_stop();
  Task<> conclude();
  Task<> complete();
  Task<> give_up(std::string sentence);
  Task<> try_again_later(std::string reason);
  Task<> record(std::string status, std::string result);

  std::shared_ptr<WorkerState> worker_;
  TakenJob job_;
  std::chrono::system_clock::time_point started_ = std::chrono::system_clock::now();
  std::string language_;
  std::optional<RunReport> report_;
  std::string refusal_;  // why the job cannot be done, now or ever
  Interruption interruption_ = Interruption::none;
};

}  // namespace codevault
