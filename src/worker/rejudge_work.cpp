#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/off_loop.hpp"
#include "jobs/job_kind.hpp"
#include "jobs/practice_job.hpp"
#include "jobs/rejudge_job.hpp"
#include "worker/work.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

// Judges a submission as it was sent.
Task<JudgeReport> judge_again(WorkerState& worker, const WholeSubmission& submission) {
  PracticeJob job = co_await off_loop(submission.program.size(), [&] {
    return parse_practice_job(data_of(submission.program), worker.settings.ceilings);
  });
  std::shared_ptr<const Problem> problem = co_await worker.tools.problems.find(job.problem);
  JudgeOptions options;
  JudgeWatcher watcher;
  co_return co_await worker.tools.judge.judge(std::move(problem), std::move(job.program),
                                              std::move(options), std::move(watcher));
}

// The new result of a submission.
Task<RunRecord> rejudge_one(WorkerState& worker, WholeSubmission submission) {
  RunRecord run{.job_id = submission.row.job_id};
  JudgeReport report;
  std::string fault;
  try {
    report = co_await judge_again(worker, submission);
    if (report.verdict == Verdict::internal_error) fault = report.message;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::unavailable) throw;
    fault = error.what();
  }
  if (!fault.empty() || !report.verdict) {
    run.status = "failed";
    run.result = json::serialize(json::string(fault));
    co_return run;
  }
  run.status = word_of(report);
  run.result = co_await off_loop([&] { return json_text(practice_result(report, run.job_id)); });
  put_figures(report, run.figures);
  co_return run;
}

}  // namespace

// Each result is stored at once: after an interruption the work goes on from there.
Task<Outcome> rejudge_submissions(Work work) {
  WorkerState& worker = work.worker;
  RejudgeStore& rejudges = worker.stores.rejudges();
  std::string id = parse_rejudge_job(data_of(work.job.data)).rejudge;
  for (;;) {
    std::optional<WholeSubmission> next = co_await rejudges.next_to_rejudge(id);
    if (!next) break;
    RunRecord run = co_await rejudge_one(worker, std::move(*next));
    co_await rejudges.record_rejudged(id, std::move(run));
    std::optional<RejudgeRecord> now = co_await rejudges.find_rejudge(id);
    if (!now) break;
    co_await worker.queue.tell_progress(work.job, json::serialize(progress_of(*now)));
  }
  Outcome outcome{.status = "finished", .result = "{}"};
  co_return outcome;
}

Task<> queue_running_rejudges(WorkerState& worker) {
  for (const RejudgeRecord& rejudge : co_await worker.stores.rejudges().rejudges()) {
    if (rejudge.state != RejudgeRecord::State::running) continue;
    co_await queue_rejudge(worker.queue, rejudge.id);
  }
}

}  // namespace codevault
