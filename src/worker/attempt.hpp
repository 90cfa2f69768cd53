#pragma once

#include <boost/json/object.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "judge/catalog.hpp"
#include "judge/judge.hpp"
#include "judge/runner.hpp"
#include "problem/library.hpp"
#include "problem/verify.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"
#include "worker/metrics.hpp"
#include "worker/moment.hpp"
#include "worker/worker.hpp"

namespace codevault {

// What every attempt of one worker uses.
struct WorkerState {
  asio::any_io_executor executor;
  JobQueue& queue;
  Stores& stores;
  Runner& runner;
  Judge& judge;
  Verifier& verifier;
  Executor& execution;
  ProblemLibrary& problems;
  const Catalog& catalog;
  WorkerMetrics metrics;
  WorkerSettings settings;
  Moment stopping;  // no more jobs are taken
  Moment handing;   // what runs is handed back
  Moment idle;      // every loop has ended
  unsigned running = 0;
};

// One attempt at one job, from its taking to its end.
class Attempt {
 public:
  Attempt(std::shared_ptr<WorkerState> worker, TakenJob job)
      : worker_(std::move(worker)), job_(std::move(job)) {}

  // Does the job, and has the store keep what came of it.
  Task<> work();
  // Tells the queue how it ended. To be called once, after work().
  Task<> tell();
  void log_fault(const std::string& fault) const;

 private:
  enum class Interruption { none, cancelled, lost, stopped };

  // What the work came to, whichever kind of job it was.
  struct Outcome {
    std::string status;  // RunStatus or Verdict
    std::string result;  // JSON
    std::string fault;   // ours: then the job is to be tried again
  };

  // What the queue is to hear.
  struct Ending {
    enum class Kind { none, complete, fail, hand_back };
    Kind kind = Kind::none;
    std::string text;                    // the result, or a sentence
    std::string status;                  // of a result
    std::chrono::milliseconds delay{0};  // before it is tried again
  };

  Task<bool> find_what_was_recorded();
  Task<> do_job();
  Task<> run_program(boost::json::object data);
  Task<> judge_submission(boost::json::object data);
  Task<> verify_problem(boost::json::object data);
  Task<> format_program(boost::json::object data);
  Task<> rejudge_submissions(boost::json::object data);
  // What has become of one of them, now.
  Task<RunRecord> rejudge_one(WholeSubmission submission);
  std::function<void(const char* phase)> phase_teller() const;
  Task<> hear_interruption();
  Task<> keep_lease();
  Task<> hear_cancel();
  Task<> hear_stop();
  Task<> conclude();
  void hand_back(std::chrono::milliseconds delay, std::string reason);
  Task<> give_up(std::string sentence, std::string status = "failed");
  Task<> try_again_later(std::string reason);
  Task<> record(std::string status, std::string result);

  std::shared_ptr<WorkerState> worker_;
  TakenJob job_;
  std::chrono::system_clock::time_point started_ = std::chrono::system_clock::now();
  std::string language_;
  std::string problem_;      // id, of a practice job
  bool submission_ = false;  // it is kept for ever
  Figures figures_;          // of a submission
  std::optional<Outcome> outcome_;
  std::string refusal_;  // why the job cannot be done, now or ever
  Interruption interruption_ = Interruption::none;
  Ending ending_;
};

}  // namespace codevault
