#include "worker/attempt.hpp"

#include <spdlog/spdlog.h>

#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/race.hpp"
#include "judge/practice.hpp"
#include "worker/live_output.hpp"
#include "worker/practice_result.hpp"

namespace codevault {
namespace json = boost::json;
// The store hears of the result before the queue does: killed in between, the job is given out
// again, and what the store has heard first is the result.
Task<> Attempt::work() {
  bool recorded = co_await find_what_was_recorded();
  if (recorded) co_return;
  std::string fault;
  try {
    co_await first_of(do_job(), hear_interruption());
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

Task<bool> Attempt::find_what_was_recorded() {
  if (job_.attempt == 1) co_return false;
  std::optional<RunRecord> run = co_await worker_->stores.runs().find_run(job_.id);
  if (!run) co_return false;
  spdlog::info("job={} attempt={} had been recorded before", job_.id, job_.attempt);
  if (run->status == "failed" || run->status == "cancelled") {
    std::string sentence(json::parse(run->result).as_string());
    ending_ = {.kind = Ending::Kind::fail, .text = std::move(sentence)};
  } else {
    ending_ = {.kind = Ending::Kind::complete,
               .text = std::move(run->result),
               .status = std::move(run->status)};
  }
  language_ = std::move(run->language);
  co_return true;
}

Task<> Attempt::do_job() {
  boost::system::error_code error;
  json::value data = json::parse(job_.data, error);
  if (error || !data.is_object()) {
    refusal_ = "The job cannot be run: its data is no JSON object.";
  } else if (data.get_object().contains("verify")) {
    co_await verify_problem(std::move(data.get_object()));
  } else if (data.get_object().contains("format")) {
    co_await format_program(std::move(data.get_object()));
  } else if (data.get_object().contains("rejudge")) {
    co_await rejudge_submissions(std::move(data.get_object()));
  } else if (job_.name == "practice") {
    co_await judge_submission(std::move(data.get_object()));
  } else {
    co_await run_program(std::move(data.get_object()));
  }
}

std::function<void(const char* phase)> Attempt::phase_teller() const {
  return [worker = worker_, job = job_](const char* phase) {
    json::object progress{{"phase", phase}};
    spawn(worker->executor, "telling progress",
          worker->queue.tell_progress(job, json::serialize(progress)));
  };
}

Task<> Attempt::run_program(json::object data) {
  Program program;
  const Language* language = nullptr;
  try {  // what was accepted once may be out of reach of newer settings
    program = parse_program(data, worker_->settings.ceilings);
    language = &worker_->catalog.at(program.language);
  } catch (const std::exception& error) {
    refusal_ = std::string("The job cannot be run: ") + error.what();
  }
  if (!refusal_.empty()) co_return;

  language_ = language->id;
  auto worker = worker_;
  TakenJob job = job_;
  auto output = std::make_shared<LiveOutput>(worker->executor, [worker, job](std::string event) {
    worker->queue.tell(job, {"output", std::move(event)});
  });
  RunWatcher watcher;
  watcher.output = [output](Stream stream, std::string_view bytes) {
    output->write(stream, bytes);
  };
  watcher.phase = [tell = phase_teller()](Phase phase) {
    tell(phase == Phase::compiling ? "compiling" : "running");
  };
  RunReport report = co_await worker->runner.run(*language, std::move(program), std::move(watcher));
  output->finish();
  Outcome outcome{.status = std::string(to_string(report.status)),
                  .result = json_text(to_json(report))};
  if (report.status == RunStatus::internal_error) outcome.fault = report.message;
  outcome_ = std::move(outcome);
  worker_->metrics.ran(language_, report);
}

Task<> Attempt::judge_submission(json::object data) {
  PracticeRequest request;
  std::shared_ptr<const Problem> problem;
  try {
    request = parse_practice(data, worker_->settings.ceilings);
    problem_ = request.problem;
    submission_ = request.action == PracticeRequest::Action::submit;
    figures_.code_size = request.program.code.size();
    language_ = worker_->catalog.at(request.program.language).id;
    problem = co_await worker_->problems.find(request.problem);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::unavailable) throw;
    refusal_ = std::string("The job cannot be judged: ") + error.what();
  }
  if (!refusal_.empty()) co_return;

  JudgeOptions options;
  if (!submission_) options.scope = JudgeOptions::Scope::samples;
  if (request.program.input) {
    options.scope = JudgeOptions::Scope::own_input;
    options.input = std::move(request.program.input);
  }
  if (!submission_) options.stop = JudgeOptions::Stop::never;
  if (request.stop_at_failure) {
    options.stop =
        *request.stop_at_failure ? JudgeOptions::Stop::at_first_failure : JudgeOptions::Stop::never;
  }
  JudgeWatcher watcher;
  auto tell = phase_teller();
  watcher.compiling = [tell] { tell("compiling"); };
  watcher.judging = [tell] { tell("judging"); };
  bool scoring = problem->scoring && submission_;
  watcher.judged = [this, scoring](const TestReport& test, std::size_t index, std::size_t total) {
    constexpr std::size_t most = 4'096;
    json::object row = to_json(test, scoring, Audience::submitter, most);
    row["index"] = index;
    row["total"] = total;
    worker_->queue.tell(job_, {"test", json_text(row)});
  };
  JudgeReport report = co_await worker_->judge.judge(problem, std::move(request.program),
                                                     std::move(options), std::move(watcher));
  Outcome outcome{.status = report.verdict ? std::string(to_string(*report.verdict)) : "finished"};
  outcome.result = result_of(report, submission_ ? job_.id : "");
  add_figures(report, figures_);
  if (report.verdict == Verdict::internal_error) {
    outcome.fault = "problem " + problem_ + ": " + report.message;
  }
  outcome_ = std::move(outcome);
  worker_->metrics.judged(language_, report);
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
  if (outcome_ && !outcome_->fault.empty()) {
    co_await try_again_later(outcome_->fault);
  } else if (outcome_) {
    std::string result = outcome_->result;
    co_await record(outcome_->status, std::move(outcome_->result));
    ending_ = {.kind = Ending::Kind::complete,
               .text = std::move(result),
               .status = std::move(outcome_->status)};
  } else if (!refusal_.empty()) {
    co_await give_up(refusal_);
  } else if (interruption_ == Interruption::cancelled) {
    co_await give_up("The job was cancelled.", "cancelled");
  } else if (interruption_ == Interruption::stopped) {
    hand_back(std::chrono::milliseconds(0), "The worker was stopped.");
  } else {
    spdlog::warn("job={} attempt={} the lease was lost; the result is somebody else's", job_.id,
                 job_.attempt);
  }
}

Task<> Attempt::give_up(std::string sentence, std::string status) {
  co_await record(std::move(status), json::serialize(json::value(sentence)));
  ending_ = {.kind = Ending::Kind::fail, .text = std::move(sentence)};
}

// The fault is ours: the job gets another attempt, until they are used up.
Task<> Attempt::try_again_later(std::string reason) {
  spdlog::error("job={} attempt={} {}", job_.id, job_.attempt, reason);
  if (job_.attempt >= worker_->settings.max_attempts) {
    co_await give_up(
        "The job could not be run, and not through a fault of the program. It was tried " +
        std::to_string(job_.attempt) + " times.");
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
      if (told) worker_->metrics.completed(language_, ending_.status);
      spdlog::info("job={} attempt={} language={} status={}{}", job_.id, job_.attempt, language_,
                   ending_.status, told ? "" : " (late: the lease was lost)");
      break;
    case Ending::Kind::fail:
      told = co_await worker_->queue.fail(job_, ending_.text);
      if (told) worker_->metrics.failed(language_);
      spdlog::info("job={} attempt={} failed: {}", job_.id, job_.attempt, ending_.text);
      break;
    case Ending::Kind::hand_back:
      worker_->metrics.handed_back();
      co_await worker_->queue.hand_back(job_, ending_.delay, std::move(ending_.text));
      break;
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
                .finished = std::chrono::system_clock::now(),
                .name = job_.name,
                .problem = problem_,
                .submission = submission_,
                .figures = figures_};
  co_await worker_->stores.runs().record_run(std::move(run));
}

}  // namespace codevault
