#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

#include "base/bytes.hpp"
#include "base/clock.hpp"
#include "store/account_store.hpp"
#include "store/sqlite_rejudges.hpp"
#include "store/sqlite_submissions.hpp"
#include "store/store.hpp"

namespace codevault {

struct SqliteStoreSettings {
  std::filesystem::path file = "store.db";
  std::chrono::hours keep_runs{30 * 24};      // how long a run is remembered ...
  std::size_t max_runs = 1'000'000;           // ... how many of them ...
  Bytes max_size = 4_GiB;                     // ... and how much room they take on the disk
  std::chrono::milliseconds patience{2'000};  // with another program that locks the file
  std::shared_ptr<const Clock> clock = std::make_shared<Clock>();
};

// The record of one machine, in one SQLite file. Any thread may call it, and its coroutines resume
// where they were awaited. The executor is used for the passing of time only, and must outlive the
// store, as must those of the callers.
class SqliteStore : public Store, public AccountStore {
 public:
  // Throws Error{unavailable} with a sentence about the file.
  SqliteStore(asio::any_io_executor executor, SqliteStoreSettings settings);
  // Finishes what is being written.
  ~SqliteStore() override;

  Task<bool> record_run(RunRecord run) override;
  Task<std::optional<RunRecord>> find_run(std::string job_id) override;
  Task<> keep_problem(ProblemRecord problem, std::map<std::string, Blob> contents) override;
  Task<std::vector<ProblemRecord>> problems() override;
  Task<std::optional<ProblemRecord>> find_problem(std::string id) override;
  Task<bool> has_solved(std::string tenant, std::string problem) override;
  Task<bool> hide_problem(std::string id, bool hidden) override;
  Task<bool> remove_problem(std::string id) override;
  Task<Blob> problem_file(std::string sha256) override;

  Task<bool> add_user(UserRecord user) override;
  Task<std::optional<UserRecord>> find_user(std::string id) override;
  Task<std::optional<UserRecord>> find_user_by_name(std::string name) override;
  Task<std::vector<UserRecord>> users(std::string search, std::string after,
                                      std::size_t limit) override;
  Task<bool> change_user(std::string id, std::optional<Role> role,
                         std::optional<bool> disabled) override;
  Task<> set_password(std::string id, std::string hash) override;
  Task<bool> remove_user(std::string id) override;
  Task<std::vector<RunRecord>> submissions_of_user(std::string id) override;
  Task<bool> add_session(SessionRecord session, std::string password) override;
  Task<std::optional<KnownSession>> find_session(std::string secret, Date now) override;
  Task<> renew_session(std::string secret, Date now, Date expires) override;
  Task<std::vector<SessionRecord>> sessions_of(std::string user, Date now) override;
  Task<bool> remove_session(std::string user, std::string id) override;
  Task<> remove_sessions(std::string user, std::string except) override;
  Task<> add_token(TokenRecord token) override;
  Task<std::optional<KnownToken>> find_token(std::string secret, Date now) override;
  Task<> use_token(std::string secret, Date now) override;
  Task<std::vector<TokenRecord>> tokens_of(std::string user) override;
  Task<bool> remove_token(std::string user, std::string id) override;

  SubmissionStore& submissions();
  RejudgeStore& rejudges();

  // Writes and reads, so that a full disk is noticed too.
  Task<> ping() override;

  // Forgets runs that are too old, too many or too large. Happens by itself; for tests that move
  // the clock.
  void tick();

 private:
  class Core;
  std::shared_ptr<Core> core_;
};

}  // namespace codevault
