#pragma once

#include <boost/pfr/core.hpp>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

// SQLite: values in, values out, and every failure an Error that names the file.
namespace codevault {

// Dates are kept in milliseconds, durations in microseconds.
using StoredTime = std::chrono::time_point<std::chrono::system_clock, std::chrono::milliseconds>;

// A query that is read row by row. Must not outlive its database; its end resets the statement.
class Rows {
 public:
  Rows(Rows&& other) noexcept : database_(other.database_), statement_(other.statement_) {
    other.statement_ = nullptr;
  }
  Rows& operator=(Rows&&) = delete;
  ~Rows();

  // Moves to the next row; returns false if there is none. Throws as Database does.
  bool next();

  // Returns a column of this row, from 0. get() must not meet NULL, find() may. An aggregate takes
  // the columns from `column` on, one for each field in the order of declaration; fields of fields
  // likewise. A field that is an optional may be NULL. An enum is kept as a word, which
  // from_word(word, value), declared beside it, understands.
  template <typename T>
  T get(int column) const {
    if constexpr (std::is_same_v<T, std::string>) {
      return text(column);
    } else if constexpr (std::is_same_v<T, double>) {
      return real(column);
    } else if constexpr (std::is_same_v<T, std::chrono::system_clock::time_point>) {
      return StoredTime(std::chrono::milliseconds(integer(column)));
    } else if constexpr (std::is_same_v<T, std::chrono::microseconds>) {
      return T(integer(column));
    } else if constexpr (std::is_integral_v<T>) {
      return static_cast<T>(integer(column));
    } else if constexpr (std::is_enum_v<T>) {
      T value{};
      from_word(text(column), value);
      return value;
    } else {
      T record;
      read_fields(record, column);
      return record;
    }
  }
  template <typename T>
  std::optional<T> find(int column) const {
    if (is_null(column)) return std::nullopt;
    return get<T>(column);
  }

  // Returns the next row as `read` reads it, or as a T; nothing if there is none.
  template <typename Read>
  auto first(Read read) -> std::optional<std::invoke_result_t<Read, const Rows&>> {
    if (!next()) return std::nullopt;
    return read(*this);
  }
  template <typename T>
  std::optional<T> first() {
    return first([](const Rows& row) { return row.get<T>(0); });
  }
  // Returns the other rows, likewise.
  template <typename Read>
  auto all(Read read) -> std::vector<std::invoke_result_t<Read, const Rows&>> {
    std::vector<std::invoke_result_t<Read, const Rows&>> found;
    while (next()) found.push_back(read(*this));
    return found;
  }
  template <typename T>
  std::vector<T> all() {
    return all([](const Rows& row) { return row.get<T>(0); });
  }

 private:
  friend class Database;
  Rows(class Database& database, sqlite3_stmt* statement)
      : database_(database), statement_(statement) {}

  // Reads `record` and moves `column` behind it.
  template <typename T>
  void read_fields(T& record, int& column) const {
    boost::pfr::for_each_field(record, [&](auto& field) { read_field(field, column); });
  }
  template <typename T>
  void read_field(std::optional<T>& field, int& column) const {
    field = find<T>(column++);
  }
  template <typename T>
  void read_field(T& field, int& column) const {
    if constexpr (std::is_aggregate_v<T>) {
      read_fields(field, column);
    } else {
      field = get<T>(column++);
    }
  }

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string text(int column) const;

  Database& database_;
  sqlite3_stmt* statement_;
};

// A connection to one database file, for one thread at a time.
class Database {
 public:
  enum class Access { read_write, read_only };
  struct Options {
    Access access = Access::read_write;
    // How long to wait for another process that has the file locked.
    std::chrono::milliseconds patience{2'000};
  };

  // Opens the file. With read_write, makes the file and its folder if they are missing, for this
  // user only. Throws Error{unavailable}.
  //
  // What follows throws Error{conflict} if a constraint of a table is violated, and
  // Error{unavailable} for whatever else SQLite refuses.
  Database(std::filesystem::path file, Options options);

  // Runs statements that take no values and give no rows.
  void execute(const std::string& sql);
  // Runs one statement to its end; returns how many rows it changed. Values fill its question
  // marks.
  template <typename... Values>
  std::size_t run(std::string_view sql, const Values&... values) {
    Rows rows = query(sql, values...);
    while (rows.next()) {
    }
    return changes();
  }
  // Starts to read the rows of one statement.
  template <typename... Values>
  Rows query(std::string_view sql, const Values&... values) {
    Rows rows(*this, prepare(sql));
    int place = 0;
    (bind(rows.statement_, ++place, values), ...);
    return rows;
  }

  // Returns the first column of a statement's only row.
  template <typename T, typename... Values>
  T value(std::string_view sql, const Values&... values) {
    return query(sql, values...).template first<T>().value();
  }

  // Returns whether a transaction is open. SQLite itself ends one if the disk is full.
  bool in_transaction() const;
  // Returns whether the file was moved or deleted since it was opened: writes would be lost.
  bool is_gone() const;
  const std::filesystem::path& file() const { return file_; }
  // Returns how many steps SQLite's virtual machine took: a measure of work that no other load
  // disturbs.
  std::uint64_t steps() const { return steps_; }

 private:
  friend class Rows;
  friend class Transaction;
  struct Close {
    void operator()(sqlite3* connection) const;
    void operator()(sqlite3_stmt* statement) const;
  };

  void keep_a_write_ahead_log();
  sqlite3_stmt* prepare(std::string_view sql);
  std::size_t changes() const;
  void check(int code, const std::string& doing) const;
  void bind(sqlite3_stmt* statement, int place, std::nullopt_t);
  void bind(sqlite3_stmt* statement, int place, std::int64_t value);
  void bind(sqlite3_stmt* statement, int place, double value);
  void bind(sqlite3_stmt* statement, int place, std::string_view value);
  void bind(sqlite3_stmt* statement, int place, std::chrono::system_clock::time_point value);
  void bind(sqlite3_stmt* statement, int place, std::chrono::microseconds value) {
    bind(statement, place, value.count());
  }
  template <typename T>
  void bind(sqlite3_stmt* statement, int place, const std::optional<T>& value) {
    if (value) return bind(statement, place, *value);
    bind(statement, place, std::nullopt);
  }
  template <typename T>
  requires std::is_integral_v<T>
  void bind(sqlite3_stmt* statement, int place, T value) {
    bind(statement, place, static_cast<std::int64_t>(value));
  }
  template <typename T>
  requires std::is_convertible_v<const T&, std::string_view>
  void bind(sqlite3_stmt* statement, int place, const T& value) {
    bind(statement, place, std::string_view(value));
  }

  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> connection_;
  std::map<std::string, std::unique_ptr<sqlite3_stmt, Close>, std::less<>> statements_;
  std::uint64_t steps_ = 0;
};

// Everything written during its life is committed together, or not at all; everything read is one
// state of the file. Its end without commit() undoes the writes.
class Transaction {
 public:
  enum class Kind { writing, reading };
  explicit Transaction(Database& database, Kind kind = Kind::writing);
  Transaction(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  Database& database_;
};

// Brings the file to the newest of `versions`, each the SQL that leads there from the one before.
// Throws Error{unavailable} if the file is newer than that.
void migrate(Database& database, const std::vector<std::string>& versions);

}  // namespace codevault
