#include "store/sqlite_store.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <cmath>
#include <mutex>

#include "sqlite/database_thread.hpp"
#include "store/account_tables.hpp"
#include "store/problem_tables.hpp"
#include "store/progress_tables.hpp"
#include "store/rejudge_tables.hpp"
#include "store/submission_tables.hpp"

namespace codevault {
namespace {

constexpr auto time_between_forgetting = std::chrono::minutes(1);
constexpr std::size_t forgotten_at_once = 500;

// A run's number is its place in the order of recording.
const std::vector<std::string> versions = {R"(
  CREATE TABLE runs (
    number INTEGER PRIMARY KEY,
    job_id TEXT NOT NULL UNIQUE,
    tenant TEXT NOT NULL,
    language TEXT NOT NULL,
    program TEXT NOT NULL,
    status TEXT NOT NULL,
    result TEXT NOT NULL,
    created INTEGER NOT NULL,
    finished INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX runs_finished ON runs (finished);
  CREATE TABLE pings (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    count INTEGER NOT NULL
  ) STRICT;
)",
                                           R"(
  ALTER TABLE runs ADD COLUMN name TEXT NOT NULL DEFAULT 'compiler';
  ALTER TABLE runs ADD COLUMN problem TEXT NOT NULL DEFAULT '';
  ALTER TABLE runs ADD COLUMN submission INTEGER NOT NULL DEFAULT 0;
  DROP INDEX runs_finished;
  CREATE INDEX runs_finished ON runs (finished) WHERE submission = 0;
  CREATE INDEX runs_number ON runs (number) WHERE submission = 0;
)" + std::string(problem_tables),
                                           problem_shelves, account_tables,
                                           submission_tables + progress_tables() + rejudge_tables};

bool insert_run(Database& file, const RunRecord& run) {
  if (auto recorded = record_submission_in(file, run)) return *recorded;
  // Of a user whose account is gone, with all that was theirs?
  std::string user = user_of_tenant(run.tenant);
  if (!user.empty() && !has_user_in(file, user)) return false;
  return file.run(
             "INSERT INTO runs (job_id, tenant, language, program, status, result, created, "
             "finished, name, problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
             "ON CONFLICT (job_id) DO NOTHING",
             run.job_id, run.tenant, run.language, run.program, run.status, run.result, run.created,
             run.finished, run.name, run.problem) == 1;
}

std::optional<RunRecord> find_run_in(Database& file, const std::string& job_id) {
  Rows rows = file.query(
      "SELECT job_id, tenant, language, program, status, result, created, finished, name, problem "
      "FROM runs WHERE job_id = ?",
      job_id);
  if (!rows.next()) return find_submitted_run_in(file, job_id);
  return RunRecord{.job_id = rows.get<std::string>(0),
                   .tenant = rows.get<std::string>(1),
                   .language = rows.get<std::string>(2),
                   .program = rows.get<std::string>(3),
                   .status = rows.get<std::string>(4),
                   .result = rows.get<std::string>(5),
                   .created = rows.get<Date>(6),
                   .finished = rows.get<Date>(7),
                   .name = rows.get<std::string>(8),
                   .problem = rows.get<std::string>(9)};
}

std::size_t number_of(Database& file, std::string_view query) {
  Rows rows = file.query(query);
  rows.next();
  return rows.get<std::size_t>(0);
}

// How many runs have to go so that the others are few and small enough.
std::size_t surplus_of(Database& file, const SqliteStoreSettings& settings) {
  std::size_t count = number_of(file, "SELECT count(*) FROM runs");
  std::size_t surplus = count - std::min(count, settings.max_runs);
  Bytes size = (number_of(file, "PRAGMA page_count") - number_of(file, "PRAGMA freelist_count")) *
               number_of(file, "PRAGMA page_size");
  size -= std::min(size, number_of(file, "SELECT coalesce(sum(size), 0) FROM problem_contents"));
  if (size <= settings.max_size) return surplus;
  double too_much = static_cast<double>(size - settings.max_size) / static_cast<double>(size);
  auto share = static_cast<std::size_t>(std::ceil(static_cast<double>(count) * too_much));
  return std::max(surplus, share);
}

// Forgets some, the oldest first, and says whether there are more.
bool forget_runs(Database& file, const SqliteStoreSettings& settings, Date before) {
  std::size_t old = file.run(
      "DELETE FROM runs WHERE number IN "
      "(SELECT number FROM runs WHERE finished < ? ORDER BY finished LIMIT ?)",
      before, forgotten_at_once);
  std::size_t surplus = surplus_of(file, settings);
  file.run("DELETE FROM runs WHERE number IN (SELECT number FROM runs ORDER BY number LIMIT ?)",
           std::min(surplus, forgotten_at_once));
  file.run("PRAGMA incremental_vacuum(256)");
  return std::max(old, surplus) >= forgotten_at_once;
}

}  // namespace

class SqliteStore::Core {
 public:
  explicit Core(SqliteStoreSettings settings)
      : settings_(std::move(settings)),
        file_(std::make_unique<DatabaseThread>(
            settings_.file, Database::Options{.patience = settings_.patience}, versions)),
        submissions_(*file_, settings_.clock, settings_.max_size / 4),
        rejudges_(*file_) {}

  DatabaseThread& file() { return *file_; }
  SqliteSubmissions& submissions() { return submissions_; }
  SqliteRejudges& rejudges() { return rejudges_; }

  void tick() {
    std::lock_guard lock(mutex_);
    forget_some();
  }

  static Task<> keep_time(std::shared_ptr<Core> core) {
    auto timer = std::make_shared<Timer>(co_await asio::this_coro::executor);
    {
      std::lock_guard lock(core->mutex_);
      core->timer_ = timer;
    }
    while (!core->is_closed()) {
      timer->expires_after(time_between_forgetting);
      boost::system::error_code woken;
      co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, woken));
      core->tick();
    }
  }

  void close() {
    {
      std::lock_guard lock(mutex_);
      closed_ = true;
      if (auto timer = timer_.lock()) {
        asio::post(timer->get_executor(), [timer] {
          boost::system::error_code ignored;
          timer->cancel(ignored);
        });
      }
    }
    file_.reset();
  }

 private:
  bool is_closed() {
    std::lock_guard lock(mutex_);
    return closed_;
  }

  // A few at a time, so that nobody waits long for the file. With the mutex held.
  void forget_some() {
    if (closed_ || std::exchange(forgetting_, true)) return;
    Date before = settings_.clock->date() - settings_.keep_runs;
    auto more = std::make_shared<bool>(false);
    auto forget = [this, more, before](Database& file) {
      *more = forget_runs(file, settings_, before);
    };
    auto done = [this, more](const std::exception_ptr& failure) {
      std::lock_guard lock(mutex_);
      forgetting_ = false;
      if (!failure && *more) forget_some();
    };
    file_->write(Survives::crash, forget, done);
  }

  const SqliteStoreSettings settings_;
  std::mutex mutex_;
  bool closed_ = false;
  bool forgetting_ = false;
  std::weak_ptr<Timer> timer_;
  std::unique_ptr<DatabaseThread> file_;  // gone first: what it has yet to write tells the others
  SqliteSubmissions submissions_;
  SqliteRejudges rejudges_;
};

SqliteStore::SqliteStore(asio::any_io_executor executor, SqliteStoreSettings settings)
    : core_(std::make_shared<Core>(std::move(settings))) {
  core_->tick();
  spawn(asio::make_strand(executor), "the store's timer", Core::keep_time(core_));
}

SqliteStore::~SqliteStore() {
  try {
    core_->close();
  } catch (const std::exception& error) {
    spdlog::error("store: not closed as it should be: {}", error.what());
  }
}

Task<bool> SqliteStore::record_run(RunRecord run) {
  auto insert = [run = std::move(run)](Database& file) { return insert_run(file, run); };
  co_return co_await core_->file().write(std::move(insert));
}

Task<std::optional<RunRecord>> SqliteStore::find_run(std::string job_id) {
  auto look = [job_id = std::move(job_id)](Database& file) { return find_run_in(file, job_id); };
  co_return co_await core_->file().read(std::move(look));
}

Task<> SqliteStore::keep_problem(ProblemRecord problem, std::map<std::string, Blob> contents) {
  auto keep = [problem = std::move(problem), contents = std::move(contents)](Database& file) {
    keep_problem_in(file, problem, contents);
    return true;
  };
  co_await core_->file().write(std::move(keep));
}

Task<std::vector<ProblemRecord>> SqliteStore::problems() {
  co_return co_await core_->file().read(problems_in);
}

Task<std::optional<ProblemRecord>> SqliteStore::find_problem(std::string id) {
  auto look = [id = std::move(id)](Database& file) { return find_problem_in(file, id); };
  co_return co_await core_->file().read(std::move(look));
}

Task<bool> SqliteStore::has_solved(std::string tenant, std::string problem) {
  auto look = [user = user_of_tenant(tenant), problem = std::move(problem)](Database& file) {
    return file
        .query("SELECT 1 FROM standings WHERE user = ? AND key = ? AND accepted > 0", user, problem)
        .next();
  };
  co_return co_await core_->file().read(std::move(look));
}

Task<bool> SqliteStore::hide_problem(std::string id, bool hidden) {
  auto hide = [id = std::move(id), hidden](Database& file) {
    return hide_problem_in(file, id, hidden);
  };
  co_return co_await core_->file().write(std::move(hide));
}

Task<bool> SqliteStore::remove_problem(std::string id) {
  auto remove = [id = std::move(id)](Database& file) { return remove_problem_in(file, id); };
  co_return co_await core_->file().write(std::move(remove));
}

Task<Blob> SqliteStore::problem_file(std::string sha256) {
  auto look = [sha256 = std::move(sha256)](Database& file) {
    return problem_file_in(file, sha256);
  };
  co_return co_await core_->file().read(std::move(look));
}

Task<> SqliteStore::ping() {
  auto count = [](Database& file) {
    return file.run(
        "INSERT INTO pings VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET count = count + 1");
  };
  co_await core_->file().write(std::move(count));
}

Task<bool> SqliteStore::add_user(UserRecord user) {
  auto work = [user = std::move(user)](Database& file) { return add_user_in(file, user); };
  co_return co_await core_->file().write(std::move(work));
}

Task<std::optional<UserRecord>> SqliteStore::find_user(std::string id) {
  auto work = [id = std::move(id)](Database& file) { return find_user_in(file, id); };
  co_return co_await core_->file().read(std::move(work));
}

Task<std::optional<UserRecord>> SqliteStore::find_user_by_name(std::string name) {
  auto work = [name = std::move(name)](Database& file) { return find_user_by_name_in(file, name); };
  co_return co_await core_->file().read(std::move(work));
}

Task<std::vector<UserRecord>> SqliteStore::users(std::string search, std::string after,
                                                 std::size_t limit) {
  auto work = [search = std::move(search), after = std::move(after), limit](Database& file) {
    return users_in(file, search, after, limit);
  };
  co_return co_await core_->file().read(std::move(work));
}

Task<bool> SqliteStore::change_user(std::string id, std::optional<Role> role,
                                    std::optional<bool> disabled) {
  auto work = [id = std::move(id), role, disabled](Database& file) {
    return change_user_in(file, id, role, disabled);
  };
  co_return co_await core_->file().write(std::move(work));
}

Task<> SqliteStore::set_password(std::string id, std::string hash) {
  auto work = [id = std::move(id), hash = std::move(hash)](Database& file) {
    set_password_in(file, id, hash);
    return true;
  };
  co_await core_->file().write(std::move(work));
}

Task<bool> SqliteStore::remove_user(std::string id) {
  auto work = [id = std::move(id)](Database& file) { return remove_user_in(file, id); };
  co_return co_await core_->file().write(std::move(work));
}

Task<bool> SqliteStore::add_session(SessionRecord session, std::string password) {
  auto work = [session = std::move(session), password = std::move(password)](Database& file) {
    return add_session_in(file, session, password);
  };
  co_return co_await core_->file().write(std::move(work));
}

Task<std::optional<KnownSession>> SqliteStore::find_session(std::string secret, Date now) {
  auto work = [secret = std::move(secret), now](Database& file) {
    return find_session_in(file, secret, now);
  };
  co_return co_await core_->file().read(std::move(work));
}

Task<> SqliteStore::renew_session(std::string secret, Date now, Date expires) {
  auto work = [secret = std::move(secret), now, expires](Database& file) {
    renew_session_in(file, secret, now, expires);
    return true;
  };
  co_await core_->file().write(std::move(work));
}

Task<std::vector<SessionRecord>> SqliteStore::sessions_of(std::string user, Date now) {
  auto work = [user = std::move(user), now](Database& file) {
    return sessions_of_in(file, user, now);
  };
  co_return co_await core_->file().read(std::move(work));
}

Task<bool> SqliteStore::remove_session(std::string user, std::string id) {
  auto work = [user = std::move(user), id = std::move(id)](Database& file) {
    return remove_session_in(file, user, id);
  };
  co_return co_await core_->file().write(std::move(work));
}

Task<> SqliteStore::remove_sessions(std::string user, std::string except) {
  auto work = [user = std::move(user), except = std::move(except)](Database& file) {
    remove_sessions_in(file, user, except);
    return true;
  };
  co_await core_->file().write(std::move(work));
}

Task<> SqliteStore::add_token(TokenRecord token) {
  auto work = [token = std::move(token)](Database& file) {
    add_token_in(file, token);
    return true;
  };
  co_await core_->file().write(std::move(work));
}

Task<std::optional<KnownToken>> SqliteStore::find_token(std::string secret, Date now) {
  auto work = [secret = std::move(secret), now](Database& file) {
    return find_token_in(file, secret, now);
  };
  co_return co_await core_->file().read(std::move(work));
}

Task<> SqliteStore::use_token(std::string secret, Date now) {
  auto work = [secret = std::move(secret), now](Database& file) {
    use_token_in(file, secret, now);
    return true;
  };
  co_await core_->file().write(std::move(work));
}

Task<std::vector<TokenRecord>> SqliteStore::tokens_of(std::string user) {
  auto work = [user = std::move(user)](Database& file) { return tokens_of_in(file, user); };
  co_return co_await core_->file().read(std::move(work));
}

Task<bool> SqliteStore::remove_token(std::string user, std::string id) {
  auto work = [user = std::move(user), id = std::move(id)](Database& file) {
    return remove_token_in(file, user, id);
  };
  co_return co_await core_->file().write(std::move(work));
}

Task<std::vector<RunRecord>> SqliteStore::submissions_of_user(std::string id) {
  auto work = [id = std::move(id)](Database& file) { return submitted_runs_in(file, id); };
  co_return co_await core_->file().read(std::move(work));
}

SubmissionStore& SqliteStore::submissions() { return core_->submissions(); }

RejudgeStore& SqliteStore::rejudges() { return core_->rejudges(); }

void SqliteStore::tick() { core_->tick(); }

}  // namespace codevault
