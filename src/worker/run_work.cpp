#include <boost/json.hpp>

#include "base/json_text.hpp"
#include "base/off_loop.hpp"
#include "jobs/job_kind.hpp"
#include "jobs/run_job.hpp"
#include "worker/live_output.hpp"
#include "worker/work.hpp"

namespace codevault {

Task<Outcome> run_program(Work work) {
  WorkerState& worker = work.worker;
  Program program = co_await off_loop(work.job.data.size(), [&] {
    return parse_program(data_of(work.job.data), worker.settings.ceilings);
  });
  const Language& language = worker.tools.catalog.at(program.language);
  work.record.language = language.id;
  auto tell = [&queue = worker.queue, job = work.job](std::string data) {
    queue.tell(job, {.name = "output", .data = std::move(data)});
  };
  auto output = std::make_shared<LiveOutput>(worker.executor, std::move(tell));
  RunWatcher watcher;
  watcher.output = [output](Stream stream, std::string_view bytes) {
    output->write(stream, bytes);
  };
  watcher.phase = [work](Phase phase) {
    work.tell_phase(phase == Phase::compiling ? "compiling" : "running");
  };
  RunReport report =
      co_await worker.tools.runner.run(language, std::move(program), std::move(watcher));
  output->finish();
  worker.metrics.ran(language.id, report);
  Outcome outcome{.status = std::string(to_string(report.status))};
  Bytes size = report.run.out.size() + report.run.err.size();
  outcome.result = co_await off_loop(size, [&] { return json_text(to_json(report)); });
  if (report.status == RunStatus::internal_error) outcome.fault = report.message;
  co_return outcome;
}

}  // namespace codevault
