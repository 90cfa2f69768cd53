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
  Latch stopping;  // take no more jobs
  Latch handing;   // hand back the running ones
  Latch idle;      // every loop has ended
  unsigned running = 0;
};

// The job at hand, for the work on it. Everything it refers to outlives the work.
struct Work {
  WorkerState& worker;
  const TakenJob& job;
  // The record of the job, stored however the work ends. The work fills in language, problem,
  // submission and figures as soon as it knows them.
  RunRecord& record;

  // Both tell those who watch the job.
  void tell_phase(std::string_view phase) const;
  void tell(std::string event, const boost::json::object& data) const;
};

// The end of the work: a status and a result, or why there is none.
struct Outcome {
  std::string status;   // RunStatus or Verdict; "finished" where there is neither
  std::string result;   // JSON
  std::string fault;    // ours, in a sentence: the job is tried again
  std::string refusal;  // why the job can never be done, in a sentence
};

// Each does one job of its kind. Throws Error{invalid} or Error{not_found} for a job that can never
// be done; any other exception is a fault of ours.
Task<Outcome> run_program(Work work);
Task<Outcome> judge_submission(Work work);
Task<Outcome> verify_problem(Work work);
Task<Outcome> format_program(Work work);
Task<Outcome> rejudge_submissions(Work work);

// Does a job of this kind.
Task<Outcome> do_work(JobKind kind, Work work);

// Sets all figures except the size of the code.
void put_figures(const JudgeReport& report, Figures& figures);

// Queues the job of every running rejudge whose job is missing or has failed.
Task<> queue_running_rejudges(WorkerState& worker);

}  // namespace codevault
