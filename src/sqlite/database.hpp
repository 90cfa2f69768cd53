#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace codevault::sqlite {

// One run of a statement over its rows. Borrowed from its Database: the next query of the same text
// starts over, so finish one before the other.
class Query {
 public:
  explicit Query(sqlite3_stmt* statement) : statement_(statement) {}
  Query(Query&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
  Query& operator=(Query&&) = delete;
  ~Query();

  // Moves to the next row; false when there is none.
  bool next();

  std::int64_t integer(int column) const;
  std::string text(int column) const;  // any bytes
  bool is_null(int column) const;

  void bind(int index, std::nullptr_t);
  void bind(int index, std::int64_t value);
  void bind(int index, std::string_view value);
  template <typename Value>
  void bind(int index, const std::optional<Value>& value) {
    value ? bind(index, *value) : bind(index, nullptr);
  }

 private:
  sqlite3_stmt* statement_;
};

// A SQLite file in WAL mode, synchronised at each commit. For one thread. Every failure is an
// Error{unavailable} that names the file.
class Database {
 public:
  // `migrations`: each brings the schema one version further; those not yet applied are, in order.
  Database(const std::filesystem::path& file, const std::vector<std::string>& migrations);
  ~Database();

  // Runs statements that need no values and give no rows.
  void execute(const std::string& sql);

  // Prepares (once) and binds: integers, text, optionals, nullptr.
  template <typename... Values>
  Query query(std::string_view sql, const Values&... values) {
    Query query(prepared(sql));
    int index = 0;
    (query.bind(++index, values), ...);
    return query;
  }
  // Runs it to its end and says how many rows it changed.
  template <typename... Values>
  int change(std::string_view sql, const Values&... values) {
    {
      Query query = this->query(sql, values...);
      while (query.next()) {
      }
    }
    return changes();
  }

 private:
  sqlite3_stmt* prepared(std::string_view sql);
  int changes() const;
  void migrate(const std::vector<std::string>& migrations);

  std::string file_;
  sqlite3* handle_ = nullptr;
  std::map<std::string, sqlite3_stmt*, std::less<>> statements_;
};

// Times are kept as milliseconds since 1970.
std::int64_t to_millis(std::chrono::system_clock::time_point time);
std::chrono::system_clock::time_point from_millis(std::int64_t millis);

}  // namespace codevault::sqlite
