#include "store/sqlite_store.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <mutex>

#include "sqlite/database_thread.hpp"

namespace codevault {
namespace {

using Date = std::chrono::system_clock::time_point;

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
)"};

bool insert_run(Database& file, const RunRecord& run) {
  return file.run(
             "INSERT INTO runs (job_id, tenant, language, program, status, result, created, "
             "finished) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (job_id) DO NOTHING",
             run.job_id, run.tenant, run.language, run.program, run.status, run.result, run.created,
             run.finished) == 1;
}

std::optional<RunRecord> find_run_in(Database& file, const std::string& job_id) {
  Rows rows = file.query(
      "SELECT tenant, language, program, status, result, created, finished FROM runs "
      "WHERE job_id = ?",
      job_id);
  if (!rows.next()) return std::nullopt;
  return RunRecord{.job_id = job_id,
                   .tenant = rows.get<std::string>(0),
                   .language = rows.get<std::string>(1),
                   .program = rows.get<std::string>(2),
                   .status = rows.get<std::string>(3),
                   .result = rows.get<std::string>(4),
                   .created = rows.get<Date>(5),
                   .finished = rows.get<Date>(6)};
}

// How many it forgot, at most forgotten_at_once of each kind.
std::size_t forget_runs(Database& file, Date before, std::size_t max_runs) {
  std::size_t old = file.run(
      "DELETE FROM runs WHERE number IN "
      "(SELECT number FROM runs WHERE finished < ? ORDER BY finished LIMIT ?)",
      before, forgotten_at_once);
  // Numbers have no gaps but those of old runs, which go first; so this is their count or a little
  // more.
  std::size_t surplus = file.run(
      "DELETE FROM runs WHERE number IN (SELECT number FROM runs "
      "WHERE number <= (SELECT coalesce(max(number), 0) FROM runs) - ? ORDER BY number LIMIT ?)",
      max_runs, forgotten_at_once);
  file.run("PRAGMA incremental_vacuum(256)");
  return std::max(old, surplus);
}

}  // namespace

class SqliteStore::Core {
 public:
  explicit Core(SqliteStoreSettings settings)
      : settings_(std::move(settings)),
        file_(std::make_unique<DatabaseThread>(
            settings_.file, Database::Options{.patience = settings_.patience}, versions)) {}

  DatabaseThread& file() { return *file_; }

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
        asio::post(timer->get_executor(), [timer] { timer->cancel(); });
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
    auto count = std::make_shared<std::size_t>(0);
    auto forget = [=, most = settings_.max_runs](Database& file) {
      *count = forget_runs(file, before, most);
    };
    auto done = [this, count](const std::exception_ptr& failure) {
      std::lock_guard lock(mutex_);
      forgetting_ = false;
      if (!failure && *count >= forgotten_at_once) forget_some();
    };
    file_->write(Survives::crash, forget, done);
  }

  const SqliteStoreSettings settings_;
  std::mutex mutex_;
  bool closed_ = false;
  bool forgetting_ = false;
  std::weak_ptr<Timer> timer_;
  std::unique_ptr<DatabaseThread> file_;  // gone first: what it has yet to write tells the others
};

SqliteStore::SqliteStore(asio::any_io_executor executor, SqliteStoreSettings settings)
    : core_(std::make_shared<Core>(std::move(settings))) {
  core_->tick();
  spawn(asio::make_strand(executor), "the store's timer", Core::keep_time(core_));
}

SqliteStore::~SqliteStore() { core_->close(); }

Task<bool> SqliteStore::record_run(RunRecord run) {
  auto insert = [run = std::move(run)](Database& file) { return insert_run(file, run); };
  co_return co_await core_->file().write(std::move(insert));
}

Task<std::optional<RunRecord>> SqliteStore::find_run(std::string job_id) {
  auto look = [job_id = std::move(job_id)](Database& file) { return find_run_in(file, job_id); };
  co_return co_await core_->file().read(std::move(look));
}

Task<> SqliteStore::ping() {
  auto count = [](Database& file) {
    return file.run(
        "INSERT INTO pings VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET count = count + 1");
  };
  co_await core_->file().write(std::move(count));
}

void SqliteStore::tick() { core_->tick(); }

}  // namespace codevault
