#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/task.hpp"
#include "store/account_store.hpp"
#include "store/store.hpp"

// What users have submitted, and what came of it: a record that is kept for ever, and counts that
// always agree with it.
namespace codevault {

struct SubmissionRecord {
  std::int64_t number = 0;  // its place in the order of acceptance
  std::string job_id;
  std::string user;  // id
  std::string user_name;
  std::string problem;
  std::string language;
  std::string status;  // as RunRecord's; empty until it has ended
  Figures figures;
  Date created;
  std::optional<Date> finished;
  std::string share;  // by which everybody may see it; may be empty
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
  std::optional<Date> to;  // not any more then
};

struct Tally {
  std::size_t submissions = 0;  // that were judged
  std::size_t accepted = 0;
};

// What a user has done about one problem.
struct Standing {
  std::string problem;
  Tally tally;
  Date first_submission;
  std::optional<Date> first_accepted;
};

struct UserProgress {
  std::vector<Standing> standings;              // by when they began
  std::map<std::chrono::sys_days, Tally> days;  // UTC
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

class SubmissionStore {
 public:
  virtual ~SubmissionStore() = default;

  // Keeps a submission that was accepted and is yet to be judged; its `status` and `result` do not
  // matter. Does nothing when it is there already, or its user is gone.
  virtual Task<> note_submission(RunRecord submission) = 0;
  // It will not be judged: `sentence` says why, `status` is "failed" or "cancelled". Does nothing
  // when it has ended.
  virtual Task<> close_submission(std::string job_id, std::string status, std::string sentence) = 0;
  // The newest first, of those with a number less than `before`.
  virtual Task<std::vector<SubmissionRecord>> submissions(SubmissionFilter filter,
                                                          std::int64_t before,
                                                          std::size_t limit) = 0;
  // How many the user has made, and the jobs of those that have not ended.
  virtual Task<std::size_t> count_of(std::string user) = 0;
  virtual Task<std::vector<std::string>> waiting_of(std::string user) = 0;
  virtual Task<std::optional<WholeSubmission>> find_submission(std::string job_id) = 0;
  virtual Task<std::optional<WholeSubmission>> find_shared_submission(std::string share) = 0;
  // By what it is shared from now on: `share`, unless it was shared before. Empty: not any more.
  virtual Task<std::string> share_submission(std::string job_id, std::string share) = 0;
  // The share (0 to 1) of the accepted submissions to the same problem in the same language that
  // took longer than this one; nothing when it is the only one.
  virtual Task<std::optional<double>> percentile_of(SubmissionRecord submission) = 0;

  // What was shared of the compiler, as JSON. The same id is the same contents. Throws
  // Error{unavailable} when there is no room for more.
  virtual Task<> keep_snippet(std::string id, std::string contents, Date created) = 0;
  virtual Task<std::optional<std::pair<std::string, Date>>> find_snippet(std::string id) = 0;

  virtual Task<UserProgress> progress_of(std::string user) = 0;
  // By problem; those without submissions are missing.
  virtual Task<std::map<std::string, ProblemTally>> problem_tallies() = 0;
  // Of those who solved a problem for the first time since then, the first `limit`, and `user`
  // wherever they stand. Problems that are hidden or gone do not count, nor do disabled users.
  virtual Task<std::vector<Rank>> leaderboard(Date since, std::size_t limit, std::string user) = 0;
  // Counts everything anew and says how many counts were wrong.
  virtual Task<std::size_t> recount() = 0;
};

}  // namespace codevault
