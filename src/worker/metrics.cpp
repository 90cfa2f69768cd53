#include "worker/metrics.hpp"

#include "base/duration.hpp"

namespace codevault {
namespace {

const prometheus::Histogram::BucketBoundaries buckets = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

}  // namespace

WorkerMetrics::WorkerMetrics(prometheus::Registry& registry)
    : ended_(prometheus::BuildCounter()
                 .Name("codevault_jobs_ended_total")
                 .Help("Jobs that this worker brought to their end")
                 .Register(registry)),
      seconds_(prometheus::BuildHistogram()
                   .Name("codevault_execution_seconds")
                   .Help("Wall time of compilers and programs")
                   .Register(registry)),
      handed_back_(prometheus::BuildCounter()
                       .Name("codevault_jobs_handed_back_total")
                       .Help("Attempts that ended with the job back in the queue")
                       .Register(registry)
                       .Add({})) {}

void WorkerMetrics::observe(const std::string& language, const char* step,
                            const Execution& execution) {
  seconds_.Add({{"language", language}, {"step", step}}, buckets)
      .Observe(in_seconds(execution.wall_time));
}

void WorkerMetrics::ran(const std::string& language, const RunReport& report) {
  if (report.compile && !report.compile_cached) observe(language, "compile", *report.compile);
  if (report.status != RunStatus::compile_error) observe(language, "run", report.run);
}

void WorkerMetrics::judged(const std::string& language, const JudgeReport& report) {
  if (report.compilation && !report.compile_cached) {
    observe(language, "compile", *report.compilation);
  }
  for (const TestReport& test : report.tests) observe(language, "test", test.run);
}

void WorkerMetrics::ended(const std::string& language, const std::string& status) {
  ended_.Add({{"language", language}, {"status", status}}).Increment();
}

}  // namespace codevault
