#include <spdlog/spdlog.h>

#include "base/error.hpp"
#include "bullmq/fetcher.hpp"

// Jobs that cannot be handed out as they are. Other clients added them.
namespace codevault::bullmq {
namespace {

constexpr auto breath = milliseconds(200);
constexpr auto patience = milliseconds(2'000);  // other jobs wait meanwhile
// How long a job whose scheduler we cannot carry on is left to other workers.
constexpr auto left_to_others = milliseconds(15'000);

}  // namespace

Task<> Fetcher::attend_to(Self self, Taken::Job job) {
  if (!job.scheduler.empty()) {
    bool is_carried_on = co_await carry_on(self, job);
    if (!is_carried_on) co_return;
  }
  std::string reason = job.deferred_failure;
  if (reason.empty() && !job.is_whole) {
    reason = "The job has no name or no data: somebody removed it while it waited.";
  }
  if (!reason.empty()) {
    self->fail(std::move(job), std::move(reason));
  } else if (!self->give(job)) {
    ++self->given_back_;
    co_await give_back(self, job.id, job.token);
  }
}

void Fetcher::fail(Taken::Job job, std::string reason) {
  Ending ending{.id = job.id,
                .token = job.token,
                .attempt = job.attempt,
                .completed = false,
                .value = std::move(reason),
                .stack_trace = "[]",
                .retention = parse_policy(job.options).on_fail.value_or(settings_.retention())};
  // Not awaited: the step that took it has a place that ending needs. It is found again when its
  // lock is gone.
  auto end_it = [](Self self, Ending given) -> Task<> { co_await end(self, std::move(given)); };
  spawn(operations_->executor(), "giving up a job", end_it(shared_from_this(), std::move(ending)));
}

Task<std::string> Fetcher::make_next(Self self, Taken::Job job) {
  std::optional<NextRun> next;
  std::string problem;
  try {
    next = next_run(job.scheduler, job.options, self->operations_->now());
    if (!next) co_return "";
  } catch (const Error& error) {
    problem = error.what();
  }
  Repeated repeated = co_await self->operations_->repeat(job.id, job.scheduler, std::move(next));
  switch (repeated) {
    case Repeated::done:
    case Repeated::over: co_return "";
    case Repeated::open: co_return problem;
    case Repeated::old: break;
  }
  co_return "it is a repeatable job of BullMQ 4 or 5: replace it by upsertJobScheduler()";
}

Task<bool> Fetcher::carry_on(Self self, Taken::Job job) {
  auto until = std::chrono::steady_clock::now() + patience;
  while (!self->closed_) {
    std::string failure;
    try {
      std::string problem = co_await make_next(self, job);
      if (problem.empty()) co_return true;
      co_await leave_to_others(self, job, std::move(problem));
      co_return false;
    } catch (const Error& error) {
      failure = error.what();
    }
    if (std::chrono::steady_clock::now() + breath > until) {
      // Found again when its lock is gone, by us or another, and the scheduler goes on from there.
      spdlog::warn("queue: job={} is not begun: the next job of its scheduler is not made: {}",
                   job.id, failure);
      co_return false;
    }
    co_await sleep_for(breath);
  }
  co_return false;
}

Task<> Fetcher::leave_to_others(Self self, Taken::Job job, std::string problem) {
  if (self->refused_.insert(job.scheduler + "\n" + problem).second) {
    spdlog::error(
        "queue: jobs of the scheduler '{}' in '{}' are left to BullMQ's own workers: {}. Change or "
        "remove the scheduler, or let such a worker work on this queue",
        job.scheduler, self->settings_.name, problem);
  }
  Again again{.id = job.id, .token = job.token, .delay = left_to_others, .counts = false};
  co_await self->operations_->again(std::move(again));
}

}  // namespace codevault::bullmq
