#pragma once

#include <memory>

#include "base/bytes.hpp"
#include "base/clock.hpp"
#include "store/submission_store.hpp"

namespace codevault {

class DatabaseThread;

// The part of a SqliteStore that is about submissions.
class SqliteSubmissions final : public SubmissionStore {
 public:
  // Uses `file` for as long as it lives. Shared programs may take `most_snippets` of the disk.
  SqliteSubmissions(DatabaseThread& file, std::shared_ptr<const Clock> clock, Bytes most_snippets)
      : file_(file), clock_(std::move(clock)), most_snippets_(most_snippets) {}

  Task<> note_submission(RunRecord submission) override;
  Task<> close_submission(std::string job_id, std::string status, std::string sentence) override;
  Task<std::vector<SubmissionRecord>> submissions(SubmissionFilter filter, std::int64_t before,
                                                  std::size_t limit) override;
  Task<std::size_t> count_of(std::string user) override;
  Task<std::vector<std::string>> waiting_of(std::string user) override;
  Task<std::optional<WholeSubmission>> find_submission(std::string job_id) override;
  Task<std::optional<WholeSubmission>> find_shared_submission(std::string share) override;
  Task<std::string> share_submission(std::string job_id, std::string share) override;
  Task<std::optional<double>> percentile_of(SubmissionRecord submission) override;
  Task<> keep_snippet(std::string id, std::string contents, Date created) override;
  Task<std::optional<std::pair<std::string, Date>>> find_snippet(std::string id) override;
  Task<UserProgress> progress_of(std::string user) override;
  Task<std::map<std::string, ProblemTally>> problem_tallies() override;
  Task<std::vector<Rank>> leaderboard(Date since, std::size_t limit, std::string user) override;
  Task<std::size_t> recount() override;

 private:
  DatabaseThread& file_;
  const std::shared_ptr<const Clock> clock_;
  const Bytes most_snippets_;
};

}  // namespace codevault
