#pragma once

#include "sqlite/database_thread.hpp"
#include "store/sqlite_accounts.hpp"
#include "store/sqlite_problems.hpp"
#include "store/sqlite_rejudges.hpp"
#include "store/sqlite_runs.hpp"
#include "store/sqlite_submissions.hpp"
#include "store/stores.hpp"

namespace codevault {

// The record of one machine, in one SQLite file that its processes share. Each call is one
// transaction: an interrupted one leaves nothing, and no reader sees half of it. Writes are on the
// disk when the call returns.
class SqliteStores final : public Stores {
 public:
  // Throws Error{unavailable} with a sentence about the file.
  explicit SqliteStores(StoreSettings settings);

  RunStore& runs() override { return runs_; }
  ProblemStore& problems() override { return problems_; }
  AccountStore& accounts() override { return accounts_; }
  SubmissionStore& submissions() override { return submissions_; }
  RejudgeStore& rejudges() override { return rejudges_; }
  Task<> ping() override;

 private:
  const StoreSettings settings_;
  SqliteRuns runs_;
  SqliteProblems problems_;
  SqliteAccounts accounts_;
  SqliteSubmissions submissions_;
  SqliteRejudges rejudges_;
  DatabaseThread file_;  // goes first: it finishes what was asked of it
};

}  // namespace codevault
