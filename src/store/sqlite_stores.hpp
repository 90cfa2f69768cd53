#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sqlite/database_thread.hpp"
#include "store/stores.hpp"

namespace codevault {

// Opens the record of one machine, in one SQLite file that its processes share. Each call is one
// transaction: an interrupted one leaves nothing, and no reader sees half of it. Writes are on the
// disk when the call returns. Throws Error{unavailable} with a sentence about the file.
std::unique_ptr<Stores> open_sqlite_stores(StoreSettings settings);

// Returns the SQL that leads from each version of the file to the next (see migrate). Files of
// every version are out there: a change of the tables is another version, the last.
const std::vector<std::string>& store_versions();

// The parts of that record. Each uses `file` and `settings` as long as it lives.
std::unique_ptr<AccountStore> sqlite_accounts(DatabaseThread& file);
// Contents that no problem has any more go at once.
std::unique_ptr<ProblemStore> sqlite_problems(DatabaseThread& file);
std::unique_ptr<RejudgeStore> sqlite_rejudges(DatabaseThread& file);

// The runs; the end of a submission goes to the tables of SqliteSubmissions.
class SqliteRuns final : public RunStore {
 public:
  SqliteRuns(DatabaseThread& file, const StoreSettings& settings)
      : file_(file), settings_(settings) {}

  Task<bool> record_run(RunRecord run) override;
  Task<std::optional<RunRecord>> find_run(std::string job_id) override;

  // Begins, once a minute, to remove runs that are too old, too many or too large: a few at a time,
  // so that no other write waits long. To be called within a write, or before any.
  void forget_if_due();

 private:
  DatabaseThread& file_;
  const StoreSettings& settings_;
  std::chrono::steady_clock::time_point due_;  // the writing thread's
};

// The submissions, the counts made of them, and what is shared from the compiler.
class SqliteSubmissions final : public SubmissionStore {
 public:
  SqliteSubmissions(DatabaseThread& file, const StoreSettings& settings)
      : file_(file), settings_(settings) {}

  Task<> note_submission(RunRecord submission) override;
  Task<> close_submission(std::string job_id, std::string status, std::string sentence) override;
  Task<std::vector<SubmissionRecord>> submissions(SubmissionFilter filter, std::int64_t before,
                                                  std::size_t limit) override;
  Task<std::vector<RunRecord>> submissions_of_user(std::string user) override;
  Task<std::size_t> count_of(std::string user) override;
  Task<std::vector<std::string>> waiting_of(std::string user) override;
  Task<std::optional<WholeSubmission>> find_submission(std::string job_id) override;
  Task<std::optional<WholeSubmission>> find_shared_submission(std::string share) override;
  Task<std::string> share_submission(std::string job_id, std::string share) override;
  Task<Rivals> rivals_of(SubmissionRecord submission) override;
  Task<> keep_snippet(std::string id, std::string contents, Date created) override;
  Task<std::optional<std::pair<std::string, Date>>> find_snippet(std::string id) override;
  Task<bool> has_solved(std::string user, std::string problem) override;
  Task<UserProgress> progress_of(std::string user, std::chrono::minutes east) override;
  Task<std::vector<ProblemMark>> marks_of(std::string user) override;
  Task<> mark_problem(std::string user, ProblemMark mark) override;
  Task<std::map<std::string, ProblemTally>> problem_tallies() override;
  Task<std::vector<Rank>> leaderboard(Date since, std::size_t limit, std::string user) override;
  Task<std::size_t> recount() override;

 private:
  DatabaseThread& file_;
  const StoreSettings& settings_;
};

// For the other parts, within their transactions.

bool has_user(Database& file, const std::string& id);

// Returns whether it was recorded now; nothing if the run is no submission of a user.
std::optional<bool> record_submission(Database& file, const RunRecord& run);
// Returns nothing if it has not ended.
std::optional<RunRecord> find_submitted_run(Database& file, const std::string& job_id);
std::optional<WholeSubmission> find_submission(Database& file, const std::string& job_id);
// Gives one that has ended another end: the status, result and figures of `run`.
void change_submission(Database& file, const RunRecord& run);
// Removes all of a user, counts included.
void forget_submissions(Database& file, const std::string& user);

// Counts by user and problem, day and language, what this submission touches: from the submissions
// again, so that the counts are right whatever happened before. Within the transaction that changed
// it.
void count_submission(Database& file, const std::string& job_id);
void forget_progress(Database& file, const std::string& user);

}  // namespace codevault
