#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "judge/practice.hpp"
#include "worker/attempt.hpp"
#include "worker/practice_result.hpp"

// A job that judges the submissions of a rejudge one by one. What is done is kept: interrupted, it
// goes on from there.
namespace codevault {
namespace json = boost::json;
namespace {

std::string progress_of(const RejudgeRecord& rejudge) {
  json::object progress;
  progress["phase"] = "judging";
  progress["done"] = rejudge.done;
  progress["total"] = rejudge.total;
  return json::serialize(progress);
}

}  // namespace

Task<> Attempt::rejudge_submissions(json::object data) {
  const json::value& named = data["rejudge"];
  std::string id(named.is_string() ? named.get_string() : "");
  for (;;) {
    std::optional<WholeSubmission> next = co_await worker_->stores.rejudges().next_to_rejudge(id);
    if (!next) break;
    RunRecord run = co_await rejudge_one(std::move(*next));
    co_await worker_->stores.rejudges().record_rejudged(id, std::move(run));
    std::optional<RejudgeRecord> now = co_await worker_->stores.rejudges().find_rejudge(id);
    if (now) co_await worker_->queue.tell_progress(job_, progress_of(*now));
  }
  outcome_ = Outcome{.status = "finished", .result = "{}"};
}

Task<RunRecord> Attempt::rejudge_one(WholeSubmission submission) {
  RunRecord run{.job_id = submission.row.job_id};
  std::string fault;
  JudgeReport report;
  try {
    json::value data = json::parse(submission.program);
    PracticeRequest request = parse_practice(data.as_object(), worker_->settings.ceilings);
    std::shared_ptr<const Problem> problem = co_await worker_->problems.find(request.problem);
    JudgeOptions options;
    JudgeWatcher watcher;
    report = co_await worker_->judge.judge(std::move(problem), std::move(request.program),
                                           std::move(options), std::move(watcher));
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
  run.status = to_string(*report.verdict);
  run.result = result_of(report, run.job_id);
  add_figures(report, run.figures);
  co_return run;
}

}  // namespace codevault
