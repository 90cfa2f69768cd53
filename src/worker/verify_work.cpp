#include <boost/json.hpp>
#include <memory>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "jobs/job_kind.hpp"
#include "jobs/verify_job.hpp"
#include "worker/work.hpp"

namespace codevault {
namespace {

// Tells of each submission, and how many there are.
VerifyWatcher watcher_of(const Work& work, std::size_t total) {
  auto done = std::make_shared<std::size_t>(0);
  VerifyWatcher watcher;
  watcher.tried = [work, done, total](const ExampleReport& example) {
    boost::json::object row = to_json(example);
    row["done"] = ++*done;
    row["total"] = total;
    work.tell("verify", row);
  };
  return watcher;
}

}  // namespace

Task<Outcome> verify_problem(Work work) {
  WorkTools& tools = work.worker.tools;
  VerifyJob job = parse_verify_job(data_of(work.job.data));
  ProblemRecord record = co_await tools.problems.record(job.problem);
  std::shared_ptr<const Problem> problem = co_await tools.problems.find(job.problem);

  PackageFindings findings = co_await tools.problems.findings(job.problem);

  Verification verification;
  std::string fault;
  Places alone(1);  // beside the other jobs of this worker
  try {
    VerifyWatcher watcher = watcher_of(work, problem->examples.size());
    verification = co_await tools.verifier.verify(problem, std::move(watcher), alone);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::invalid) throw;
    fault = error.what();  // no submission from which to measure a time limit
  }
  if (!fault.empty()) {
    verification.findings.push_back(finding_of(fault, PackageFinding::Level::error));
  }
  verification.findings.insert(verification.findings.begin(), findings.begin(), findings.end());
  if (verification.ok() && verification.calibrated) {
    co_await tools.problems.keep_time_limit(job.problem, record.digest, verification.time_limit);
  }
  Outcome outcome{.status = "finished", .result = json_text(to_json(verification))};
  co_return outcome;
}

}  // namespace codevault
