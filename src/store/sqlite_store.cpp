#include "store/sqlite_store.hpp"

#include "sqlite/writer.hpp"

namespace codevault {
namespace {

using sqlite::Database;
using sqlite::from_millis;
using sqlite::Query;
using sqlite::to_millis;

const std::vector<std::string> migrations = {R"(
  CREATE TABLE runs (
    job_id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    language TEXT NOT NULL,
    program TEXT NOT NULL,
    status TEXT NOT NULL,
    result TEXT NOT NULL,
    created INTEGER NOT NULL,
    finished INTEGER NOT NULL
  );
  CREATE INDEX runs_finished ON runs (finished);
)"};

}  // namespace

struct SqliteStore::State {
  State(const asio::any_io_executor& executor, SqliteStoreSettings chosen)
      : settings(std::move(chosen)),
        writer(settings.file, migrations),
        tick(std::make_shared<Timer>(executor)) {}

  SqliteStoreSettings settings;
  sqlite::Writer writer;
  std::shared_ptr<Timer> tick;
};

SqliteStore::SqliteStore(asio::any_io_executor executor, SqliteStoreSettings settings)
    : state_(std::make_shared<State>(executor, std::move(settings))) {
  auto tend_for_ever = [](std::shared_ptr<Timer> tick, SqliteStore* self) -> Task<> {
    for (;;) {
      tick->expires_after(std::chrono::hours(1));
      co_await tick->async_wait();  // cancelled by our destructor
      co_await self->tend();
    }
  };
  spawn(executor, "tending the store", tend_for_ever(state_->tick, this));
}

SqliteStore::~SqliteStore() { state_->tick->cancel(); }

Task<bool> SqliteStore::record_run(RunRecord run) {
  std::shared_ptr<State> state = state_;
  auto work = [run = std::move(run)](Database& database) {
    return database.change(
               "INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (job_id) DO NOTHING",
               run.job_id, run.tenant, run.language, run.program, run.status, run.result,
               to_millis(run.created), to_millis(run.finished)) == 1;
  };
  co_return co_await state->writer.run(std::move(work));
}

Task<std::optional<RunRecord>> SqliteStore::find_run(std::string job_id) {
  std::shared_ptr<State> state = state_;
  auto work = [job_id](Database& database) -> std::optional<RunRecord> {
    Query row = database.query(
        "SELECT tenant, language, program, status, result, created, finished FROM runs WHERE "
        "job_id = ?",
        job_id);
    if (!row.next()) return std::nullopt;
    return RunRecord{.job_id = job_id,
                     .tenant = row.text(0),
                     .language = row.text(1),
                     .program = row.text(2),
                     .status = row.text(3),
                     .result = row.text(4),
                     .created = from_millis(row.integer(5)),
                     .finished = from_millis(row.integer(6))};
  };
  co_return co_await state->writer.run(std::move(work));
}

Task<> SqliteStore::ping() {
  std::shared_ptr<State> state = state_;
  auto work = [](Database& database) {
    Query row = database.query("SELECT 1");
    row.next();
  };
  co_await state->writer.run(std::move(work));
}

Task<> SqliteStore::tend() {
  std::shared_ptr<State> state = state_;
  std::int64_t oldest = to_millis(state->settings.now() - state->settings.keep_runs);
  auto work = [oldest, most = state->settings.keep_run_count](Database& database) {
    database.change("DELETE FROM runs WHERE finished < ?", oldest);
    database.change(
        "DELETE FROM runs WHERE job_id IN (SELECT job_id FROM runs ORDER BY finished DESC LIMIT -1 "
        "OFFSET ?)",
        most);
  };
  co_await state->writer.run(std::move(work));
}

}  // namespace codevault
