#include "sqlite/database.hpp"

#include <sqlite3.h>

#include "base/error.hpp"

namespace codevault::sqlite {
namespace {

[[noreturn]] void fail(sqlite3* handle) {
  const char* file = handle ? ::sqlite3_db_filename(handle, "main") : nullptr;
  throw unavailable("The database " + std::string(file ? file : "") + ": " +
                    (handle ? ::sqlite3_errmsg(handle) : "out of memory"));
}

void check(int result, sqlite3_stmt* statement) {
  if (result != SQLITE_OK) fail(::sqlite3_db_handle(statement));
}

}  // namespace

Query::~Query() {
  if (!statement_) return;
  ::sqlite3_reset(statement_);
  ::sqlite3_clear_bindings(statement_);
}

bool Query::next() {
  int result = ::sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  fail(::sqlite3_db_handle(statement_));
}

std::int64_t Query::integer(int column) const { return ::sqlite3_column_int64(statement_, column); }

std::string Query::text(int column) const {
  const void* bytes = ::sqlite3_column_blob(statement_, column);
  auto size = static_cast<std::size_t>(::sqlite3_column_bytes(statement_, column));
  return bytes ? std::string(static_cast<const char*>(bytes), size) : std::string();
}

bool Query::is_null(int column) const {
  return ::sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void Query::bind(int index, std::nullptr_t) {
  check(::sqlite3_bind_null(statement_, index), statement_);
}

void Query::bind(int index, std::int64_t value) {
  check(::sqlite3_bind_int64(statement_, index, value), statement_);
}

void Query::bind(int index, std::string_view value) {
  check(::sqlite3_bind_text64(statement_, index, value.data() ? value.data() : "", value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8),
        statement_);
}

Database::Database(const std::filesystem::path& file, const std::vector<std::string>& migrations)
    : file_(file) {
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  try {
    if (::sqlite3_open_v2(file_.c_str(), &handle_, flags, nullptr) != SQLITE_OK) fail(handle_);
    ::sqlite3_busy_timeout(handle_, 5'000);
    execute("PRAGMA journal_mode = WAL");
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA foreign_keys = ON");
    migrate(migrations);
  } catch (...) {
    ::sqlite3_close_v2(handle_);
    throw;
  }
}

Database::~Database() {
  for (auto& [sql, statement] : statements_) ::sqlite3_finalize(statement);
  ::sqlite3_close_v2(handle_);
}

void Database::execute(const std::string& sql) {
  if (::sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle_);
}

sqlite3_stmt* Database::prepared(std::string_view sql) {
  auto found = statements_.find(sql);
  if (found != statements_.end()) return found->second;
  sqlite3_stmt* statement = nullptr;
  int result = ::sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                    SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (result != SQLITE_OK) fail(handle_);
  statements_.emplace(std::string(sql), statement);
  return statement;
}

int Database::changes() const { return ::sqlite3_changes(handle_); }

void Database::migrate(const std::vector<std::string>& migrations) {
  std::int64_t version = 0;
  {
    Query query = this->query("PRAGMA user_version");
    if (query.next()) version = query.integer(0);
  }
  if (version > static_cast<std::int64_t>(migrations.size())) {
    throw unavailable("The database " + file_ + " was written by a newer version of this program.");
  }
  for (auto next = static_cast<std::size_t>(version); next < migrations.size(); ++next) {
    execute("BEGIN IMMEDIATE; " + migrations[next] +
            "; PRAGMA user_version = " + std::to_string(next + 1) + "; COMMIT");
  }
}

std::int64_t to_millis(std::chrono::system_clock::time_point time) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

std::chrono::system_clock::time_point from_millis(std::int64_t millis) {
  return std::chrono::system_clock::time_point(std::chrono::milliseconds(millis));
}

}  // namespace codevault::sqlite
