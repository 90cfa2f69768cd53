#include "sqlite/database.hpp"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <cassert>
#include <cstring>
#include <system_error>

#include "base/error.hpp"
#include "base/unique_fd.hpp"

namespace codevault {
namespace {

// Returns what is wrong with the file: the end of a sentence that begins with its name.
std::string trouble_of(sqlite3* connection, int code) {
  int error = connection ? sqlite3_system_errno(connection) : 0;
  std::string why = error ? std::strerror(error) : sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "is locked by another program";
    case SQLITE_FULL: return "cannot grow: the disk is full";
    case SQLITE_READONLY:
    case SQLITE_PERM: return "cannot be written: it is read-only";
    case SQLITE_CANTOPEN: return "cannot be opened: " + why;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return "is damaged, or is no database";
    case SQLITE_IOERR: return "cannot be read or written: " + why;
    default: return std::string("failed: ") + sqlite3_errstr(code);
  }
}

// SQLite would give the file the umask's permissions, and others could read what people run.
void make_private_file(const std::filesystem::path& file) {
  std::error_code ignored;  // opening the file fails with a better message
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), ignored);
  UniqueFd made(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
}

}  // namespace

Rows::~Rows() {
  if (!statement_) return;
  database_.steps_ +=
      static_cast<std::uint64_t>(sqlite3_stmt_status(statement_, SQLITE_STMTSTATUS_VM_STEP, 1));
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

bool Rows::next() {
  int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_.check(code, sqlite3_sql(statement_));
  return false;
}

bool Rows::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Rows::integer(int column) const { return sqlite3_column_int64(statement_, column); }
double Rows::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string Rows::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return bytes ? std::string(bytes, size) : std::string();
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
void Database::Close::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database::Database(std::filesystem::path file, Options options) : file_(std::move(file)) {
  bool writes = options.access == Access::read_write;
  if (writes) make_private_file(file_);
  int flags = (writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX |
              SQLITE_OPEN_EXRESCODE;
  sqlite3* opened = nullptr;
  int code = sqlite3_open_v2(file_.c_str(), &opened, flags, nullptr);
  connection_.reset(opened);
  if (code != SQLITE_OK) {
    throw unavailable("the database " + file_.string() + " " + trouble_of(opened, code));
  }
  sqlite3_busy_timeout(opened, static_cast<int>(options.patience.count()));
  if (writes) keep_a_write_ahead_log();
  execute(
      "PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;"
      "PRAGMA journal_size_limit=67108864;");
}

// auto_vacuum must be set before the first table; without it the file never shrinks.
void Database::keep_a_write_ahead_log() {
  if (value<int>("PRAGMA page_count") == 0) run("PRAGMA auto_vacuum = INCREMENTAL");
  if (value<std::string>("PRAGMA journal_mode = WAL") != "wal") {
    throw unavailable("the database " + file_.string() +
                      " needs a file system with shared memory; put it on a local disk");
  }
}

void Database::execute(const std::string& sql) {
  check(sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr), sql);
}

bool Database::in_transaction() const { return !sqlite3_get_autocommit(connection_.get()); }

bool Database::is_gone() const {
  int moved = 0;
  sqlite3_file_control(connection_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

sqlite3_stmt* Database::prepare(std::string_view sql) {
  auto known = statements_.find(sql);
  if (known != statements_.end()) {
    assert(!sqlite3_stmt_busy(known->second.get()));
    return known->second.get();
  }
  sqlite3_stmt* made = nullptr;
  check(sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &made, nullptr),
        std::string(sql));
  statements_.emplace(sql, made);
  return made;
}

std::size_t Database::changes() const {
  return static_cast<std::size_t>(sqlite3_changes64(connection_.get()));
}

void Database::check(int code, const std::string& doing) const {
  if (code == SQLITE_OK) return;
  auto kind = (code & 0xff) == SQLITE_CONSTRAINT ? ErrorKind::conflict : ErrorKind::unavailable;
  std::string trouble = trouble_of(connection_.get(), code);
  spdlog::debug("{} {}: {}", file_.string(), trouble, doing.substr(0, 60));
  // Strangers may read the message: it has neither the folder nor the step.
  throw Error(kind, "the database " + file_.filename().string() + " " + trouble);
}

void Database::bind(sqlite3_stmt* statement, int place, std::nullopt_t) {
  check(sqlite3_bind_null(statement, place), sqlite3_sql(statement));
}

void Database::bind(sqlite3_stmt* statement, int place, std::int64_t value) {
  check(sqlite3_bind_int64(statement, place, value), sqlite3_sql(statement));
}

void Database::bind(sqlite3_stmt* statement, int place, double value) {
  check(sqlite3_bind_double(statement, place, value), sqlite3_sql(statement));
}

void Database::bind(sqlite3_stmt* statement, int place, std::string_view value) {
  const char* bytes = value.data() ? value.data() : "";
  check(sqlite3_bind_text64(statement, place, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
        sqlite3_sql(statement));
}

void Database::bind(sqlite3_stmt* statement, int place,
                    std::chrono::system_clock::time_point value) {
  auto stored = std::chrono::time_point_cast<std::chrono::milliseconds>(value);
  bind(statement, place, static_cast<std::int64_t>(stored.time_since_epoch().count()));
}

void migrate(Database& database, const std::vector<std::string>& versions) {
  auto version = [&] { return database.value<std::size_t>("PRAGMA user_version"); };
  if (version() == versions.size()) return;
  Transaction transaction(database);  // two processes may open the same file
  if (version() > versions.size()) {
    throw unavailable("the database " + database.file().string() +
                      " was written by a newer CodeVault; use that one");
  }
  for (std::size_t next = version(); next < versions.size(); ++next) {
    database.execute(versions[next]);
  }
  database.execute("PRAGMA user_version = " + std::to_string(versions.size()));
  transaction.commit();
}

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
  database_.run(kind == Kind::writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

// If even this fails, SQLite has undone it itself, or does so at the next opening of the file.
Transaction::~Transaction() {
  if (!database_.in_transaction()) return;
  sqlite3_exec(database_.connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() { database_.run("COMMIT"); }

}  // namespace codevault
