#include "worker/worker.hpp"

#include <spdlog/spdlog.h>

#include "base/race.hpp"
#include "worker/attempt.hpp"

namespace codevault {
namespace {

constexpr std::chrono::seconds breath{1};
constexpr std::chrono::minutes rejudge_period{1};

// Leaves `job` empty when the worker stops.
Task<> take_next(std::shared_ptr<WorkerState> worker, std::optional<TakenJob>& job) {
  if (worker->stopping.is_open()) co_return;
  auto take = [&]() -> Task<> { job = co_await worker->queue.take(worker->settings.name); };
  co_await first_of(take(), worker->stopping.wait());
}

// Logs what it throws: the caller waits for the next job.
Task<> tell_end(Attempt attempt) {
  try {
    co_await attempt.tell();
  } catch (const std::exception& error) {
    attempt.log_fault(error.what());
  }
}

// Takes the first job, or works on `job` and takes the next one while it tells the queue the end of
// this one, which may be one step of the queue. Throws when queue or store cannot be reached; the
// job's lease then runs out.
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
  // The next job may have waited for the end of the last, and its lease have run out.
  Lease lease = co_await worker->queue.renew(*job);
  if (lease == Lease::lost) job.reset();
}

// Queues them, then waits for the next turn.
Task<> see_to_rejudges(std::shared_ptr<WorkerState> worker) {
  co_await queue_running_rejudges(*worker);
  co_await sleep_for(rejudge_period);
}

// Does `work`; waits after a failure of queue or store, which may last.
template <typename Work>
Task<> attempt_to(Work& work, std::shared_ptr<WorkerState> worker) {
  try {
    co_await work();
    co_return;
  } catch (const std::exception& error) {
    spdlog::error("worker={} {}", worker->settings.name, error.what());
  }
  co_await first_of(sleep_for(breath), worker->stopping.wait());
}

void end_loop(WorkerState& worker) {
  if (--worker.running == 0) worker.idle.open();
}

Task<> work_until_stopped(std::shared_ptr<WorkerState> worker) {
  std::optional<TakenJob> job;
  auto work = [&] { return work_once(worker, job); };
  while (job || !worker->stopping.is_open()) co_await attempt_to(work, worker);
  end_loop(*worker);
}

Task<> see_to_rejudges_until_stopped(std::shared_ptr<WorkerState> worker) {
  auto see = [&] { return first_of(see_to_rejudges(worker), worker->stopping.wait()); };
  while (!worker->stopping.is_open()) co_await attempt_to(see, worker);
  end_loop(*worker);
}

}  // namespace

Worker::Worker(asio::any_io_executor executor, JobQueue& queue, Stores& stores, WorkTools tools,
               prometheus::Registry& registry, WorkerSettings settings)
    : state_(new WorkerState{executor, queue, stores, tools, WorkerMetrics(registry),
                             std::move(settings)}) {}

void Worker::start() {
  state_->running = state_->settings.loops + 1;
  for (unsigned loop = 0; loop < state_->settings.loops; ++loop) {
    spawn(state_->executor, "working", work_until_stopped(state_));
  }
  spawn(state_->executor, "seeing to rejudges", see_to_rejudges_until_stopped(state_));
}

Task<> Worker::stop(std::chrono::steady_clock::duration limit) {
  std::shared_ptr<WorkerState> state = state_;
  state->stopping.open();
  if (state->running == 0) co_return;
  co_await first_of(state->idle.wait(), sleep_for(limit));
  state->handing.open();
  co_await state->idle.wait();
}

}  // namespace codevault
