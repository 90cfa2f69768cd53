#include "store/problem_tables.hpp"

#include "base/error.hpp"

namespace codevault {

const char* const problem_tables = R"(
  CREATE TABLE problems (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    origin TEXT NOT NULL,
    summary TEXT NOT NULL,
    time_limit_ms INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE problem_contents (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    bytes TEXT NOT NULL
  ) STRICT;
  CREATE TABLE problem_files (
    problem TEXT NOT NULL REFERENCES problems (id),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES problem_contents (sha256),
    PRIMARY KEY (problem, path)
  ) STRICT;
  CREATE INDEX problem_files_sha256 ON problem_files (sha256);
)";

const char* const problem_shelves = R"(
  ALTER TABLE problems ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE problems ADD COLUMN updated INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX runs_accepted ON runs (problem, tenant) WHERE submission = 1 AND status = 'accepted';
)";

namespace {

constexpr std::string_view columns = "id, digest, origin, summary, time_limit_ms, hidden, updated";

ProblemRecord read_problem(const Rows& rows) {
  return {.id = rows.get<std::string>(0),
          .digest = rows.get<std::string>(1),
          .origin = rows.get<std::string>(2),
          .summary = rows.get<std::string>(3),
          .time_limit_ms = rows.get<unsigned>(4),
          .hidden = rows.get<bool>(5),
          .updated = rows.get<std::chrono::system_clock::time_point>(6)};
}

void forget_unused_contents(Database& file) {
  file.run("DELETE FROM problem_contents WHERE sha256 NOT IN (SELECT sha256 FROM problem_files)");
}

}  // namespace

void keep_problem_in(Database& file, const ProblemRecord& problem,
                     const std::map<std::string, Blob>& contents) {
  file.run("DELETE FROM problem_files WHERE problem = ?", problem.id);
  file.run(
      "INSERT INTO problems (id, digest, origin, summary, time_limit_ms, hidden, updated) "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
      "digest = excluded.digest, origin = excluded.origin, summary = excluded.summary, "
      "time_limit_ms = excluded.time_limit_ms, hidden = excluded.hidden, "
      "updated = excluded.updated",
      problem.id, problem.digest, problem.origin, problem.summary, problem.time_limit_ms,
      problem.hidden, problem.updated);
  for (const auto& [sha256, bytes] : contents) {
    const std::string& all = contents_of(bytes);
    file.run("INSERT INTO problem_contents VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
             sha256, all.size(), all);
  }
  for (const auto& [path, sha256] : problem.files) {
    file.run("INSERT INTO problem_files VALUES (?, ?, ?)", problem.id, path, sha256);
  }
  forget_unused_contents(file);
}

std::vector<ProblemRecord> problems_in(Database& file) {
  std::vector<ProblemRecord> problems;
  std::string query = "SELECT " + std::string(columns) + " FROM problems ORDER BY id";
  Rows rows = file.query(query);
  while (rows.next()) problems.push_back(read_problem(rows));
  return problems;
}

std::optional<ProblemRecord> find_problem_in(Database& file, const std::string& id) {
  std::optional<ProblemRecord> problem;
  {
    std::string query = "SELECT " + std::string(columns) + " FROM problems WHERE id = ?";
    Rows rows = file.query(query, id);
    if (!rows.next()) return std::nullopt;
    problem = read_problem(rows);
  }
  Rows rows =
      file.query("SELECT path, sha256 FROM problem_files WHERE problem = ? ORDER BY path", id);
  while (rows.next()) {
    problem->files.push_back({rows.get<std::string>(0), rows.get<std::string>(1)});
  }
  return problem;
}

bool remove_problem_in(Database& file, const std::string& id) {
  file.run("DELETE FROM problem_files WHERE problem = ?", id);
  bool removed = file.run("DELETE FROM problems WHERE id = ?", id) == 1;
  forget_unused_contents(file);
  return removed;
}

bool hide_problem_in(Database& file, const std::string& id, bool hidden) {
  return file.run("UPDATE problems SET hidden = ? WHERE id = ?", hidden, id) == 1;
}

Blob problem_file_in(Database& file, const std::string& sha256) {
  Rows rows = file.query("SELECT bytes FROM problem_contents WHERE sha256 = ?", sha256);
  if (!rows.next()) throw Error(ErrorKind::not_found, "no problem has the file " + sha256);
  return make_blob(rows.get<std::string>(0));
}

}  // namespace codevault
