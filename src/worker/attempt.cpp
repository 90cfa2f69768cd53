#include "worker/attempt.hpp"

#include <spdlog/spdlog.h>

#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/race.hpp"
#include "worker/live_output.hpp"

namespace codevault {
namespace json = boost::json;

// The store hears of the result before the queue does: killed in between, the job is run again, and
// the store keeps what it heard first.
Task<> Attempt::work() {
  std::string fault;
  try {
    co_await first_of(run_program(), hear_interruption());
  } catch (const Error& error) {
    fault = error.what();
  } catch (const std::exception& error) {
    fault = std::string("internal error: ") + error.what();
  }
  if (!fault.empty() && interruption_ == Interruption::none) {
    co_await try_again_later(std::move(fault));
  } else {
    co_await conclude();
  }
}

Task<> Attempt::run_program() {
  Program program;
  const Language* language = nullptr;
  try {  // what was accepted once may be out of reach of newer settings
    boost::system::error_code error;
    json::value data = json::parse(job_.data, error);
    if (error || !data.is_object()) throw invalid("data", "of the job is no JSON object");
    program = parse_program(data.get_object(), worker_->settings.ceilings);
    language = &worker_->catalog.at(program.language);
  } catch (const std::exception& error) {
    refusal_ = std::string("The job cannot be run: ") + error.what();
  }
  if (!refusal_.empty()) co_return;

  language_ = language->id;
  auto worker = worker_;
  TakenJob job = job_;
  auto output = std::make_shared<LiveOutput>(worker->executor, [worker, job](std::string event) {
    worker->queue.tell_output(job, std::move(event));
  });
  RunWatcher watcher;
  watcher.output = [output](Stream stream, std::string_view bytes) {
    output->write(stream, bytes);
  };
  watcher.phase = [worker, job](Phase phase) {
    json::object progress{{"phase", phase == Phase::compiling ? "compiling" : "running"}};
    spawn(worker->executor, "telling progress",
          worker->queue.tell_progress(job, json::serialize(progress)));
  };
  RunReport report = co_await worker->runner.run(*language, std::move(program), std::move(watcher));
  output->finish();
  report_ = std::move(report);
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
    } catch (const Error& error) {  // the lease may outlast a queue that is away for a moment
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
  if (report_ && report_->status == RunStatus::internal_error) {
    co_await try_again_later(report_->message);
  } else if (report_) {
    co_await complete();
  } else if (!refusal_.empty()) {
    co_await give_up(refusal_);
  } else if (interruption_ == Interruption::cancelled) {
    co_await give_up("The job was cancelled.");
  } else if (interruption_ == Interruption::stopped) {
    worker_->metrics.handed_back();
    co_await worker_->queue.hand_back(job_, std::chrono::milliseconds(0));
  } else {
    spdlog::warn("job={} attempt={} the lease was lost; the result is somebody else's", job_.id,
                 job_.attempt);
  }
}

Task<> Attempt::complete() {
  std::string result = json::serialize(to_json(*report_));
  co_await record(std::string(to_string(report_->status)), result);
  bool told = co_await worker_->queue.complete(job_, std::move(result));
  if (told) worker_->metrics.completed(language_, *report_);
  spdlog::info("job={} attempt={} language={} status={}{}", job_.id, job_.attempt, language_,
               to_string(report_->status), told ? "" : " (late: the lease was lost)");
}

Task<> Attempt::give_up(std::string sentence) {
  co_await record("failed", json::serialize(json::value(sentence)));
  bool told = co_await worker_->queue.fail(job_, sentence);
  if (told) worker_->metrics.failed(language_);
  spdlog::info("job={} attempt={} failed: {}", job_.id, job_.attempt, sentence);
}

// The fault is ours: the job gets another attempt, until they are used up.
Task<> Attempt::try_again_later(std::string reason) {
  spdlog::error("job={} attempt={} {}", job_.id, job_.attempt, reason);
  if (job_.attempt >= worker_->settings.max_attempts) {
    co_await give_up(
        "The job could not be run, and not through a fault of the program. It was tried " +
        std::to_string(job_.attempt) + " times.");
  } else {
    worker_->metrics.handed_back();
    co_await worker_->queue.hand_back(job_, job_.attempt * worker_->settings.retry_after);
  }
}

Task<> Attempt::record(std::string status, std::string result) {
  RunRecord run{.job_id = job_.id,
                .tenant = job_.tenant,
                .language = language_,
                .program = job_.data,
                .status = std::move(status),
                .result = std::move(result),
                .created = started_,
                .finished = std::chrono::system_clock::now()};
  co_await worker_->store.record_run(std::move(run));
}

}  // namespace codevault
