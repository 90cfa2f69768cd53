#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/task.hpp"
#include "store/submission_store.hpp"

// Submissions judged again: first beside what stands, then, when somebody says so, in its place.
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

// A submission that would have another verdict, or another score; or has, once that is applied.
struct RejudgeChange {
  std::string job_id;
  std::string user_name;
  std::string language;
  std::string before;  // as RunRecord's status
  std::string after;   // "failed" when it could not be judged: it then stays as it is
  std::optional<double> score_before;
  std::optional<double> score_after;
};

class RejudgeStore {
 public:
  virtual ~RejudgeStore() = default;

  // Begins with what fits the filter and has ended; a rejudge of nothing is not kept. Answers how
  // many these are.
  virtual Task<std::size_t> add_rejudge(RejudgeRecord rejudge, SubmissionFilter filter) = 0;
  // The newest first.
  virtual Task<std::vector<RejudgeRecord>> rejudges() = 0;
  virtual Task<std::optional<RejudgeRecord>> find_rejudge(std::string id) = 0;
  virtual Task<std::vector<RejudgeChange>> changes_of(std::string id) = 0;

  // What is to be judged next; nothing when all is done, or it was discarded.
  virtual Task<std::optional<WholeSubmission>> next_to_rejudge(std::string id) = 0;
  // What came of it: only its job_id, status, result and figures matter.
  virtual Task<> record_rejudged(std::string id, RunRecord run) = 0;

  // Puts the changes in place, all at once, counts included. False unless it is ready.
  virtual Task<bool> apply_rejudge(std::string id) = 0;
  // False when it was applied or discarded before.
  virtual Task<bool> discard_rejudge(std::string id) = 0;
};

}  // namespace codevault
