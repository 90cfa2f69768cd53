#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/bytes.hpp"
#include "base/task.hpp"
#include "store/date.hpp"

namespace codevault {

// A judgement in numbers.
struct Figures {
  Bytes code_size = 0;
  std::size_t passed = 0;  // of the tests
  std::size_t total = 0;
  std::optional<double> score;
  std::chrono::microseconds cpu_time{0};  // of the slowest test
  Bytes memory = 0;                       // of the test that used most
};

// One job as it ended: a run of the online compiler or on a practice problem, or a submission to
// one.
struct RunRecord {
  std::string job_id;  // the idempotency key
  std::string tenant;
  std::string language;
  std::string program;  // JSON, as accepted
  std::string status;   // RunStatus or Verdict, or "failed" or "cancelled"
  std::string result;   // JSON, as the user gets it; of a failed job a sentence, as a JSON string
  Date created;
  Date finished;
  std::string name = "compiler";  // of the job: its kind
  std::string problem;            // id, of a practice job
  bool submission = false;        // kept for ever, if its tenant is a user
  Figures figures;                // of a submission
};

// How jobs ended. The queue forgets finished jobs after a while; runs are kept longer (see
// StoreSettings), submissions for ever. Every call may throw Error{unavailable}.
class RunStore {
 public:
  virtual ~RunStore() = default;

  // Records how a job ended, unless that is recorded or its user is gone; returns whether it did.
  // The first record of a job stands. A submission noted before (SubmissionStore) gets its end.
  //
  // The counts of SubmissionStore are right when this returns. An interrupted call may leave the
  // run recorded and not counted: repeating the call counts it, as does recount().
  virtual Task<bool> record_run(RunRecord run) = 0;
  // Returns nothing for a job that has not ended.
  virtual Task<std::optional<RunRecord>> find_run(std::string job_id) = 0;
};

}  // namespace codevault
