#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/task.hpp"
#include "store/run_store.hpp"

namespace codevault {

struct SubmissionRecord {
  std::int64_t number = 0;  // one of its own; ascends with acceptance, with gaps
  std::string job_id;
  std::string user;  // id
  std::string user_name;
  std::string problem;
  std::string language;
  std::string status;  // as RunRecord's; empty until it has ended
  Figures figures;
  Date created;
  std::optional<Date> finished;
  std::string share;  // the link by which everybody may see it; may be empty
};

// A submission with all that belongs to it.
struct WholeSubmission {
  SubmissionRecord row;
  std::string program;  // JSON, as accepted
  std::string result;   // as RunRecord's; empty until it has ended
};

// What is empty does not matter.
struct SubmissionFilter {
  std::string user;  // id
  std::string problem;
  std::string status;
  std::string language;
  std::optional<Date> from;
  std::optional<Date> to;  // the first moment after the period
};

struct Tally {
  std::size_t submissions = 0;  // that were judged
  std::size_t accepted = 0;
};

// A user's submissions to one problem.
struct Standing {
  std::string problem;
  Tally tally;
  Date first_submission;
  std::optional<Date> first_accepted;
};

struct UserProgress {
  std::vector<Standing> standings;              // by first submission
  std::map<std::chrono::sys_days, Tally> days;  // by the clock asked for
  std::map<std::string, Tally> languages;
};

struct ProblemTally {
  Tally tally;
  std::size_t solvers = 0;
};

struct Rank {
  std::size_t rank = 0;  // from 1; equals share one
  std::string user;      // id
  std::string user_name;
  std::size_t solved = 0;
  std::size_t submissions = 0;  // to the problems that count
  Date last_solved;
};

// What a user keeps about a problem.
struct ProblemMark {
  std::string problem;
  bool bookmarked = false;
  std::string note;
};

// The CPU times of the other accepted submissions to a problem in one language.
struct Rivals {
  std::size_t slower = 0;  // than the submission
  std::size_t total = 0;
  // How many there are in each of equal steps of time, the submission itself counted in.
  std::vector<std::size_t> counts;
  std::chrono::microseconds step{0};
};

// What users submitted, and how it was judged: kept for ever. Counts are never added to but counted
// from the submissions, so an interrupted call leaves none wrong that the next one for the same
// user, problem, day and language, or recount(), does not put right. Every call may throw
// Error{unavailable}.
class SubmissionStore {
 public:
  virtual ~SubmissionStore() = default;

  // Keeps a submission that is accepted and not judged yet; `status`, `result` and `finished` do
  // not matter. Does nothing if the job is known or its user is gone.
  virtual Task<> note_submission(RunRecord submission) = 0;
  // Ends a submission that will not be judged: `status` is "failed" or "cancelled", `sentence` says
  // why. Does nothing if it has ended.
  virtual Task<> close_submission(std::string job_id, std::string status, std::string sentence) = 0;
  // Returns up to `limit`, by number, the greatest first, all less than `before`. A page may miss
  // what is accepted while the pages are read.
  virtual Task<std::vector<SubmissionRecord>> submissions(SubmissionFilter filter,
                                                          std::int64_t before,
                                                          std::size_t limit) = 0;
  // Returns all of the user, the oldest first, those that have not ended as well.
  virtual Task<std::vector<RunRecord>> submissions_of_user(std::string user) = 0;
  // Returns how many the user has made.
  virtual Task<std::size_t> count_of(std::string user) = 0;
  // Returns the jobs of those that have not ended.
  virtual Task<std::vector<std::string>> waiting_of(std::string user) = 0;
  virtual Task<std::optional<WholeSubmission>> find_submission(std::string job_id) = 0;
  virtual Task<std::optional<WholeSubmission>> find_shared_submission(std::string share) = 0;
  // Shares a submission by `share`, or withdraws that if `share` is empty. Returns the link: the
  // earlier one if there is one. Throws Error{not_found}.
  virtual Task<std::string> share_submission(std::string job_id, std::string share) = 0;
  // Compares an accepted submission with the other accepted ones to the same problem in the same
  // language.
  virtual Task<Rivals> rivals_of(SubmissionRecord submission) = 0;

  // Keeps a program shared from the compiler, as JSON; the same id is the same contents. Throws
  // Error{unavailable} if there is no room for more. Calls side by side may go beyond the room by
  // what each of them brings.
  virtual Task<> keep_snippet(std::string id, std::string contents, Date created) = 0;
  virtual Task<std::optional<std::pair<std::string, Date>>> find_snippet(std::string id) = 0;

  // Returns whether a submission of the user to the problem was accepted.
  virtual Task<bool> has_solved(std::string user, std::string problem) = 0;
  // `east`: how far the clock that days go by is ahead of UTC.
  virtual Task<UserProgress> progress_of(std::string user, std::chrono::minutes east) = 0;
  // Returns what the user keeps about problems, by problem.
  virtual Task<std::vector<ProblemMark>> marks_of(std::string user) = 0;
  // Replaces what the user keeps about the problem of `mark`; an empty mark removes it.
  virtual Task<> mark_problem(std::string user, ProblemMark mark) = 0;
  // Returns tallies by problem; problems without submissions are missing.
  virtual Task<std::map<std::string, ProblemTally>> problem_tallies() = 0;
  // Ranks users by the problems they solved for the first time since then. Returns the first
  // `limit`, and `user` at whatever rank. Problems that are hidden or gone do not count, nor do
  // disabled users.
  virtual Task<std::vector<Rank>> leaderboard(Date since, std::size_t limit, std::string user) = 0;
  // Counts everything from the submissions and snippets; returns how many counts were wrong.
  virtual Task<std::size_t> recount() = 0;
};

}  // namespace codevault
