#pragma once

#include "sqlite/database_thread.hpp"
#include "store/stores.hpp"

namespace codevault {

// The submissions of SqliteStores, the counts made of them, and what is shared from the compiler.
class SqliteSubmissions final : public SubmissionStore {
 public:
  // Uses both as long as it lives.
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
  Task<std::optional<double>> percentile_of(SubmissionRecord submission) override;
  Task<> keep_snippet(std::string id, std::string contents, Date created) override;
  Task<std::optional<std::pair<std::string, Date>>> find_snippet(std::string id) override;
  Task<bool> has_solved(std::string user, std::string problem) override;
  Task<UserProgress> progress_of(std::string user) override;
  Task<std::map<std::string, ProblemTally>> problem_tallies() override;
  Task<std::vector<Rank>> leaderboard(Date since, std::size_t limit, std::string user) override;
  Task<std::size_t> recount() override;

 private:
  DatabaseThread& file_;
  const StoreSettings& settings_;
};

// For the other parts, within their transactions.

// Returns whether it was recorded now; nothing if the run is no submission of a user.
std::optional<bool> record_submission(Database& file, const RunRecord& run);
// Returns nothing if it has not ended.
std::optional<RunRecord> find_submitted_run(Database& file, const std::string& job_id);
std::optional<WholeSubmission> find_submission(Database& file, const std::string& job_id);
// Gives one that has ended another end: the status, result and figures of `run`.
void change_submission(Database& file, const RunRecord& run);
// Removes all of a user, counts included.
void forget_submissions(Database& file, const std::string& user);

}  // namespace codevault
