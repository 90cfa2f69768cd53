#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/task.hpp"
#include "store/submission_store.hpp"

namespace codevault {

struct RejudgeRecord {
  enum class State { running, ready, applied, discarded };

  std::string id;
  std::string problem;
  std::string by;  // a user's name
  Date created;
  State state = State::running;
  std::size_t done = 0;  // of its submissions
  std::size_t total = 0;
};
std::string_view to_string(RejudgeRecord::State state);

// A submission that gets another verdict or another score, if the rejudge is applied.
struct RejudgeChange {
  std::string job_id;
  std::string user_name;
  std::string language;
  std::string before;  // as RunRecord's status
  std::string after;   // "failed" if it could not be judged: it then stays as it is
  std::optional<double> score_before;
  std::optional<double> score_after;
};

// Submissions judged again: first beside what stands, then, if an admin decides so, in its place.
// Every call may throw Error{unavailable}.
class RejudgeStore {
 public:
  virtual ~RejudgeStore() = default;

  // Begins a rejudge of the submissions that fit the filter and have ended; returns how many these
  // are. A rejudge of none is not kept. An interrupted call leaves no rejudge.
  virtual Task<std::size_t> add_rejudge(RejudgeRecord rejudge, SubmissionFilter filter) = 0;
  // Returns the newest first.
  virtual Task<std::vector<RejudgeRecord>> rejudges() = 0;
  virtual Task<std::optional<RejudgeRecord>> find_rejudge(std::string id) = 0;
  // Returns what changes, or has changed, by the submissions' numbers.
  virtual Task<std::vector<RejudgeChange>> changes_of(std::string id) = 0;

  // Returns a submission to judge; nothing when all are judged or the rejudge is decided.
  virtual Task<std::optional<WholeSubmission>> next_to_rejudge(std::string id) = 0;
  // Records a new judgement: job_id, status, result and figures of `run`. The first one of a
  // submission stands.
  virtual Task<> record_rejudged(std::string id, RunRecord run) = 0;

  // Puts the changes in place, counts included, and returns true; false unless it is ready.
  //
  // Readers may see some changes before others. An interrupted call leaves the rejudge applied with
  // some changes not in place: repeating it puts these in place, and returns true.
  virtual Task<bool> apply_rejudge(std::string id) = 0;
  // Returns false if the rejudge is applied or discarded.
  virtual Task<bool> discard_rejudge(std::string id) = 0;
};

}  // namespace codevault
