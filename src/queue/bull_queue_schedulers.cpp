#include <spdlog/spdlog.h>

#include "base/error.hpp"
#include "queue/bull_queue_core.hpp"
#include "queue/bull_scheduler.hpp"

// What BullQueue owes to job schedulers that others made.
namespace codevault {
namespace {

constexpr auto breath = std::chrono::milliseconds(200);
constexpr auto patience = std::chrono::milliseconds(2'000);  // other jobs wait meanwhile
// How long a job whose scheduler we cannot carry on is left to other workers.
constexpr auto left_to_others = std::chrono::milliseconds(15'000);

}  // namespace

Task<std::string> BullQueue::Core::repeat(std::shared_ptr<Core> core, bull::Taken::Job job) {
  const std::string& scheduler = job.fields["rjk"];
  std::optional<bull::NextRun> next;
  std::string problem;
  try {
    next = bull::next_run(scheduler, job.fields["opts"], core->now());
    if (!next) co_return "";
  } catch (const Error& error) {
    problem = error.what();
  }
  bull::Repeated repeated =
      co_await core->client_.repeat(job.id, scheduler, std::move(next), core->now());
  switch (repeated) {
    case bull::Repeated::done:
    case bull::Repeated::over: co_return "";
    case bull::Repeated::open: co_return problem;
    case bull::Repeated::old: break;
  }
  co_return "it is a repeatable job of BullMQ 4 or 5: make it anew with upsertJobScheduler()";
}

Task<bool> BullQueue::Core::carry_on(std::shared_ptr<Core> core, bull::Taken::Job job) {
  auto until = std::chrono::steady_clock::now() + patience;
  Timer timer(core->strand_);
  while (!core->is_closed()) {
    std::string failure;
    try {
      std::string problem = co_await repeat(core, job);
      if (problem.empty()) co_return true;
      co_await core->leave_to_others(job, std::move(problem));
      co_return false;
    } catch (const Error& error) {
      failure = error.what();
    }
    if (std::chrono::steady_clock::now() + breath > until) {
      // Found again when its lock is gone, by us or another, and the scheduler goes on from there.
      spdlog::warn(
          "queue: job={} was not begun, for the next job of its scheduler was not made: {}", job.id,
          failure);
      co_return false;
    }
    co_await rest(core, timer, breath);
  }
  co_return false;
}

Task<> BullQueue::Core::leave_to_others(bull::Taken::Job job, std::string problem) {
  std::string scheduler = job.fields["rjk"];
  if (left_.insert(scheduler + "\n" + problem).second) {
    spdlog::error(
        "queue: jobs of the scheduler '{}' in '{}' are left to BullMQ's own workers: {}. Change or "
        "remove the scheduler, or let such a worker work on this queue",
        scheduler, settings_.name, problem);
  }
  bull::Again again{.id = job.id, .token = job.token, .delay = left_to_others, .counts = false};
  co_await client_.again(std::move(again), now());
}

}  // namespace codevault
