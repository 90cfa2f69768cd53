#pragma once

#include "sqlite/database_thread.hpp"
#include "store/rejudge_store.hpp"

namespace codevault {

// The rejudges of SqliteStores.
class SqliteRejudges final : public RejudgeStore {
 public:
  // Uses `file` as long as it lives.
  explicit SqliteRejudges(DatabaseThread& file) : file_(file) {}

  Task<std::size_t> add_rejudge(RejudgeRecord rejudge, SubmissionFilter filter) override;
  Task<std::vector<RejudgeRecord>> rejudges() override;
  Task<std::optional<RejudgeRecord>> find_rejudge(std::string id) override;
  Task<std::vector<RejudgeChange>> changes_of(std::string id) override;
  Task<std::optional<WholeSubmission>> next_to_rejudge(std::string id) override;
  Task<> record_rejudged(std::string id, RunRecord run) override;
  Task<bool> apply_rejudge(std::string id) override;
  Task<bool> discard_rejudge(std::string id) override;

 private:
  DatabaseThread& file_;
};

}  // namespace codevault
