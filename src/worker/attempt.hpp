#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "jobs/job_kind.hpp"
#include "queue/job_queue.hpp"
#include "store/run_store.hpp"
#include "worker/work.hpp"

namespace codevault {

// One attempt at one job, from its taking to its end: keeps the lease while the work is done,
// records what came of it, and tells the queue.
class Attempt {
 public:
  Attempt(std::shared_ptr<WorkerState> worker, TakenJob job);

  // Does the job and records how it ended.
  Task<> work();
  // Tells the queue how the job ended. Call once, after work().
  Task<> tell();
  void log_fault(const std::string& fault) const;

 private:
  enum class Interruption { none, cancelled, lost, stopped };

  // What to tell the queue.
  struct Ending {
    enum class Kind { none, complete, fail, hand_back };
    Kind kind = Kind::none;
    std::string text;                    // the result, or a sentence
    std::string status;                  // of a result
    std::chrono::milliseconds delay{0};  // before it is tried again
  };

  Task<bool> find_what_was_recorded();
  Task<> do_job();
  Task<> hear_interruption();
  Task<> keep_lease();
  Task<> hear_cancel();
  Task<> hear_stop();
  Task<> conclude();
  Task<> conclude_interrupted();
  void hand_back(std::chrono::milliseconds delay, std::string reason);
  Task<> give_up(std::string sentence, std::string status = "failed");
  Task<> try_again_later(std::string reason);
  Task<> record(std::string status, std::string result);

  std::shared_ptr<WorkerState> worker_;
  TakenJob job_;
  const JobKindFacts* kind_;  // null when the worker does not know it
  RunRecord record_;
  std::optional<Outcome> outcome_;
  Interruption interruption_ = Interruption::none;
  Ending ending_;
};

}  // namespace codevault
