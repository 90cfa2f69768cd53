#include "worker/worker.hpp"

#include <spdlog/spdlog.h>

#include "base/error.hpp"
#include "base/race.hpp"
#include "worker/attempt.hpp"

namespace codevault {
namespace {

// After a failure of queue or store, which may last: not at once again.
constexpr std::chrono::seconds breath{1};

Task<> take(std::shared_ptr<WorkerState> worker, std::optional<TakenJob>& job) {
  job = co_await worker->queue.take(worker->settings.name);
}

// None when the worker is to stop.
Task<> take_next(std::shared_ptr<WorkerState> worker, std::optional<TakenJob>& job) {
  if (worker->stopping.has_come()) co_return;
  co_await first_of(take(worker, job), worker->stopping.wait());
}

// What it throws nobody would hear before the next job has come.
Task<> tell_end(Attempt attempt) {
  try {
    co_await attempt.tell();
  } catch (const std::exception& error) {
    attempt.log_fault(error.what());
  }
}

// Takes the first job, or works on `job` and takes the next while it tells the end of this one: the
// queue may do both in one step. Throws when queue or store cannot be reached; the job's lease then
// runs out.
Task<> work_once(std::shared_ptr<WorkerState> worker, std::optional<TakenJob>& job) {
  if (!job) {
    co_await take_next(worker, job);
    co_return;
  }
  Attempt attempt(worker, std::move(*job));
  job.reset();
  co_await attempt.work();
  auto told = std::chrono::steady_clock::now();
  co_await both(tell_end(std::move(attempt)), take_next(worker, job));
  bool has_waited = std::chrono::steady_clock::now() - told > worker->settings.renew_every;
  if (!job || !has_waited) co_return;
  // It may have waited for the end of the last one, and be somebody else's.
  Lease lease = co_await worker->queue.renew(*job);
  if (lease == Lease::lost) job.reset();
}

Task<> work_until_stopped(std::shared_ptr<WorkerState> worker) {
  std::optional<TakenJob> job;
  while (job || !worker->stopping.has_come()) {
    std::string fault;
    try {
      co_await work_once(worker, job);
    } catch (const std::exception& error) {
      fault = error.what();
    }
    if (fault.empty()) continue;
    spdlog::error("worker={} {}", worker->settings.name, fault);
    co_await first_of(sleep_for(breath), worker->stopping.wait());
  }
  if (--worker->running == 0) worker->idle.come();
}

}  // namespace

Worker::Worker(asio::any_io_executor executor, JobQueue& queue, Stores& stores, Runner& runner,
               Judge& judge, Verifier& verifier, Executor& execution, ProblemLibrary& problems,
               const Catalog& catalog, prometheus::Registry& registry, WorkerSettings settings)
    : state_(new WorkerState{executor, queue, stores, runner, judge, verifier, execution, problems,
                             catalog, WorkerMetrics(registry), std::move(settings),
                             Moment(executor), Moment(executor), Moment(executor)}) {}

void Worker::start() {
  state_->running = state_->settings.loops;
  for (unsigned loop = 0; loop < state_->settings.loops; ++loop) {
    spawn(state_->executor, "working", work_until_stopped(state_));
  }
}

Task<> Worker::stop(std::chrono::steady_clock::duration limit) {
  std::shared_ptr<WorkerState> state = state_;
  state->stopping.come();
  if (state->running == 0) co_return;
  co_await first_of(state->idle.wait(), sleep_for(limit));
  state->handing.come();
  co_await state->idle.wait();
}

}  // namespace codevault
