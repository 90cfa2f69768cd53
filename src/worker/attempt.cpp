#include "worker/attempt.hpp"

#include <spdlog/spdlog.h>

#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/race.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

bool is_hopeless(const Error& error) {
  return error.kind() == ErrorKind::invalid || error.kind() == ErrorKind::not_found;
}

}  // namespace

Attempt::Attempt(std::shared_ptr<WorkerState> worker, TakenJob job)
    : worker_(std::move(worker)), job_(std::move(job)), kind_(find_job_kind(job_.name)) {
  record_ = {.job_id = job_.id, .tenant = job_.tenant};
  record_.created = std::chrono::system_clock::now();
  record_.name = job_.name;
}

// The store gets the result before the queue does: if the process dies in between, the job is given
// out again, and the result that the store got first stands.
Task<> Attempt::work() {
  bool recorded = co_await find_what_was_recorded();
  if (recorded) co_return;
  Outcome failure;
  try {
    co_await first_of(do_job(), hear_interruption());
  } catch (const Error& error) {
    (is_hopeless(error) ? failure.refusal : failure.fault) = error.what();
  } catch (const std::exception& error) {
    failure.fault = std::string("internal error: ") + error.what();
  }
  bool failed = !failure.fault.empty() || !failure.refusal.empty();
  if (failed && interruption_ == Interruption::none) outcome_ = std::move(failure);
  co_await conclude();
}

Task<bool> Attempt::find_what_was_recorded() {
  if (job_.attempt == 1 || !kind_ || !kind_->recorded) co_return false;
  RunStore& runs = worker_->stores.runs();
  std::optional<RunRecord> run = co_await runs.find_run(job_.id);
  if (!run) co_return false;
  co_await runs.record_run(*run);  // the worker may have died before it was counted
  spdlog::info("job={} attempt={} had been recorded before", job_.id, job_.attempt);
  if (run->status == "failed" || run->status == "cancelled") {
    std::string sentence(json::parse(run->result).as_string());
    ending_ = {.kind = Ending::Kind::fail, .text = std::move(sentence)};
  } else {
    ending_ = {.kind = Ending::Kind::complete,
               .text = std::move(run->result),
               .status = std::move(run->status)};
  }
  record_.language = std::move(run->language);
  co_return true;
}

Task<> Attempt::do_job() {
  if (!kind_) throw invalid(job_.name, "is no kind of job that is known here");
  Work work{*worker_, job_, record_};
  outcome_ = co_await do_work(kind_->kind, work);
}

Task<> Attempt::hear_interruption() {
  co_await first_of(first_of(keep_lease(), hear_cancel()), hear_stop());
}

Task<> Attempt::keep_lease() {
  for (;;) {
    co_await sleep_for(worker_->settings.renew_every);
    Lease lease = Lease::held;
    try {
      lease = co_await worker_->queue.renew(job_);
    } catch (const Error& error) {  // the lease may last longer than the outage
      spdlog::warn("job={} the lease was not renewed: {}", job_.id, error.what());
    }
    if (lease == Lease::held) continue;
    interruption_ = lease == Lease::cancelled ? Interruption::cancelled : Interruption::lost;
    co_return;
  }
}

Task<> Attempt::hear_cancel() {
  Interruption heard = Interruption::cancelled;
  try {
    co_await worker_->queue.cancelled(job_);
  } catch (const Error&) {  // the lease is over
    heard = Interruption::lost;
  }
  interruption_ = heard;
}

Task<> Attempt::hear_stop() {
  co_await worker_->handing.wait();
  interruption_ = Interruption::stopped;
}

Task<> Attempt::conclude() {
  if (!outcome_) {
    co_await conclude_interrupted();
  } else if (!outcome_->fault.empty()) {
    co_await try_again_later(outcome_->fault);
  } else if (!outcome_->refusal.empty()) {
    std::string verb(kind_ ? kind_->verb : "done");
    co_await give_up("The job cannot be " + verb + ": " + outcome_->refusal);
  } else {
    std::string result = outcome_->result;
    co_await record(outcome_->status, std::move(outcome_->result));
    ending_ = {.kind = Ending::Kind::complete,
               .text = std::move(result),
               .status = std::move(outcome_->status)};
  }
}

Task<> Attempt::conclude_interrupted() {
  if (interruption_ == Interruption::cancelled) {
    co_await give_up("The job was cancelled.", "cancelled");
  } else if (interruption_ == Interruption::stopped) {
    hand_back(std::chrono::milliseconds(0), "The worker was stopped.");
  } else {
    spdlog::warn("job={} attempt={} the lease was lost; another worker has the job", job_.id,
                 job_.attempt);
  }
}

Task<> Attempt::give_up(std::string sentence, std::string status) {
  co_await record(std::move(status), json::serialize(json::value(sentence)));
  ending_ = {.kind = Ending::Kind::fail, .text = std::move(sentence)};
}

// After a fault of ours: the job gets another attempt, until all are used.
Task<> Attempt::try_again_later(std::string reason) {
  spdlog::error("job={} attempt={} {}", job_.id, job_.attempt, reason);
  if (job_.attempt >= worker_->settings.max_attempts) {
    co_await give_up("The server failed to do the job, in " + std::to_string(job_.attempt) +
                     " attempts. The program is not the cause.");
  } else {
    hand_back(job_.attempt * worker_->settings.retry_after, std::move(reason));
  }
}

void Attempt::hand_back(std::chrono::milliseconds delay, std::string reason) {
  ending_ = {.kind = Ending::Kind::hand_back, .text = std::move(reason), .delay = delay};
}

void Attempt::log_fault(const std::string& fault) const {
  spdlog::error("job={} attempt={} {}", job_.id, job_.attempt, fault);
}

Task<> Attempt::tell() {
  bool told = false;
  switch (ending_.kind) {
    case Ending::Kind::none: break;
    case Ending::Kind::complete:
      told = co_await worker_->queue.complete(job_, std::move(ending_.text));
      if (told) worker_->metrics.ended(record_.language, ending_.status);
      spdlog::info("job={} attempt={} language={} status={}{}", job_.id, job_.attempt,
                   record_.language, ending_.status, told ? "" : " (late: the lease was lost)");
      break;
    case Ending::Kind::fail:
      told = co_await worker_->queue.fail(job_, ending_.text);
      if (told) worker_->metrics.ended(record_.language, "failed");
      spdlog::info("job={} attempt={} failed: {}", job_.id, job_.attempt, ending_.text);
      break;
    case Ending::Kind::hand_back:
      worker_->metrics.handed_back();
      co_await worker_->queue.hand_back(job_, ending_.delay, std::move(ending_.text));
      break;
  }
}

Task<> Attempt::record(std::string status, std::string result) {
  if (!kind_ || !kind_->recorded) co_return;
  RunRecord run = record_;
  run.program = job_.data;
  run.status = std::move(status);
  run.result = std::move(result);
  run.finished = std::chrono::system_clock::now();
  co_await worker_->stores.runs().record_run(std::move(run));
}

}  // namespace codevault
