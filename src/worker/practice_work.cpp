#include <algorithm>
#include <boost/json.hpp>

#include "base/json_text.hpp"
#include "base/off_loop.hpp"
#include "jobs/job_kind.hpp"
#include "jobs/practice_job.hpp"
#include "worker/work.hpp"

namespace codevault {
namespace {

JudgeOptions options_of(const PracticeJob& job) {
  using Scope = JudgeOptions::Scope;
  using Stop = JudgeOptions::Stop;
  bool submitted = job.action == PracticeJob::Action::submit;
  JudgeOptions options;
  options.scope = submitted ? Scope::everything : Scope::samples;
  if (job.program.input) {
    options.scope = Scope::own_input;
    options.input = job.program.input;
  }
  options.stop = submitted ? Stop::package : Stop::never;
  if (job.stop_at_failure) {
    options.stop = *job.stop_at_failure ? Stop::at_first_failure : Stop::never;
  }
  return options;
}

JudgeWatcher watcher_of(const Work& work, bool scoring) {
  JudgeWatcher watcher;
  watcher.compiling = [work] { work.tell_phase("compiling"); };
  watcher.judging = [work] { work.tell_phase("judging"); };
  watcher.judged = [work, scoring](const TestReport& test, std::size_t index, std::size_t total) {
    work.tell("test", test_row(test, scoring, index, total));
  };
  return watcher;
}

}  // namespace

void put_figures(const JudgeReport& report, Figures& figures) {
  figures.passed = passed_tests(report);
  figures.total = report.total;
  if (report.scoring) figures.score = report.score;
  for (const TestReport& test : report.tests) {
    figures.cpu_time = std::max(figures.cpu_time, test.run.cpu_time);
    figures.memory = std::max(figures.memory, test.run.peak_memory);
  }
}

Task<Outcome> judge_submission(Work work) {
  WorkerState& worker = work.worker;
  RunRecord& record = work.record;
  PracticeJob job = co_await off_loop(work.job.data.size(), [&] {
    return parse_practice_job(data_of(work.job.data), worker.settings.ceilings);
  });
  record.problem = job.problem;
  record.submission = job.action == PracticeJob::Action::submit;
  record.figures.code_size = job.program.code.size();
  record.language = worker.tools.catalog.at(job.program.language).id;
  std::shared_ptr<const Problem> problem = co_await worker.tools.problems.find(job.problem);

  JudgeOptions options = options_of(job);
  JudgeWatcher watcher = watcher_of(work, problem->scoring && record.submission);
  JudgeReport report = co_await worker.tools.judge.judge(problem, std::move(job.program),
                                                         std::move(options), std::move(watcher));
  worker.metrics.judged(record.language, report);
  put_figures(report, record.figures);
  Outcome outcome{.status = report.verdict ? std::string(word_of(report)) : "finished"};
  outcome.result = co_await off_loop(
      [&] { return json_text(practice_result(report, record.submission ? work.job.id : "")); });
  if (report.verdict == Verdict::internal_error) {
    outcome.fault = "problem " + record.problem + ": " + report.message;
  }
  co_return outcome;
}

}  // namespace codevault
