#pragma once

#include <boost/json/fwd.hpp>
#include <string>
#include <string_view>

#include "base/condition.hpp"
#include "base/task.hpp"
#include "jobs/job_kind.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"
#include "worker/metrics.hpp"
#include "worker/worker.hpp"

// The work on a job: a function for each kind, in a file of its own. It knows nothing of leases,
// attempts and records (worker/attempt.hpp).
namespace codevault {

// What the loops of one worker share.
struct WorkerState {
  asio::any_io_executor executor;
  JobQueue& queue;
  Stores& stores;
  WorkTools tools;
  WorkerMetrics metrics;
  WorkerSettings settings;
  Latch stopping;  // no more jobs are taken
  Latch handing;   // what runs is handed back
  Latch idle;      // every loop has ended
  unsigned running = 0;
};

// One job, as the work on it sees it. Refers to what outlives the work.
struct Work {
  WorkerState& worker;
  const TakenJob& job;
  // The record of the job, kept however the work ends. The work fills in what it knows of language,
  // problem, submission and figures, as soon as it does.
  RunRecord& record;

  // Tell those who watch the job.
  void tell_phase(std::string_view phase) const;
  void tell(std::string event, const boost::json::object& data) const;
};

// What the work came to: a status and a result, or why there is none.
struct Outcome {
  std::string status;   // RunStatus or Verdict; "finished" where there is neither
  std::string result;   // JSON
  std::string fault;    // ours, in a sentence: the job is tried again
  std::string refusal;  // why the job can never be done, in a sentence
};

// Each does one job of its kind. Error{invalid} and Error{not_found} mean that it can never be
// done, everything else that is thrown is a fault of ours.
Task<Outcome> run_program(Work work);
Task<Outcome> judge_submission(Work work);
Task<Outcome> verify_problem(Work work);
Task<Outcome> format_program(Work work);
Task<Outcome> rejudge_submissions(Work work);

// Does a job of this kind.
Task<Outcome> do_work(JobKind kind, Work work);

// Sees to it that the queue works on every running rejudge: one whose job was never added, or
// failed, goes on.
Task<> queue_running_rejudges(WorkerState& worker);

}  // namespace codevault
