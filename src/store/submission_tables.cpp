#include "store/submission_tables.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "base/error.hpp"
#include "store/account_tables.hpp"
#include "store/progress_tables.hpp"

namespace codevault {

// Texts are kept apart from the rows that lists read. A cpu_time is in microseconds.
const char* const submission_tables = R"(
  CREATE TABLE submissions (
    number INTEGER PRIMARY KEY,
    job_id TEXT NOT NULL UNIQUE,
    user TEXT NOT NULL,
    problem TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    created INTEGER NOT NULL,
    finished INTEGER,
    code_size INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    total INTEGER NOT NULL,
    score REAL,
    cpu_time INTEGER NOT NULL,
    memory INTEGER NOT NULL,
    share TEXT UNIQUE
  ) STRICT;
  CREATE TABLE submission_texts (
    number INTEGER PRIMARY KEY REFERENCES submissions (number),
    program TEXT NOT NULL,
    result TEXT NOT NULL
  ) STRICT;
  INSERT INTO submissions (job_id, user, problem, language, status, created, finished, code_size,
    passed, total, score, cpu_time, memory)
  SELECT job_id, substr(tenant, 6), problem, language, status, created, finished,
    coalesce(length(CAST(json_extract(program, '$.code') AS BLOB)), 0),
    coalesce(json_extract(result, '$.passed'), 0), coalesce(json_extract(result, '$.total'), 0),
    json_extract(result, '$.score'),
    coalesce((SELECT CAST(1000 * max(json_extract(t.value, '$.executionTime')) AS INTEGER)
              FROM json_each(result, '$.tests') t), 0),
    coalesce((SELECT max(json_extract(t.value, '$.memory'))
              FROM json_each(result, '$.tests') t), 0)
  FROM runs WHERE submission = 1 AND tenant LIKE 'user:%' ORDER BY number;
  INSERT INTO submission_texts SELECT s.number, r.program, r.result
  FROM submissions s JOIN runs r ON r.job_id = s.job_id;
  DELETE FROM runs WHERE job_id IN (SELECT job_id FROM submissions);
  DROP INDEX runs_accepted;
  DROP INDEX runs_finished;
  DROP INDEX runs_number;
  ALTER TABLE runs DROP COLUMN submission;
  CREATE INDEX runs_finished ON runs (finished);
  CREATE INDEX submissions_user ON submissions (user, number);
  CREATE INDEX submissions_problem ON submissions (problem, number);
  CREATE INDEX submissions_times ON submissions (problem, language, status, cpu_time);
  CREATE TABLE snippets (
    id TEXT PRIMARY KEY,
    contents TEXT NOT NULL,
    created INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE snippets_size (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    bytes INTEGER NOT NULL
  ) STRICT;
  INSERT INTO snippets_size VALUES (1, 0);
)";

namespace {

constexpr std::string_view columns =
    "s.number, s.job_id, s.user, u.name, s.problem, s.language, s.status, s.created, s.finished, "
    "s.code_size, s.passed, s.total, s.score, s.cpu_time, s.memory, s.share";
constexpr int number_of_columns = 16;
constexpr std::string_view with_names = "submissions s JOIN users u ON u.id = s.user";

SubmissionRecord submission_at(const Rows& rows) {
  return {.number = rows.get<std::int64_t>(0),
          .job_id = rows.get<std::string>(1),
          .user = rows.get<std::string>(2),
          .user_name = rows.get<std::string>(3),
          .problem = rows.get<std::string>(4),
          .language = rows.get<std::string>(5),
          .status = rows.get<std::string>(6),
          .figures = {.code_size = rows.get<Bytes>(9),
                      .passed = rows.get<std::size_t>(10),
                      .total = rows.get<std::size_t>(11),
                      .score = rows.find<double>(12),
                      .cpu_time = std::chrono::microseconds(rows.get<std::int64_t>(13)),
                      .memory = rows.get<Bytes>(14)},
          .created = rows.get<Date>(7),
          .finished = rows.find<Date>(8),
          .share = rows.find<std::string>(15).value_or("")};
}

// Whether it was added: not when it is there, or its user is gone.
bool add_submission(Database& file, const RunRecord& run, const std::string& status,
                    std::optional<Date> finished, const std::string& result) {
  std::string user = user_of_tenant(run.tenant);
  if (!has_user_in(file, user)) return false;
  const Figures& figures = run.figures;
  std::size_t added = file.run(
      "INSERT INTO submissions (job_id, user, problem, language, status, created, finished, "
      "code_size, passed, total, score, cpu_time, memory) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (job_id) DO NOTHING",
      run.job_id, user, run.problem, run.language, status, run.created, finished, figures.code_size,
      figures.passed, figures.total, figures.score, figures.cpu_time.count(), figures.memory);
  if (added == 0) return false;
  file.run("INSERT INTO submission_texts SELECT number, ?, ? FROM submissions WHERE job_id = ?",
           run.program, result, run.job_id);
  return true;
}

void put_end(Database& file, const RunRecord& run) {
  const Figures& figures = run.figures;
  file.run(
      "UPDATE submissions SET status = ?, passed = ?, total = ?, score = ?, cpu_time = ?, "
      "memory = ? WHERE job_id = ?",
      run.status, figures.passed, figures.total, figures.score, figures.cpu_time.count(),
      figures.memory, run.job_id);
  file.run(
      "UPDATE submission_texts SET result = ? "
      "WHERE number = (SELECT number FROM submissions WHERE job_id = ?)",
      run.result, run.job_id);
}

// Whether it was waiting for its end.
bool end_submission(Database& file, const RunRecord& run) {
  std::size_t ended =
      file.run("UPDATE submissions SET finished = ? WHERE job_id = ? AND status = ''", run.finished,
               run.job_id);
  if (ended == 1) put_end(file, run);
  return ended == 1;
}

void count_submission(Database& file, const std::string& job_id) {
  std::string user, problem, language;
  Date created;
  {
    Rows rows = file.query(
        "SELECT user, problem, language, created FROM submissions WHERE job_id = ?", job_id);
    if (!rows.next()) return;
    user = rows.get<std::string>(0);
    problem = rows.get<std::string>(1);
    language = rows.get<std::string>(2);
    created = rows.get<Date>(3);
  }
  recount_for(file, user, problem, language, created);
}

bool is_there(Database& file, const std::string& job_id) {
  return file.query("SELECT 1 FROM submissions WHERE job_id = ?", job_id).next();
}

constexpr std::string_view run_columns =
    "s.job_id, s.user, s.language, t.program, s.status, t.result, s.created, s.finished, s.problem";
constexpr std::string_view with_texts = "submissions s JOIN submission_texts t USING (number)";

RunRecord run_at(const Rows& rows) {
  Date created = rows.get<Date>(6);
  return {.job_id = rows.get<std::string>(0),
          .tenant = tenant_of_user(rows.get<std::string>(1)),
          .language = rows.get<std::string>(2),
          .program = rows.get<std::string>(3),
          .status = rows.get<std::string>(4),
          .result = rows.get<std::string>(5),
          .created = created,
          .finished = rows.find<Date>(7).value_or(created),
          .name = "practice",
          .problem = rows.get<std::string>(8),
          .submission = true};
}

}  // namespace

void note_submission_in(Database& file, const RunRecord& submission) {
  add_submission(file, submission, "", std::nullopt, "");
}

std::optional<bool> record_submission_in(Database& file, const RunRecord& run) {
  bool of_user = run.submission && !user_of_tenant(run.tenant).empty();
  if (!of_user && !is_there(file, run.job_id)) return std::nullopt;
  bool recorded =
      end_submission(file, run) || add_submission(file, run, run.status, run.finished, run.result);
  if (recorded) count_submission(file, run.job_id);
  return recorded;
}

std::optional<RunRecord> find_submitted_run_in(Database& file, const std::string& job_id) {
  Rows rows = file.query(fmt::format("SELECT {} FROM {} WHERE s.job_id = ? AND s.status <> ''",
                                     run_columns, with_texts),
                         job_id);
  if (!rows.next()) return std::nullopt;
  return run_at(rows);
}

std::vector<RunRecord> submitted_runs_in(Database& file, const std::string& user) {
  std::vector<RunRecord> runs;
  Rows rows = file.query(
      fmt::format("SELECT {} FROM {} WHERE s.user = ? ORDER BY s.number", run_columns, with_texts),
      user);
  while (rows.next()) runs.push_back(run_at(rows));
  return runs;
}

void close_submission_in(Database& file, const std::string& job_id, const std::string& status,
                         const std::string& sentence, Date finished) {
  RunRecord end{.job_id = job_id, .status = status, .finished = finished};
  end.result = boost::json::serialize(boost::json::string(sentence));
  end_submission(file, end);
}

void change_submission_in(Database& file, const RunRecord& run) {
  put_end(file, run);
  count_submission(file, run.job_id);
}

void forget_submissions_of(Database& file, const std::string& user) {
  file.run(
      "DELETE FROM submission_texts WHERE number IN "
      "(SELECT number FROM submissions WHERE user = ?)",
      user);
  file.run("DELETE FROM submissions WHERE user = ?", user);
  forget_progress_of(file, user);
}

std::vector<SubmissionRecord> submissions_in(Database& file, const SubmissionFilter& filter,
                                             std::int64_t before, std::size_t limit) {
  std::string conditions = "s.number < ?1";
  auto equal = [&](const std::string& value, const char* condition) {
    if (!value.empty()) conditions += condition;
  };
  equal(filter.user, " AND s.user = ?2");
  equal(filter.problem, " AND s.problem = ?3");
  equal(filter.status, " AND s.status = ?4");
  equal(filter.language, " AND s.language = ?5");
  if (filter.from) conditions += " AND s.created >= ?6";
  if (filter.to) conditions += " AND s.created < ?7";
  std::vector<SubmissionRecord> found;
  Rows rows = file.query(fmt::format("SELECT {} FROM {} WHERE {} ORDER BY s.number DESC LIMIT ?8",
                                     columns, with_names, conditions),
                         before, filter.user, filter.problem, filter.status, filter.language,
                         filter.from, filter.to, limit);
  while (rows.next()) found.push_back(submission_at(rows));
  return found;
}

std::size_t count_submissions_in(Database& file, const std::string& user) {
  Rows rows = file.query("SELECT count(*) FROM submissions WHERE user = ?", user);
  rows.next();
  return rows.get<std::size_t>(0);
}

std::vector<std::string> waiting_submissions_in(Database& file, const std::string& user) {
  std::vector<std::string> jobs;
  Rows rows = file.query("SELECT job_id FROM submissions WHERE user = ? AND status = ''", user);
  while (rows.next()) jobs.push_back(rows.get<std::string>(0));
  return jobs;
}

std::optional<WholeSubmission> find_submission_in(Database& file, const std::string& column,
                                                  const std::string& value) {
  Rows rows = file.query(fmt::format("SELECT {}, t.program, t.result FROM {} "
                                     "JOIN submission_texts t USING (number) WHERE s.{} = ?",
                                     columns, with_names, column),
                         value);
  if (!rows.next()) return std::nullopt;
  return WholeSubmission{submission_at(rows), rows.get<std::string>(number_of_columns),
                         rows.get<std::string>(number_of_columns + 1)};
}

std::string share_submission_in(Database& file, const std::string& job_id,
                                const std::string& share) {
  if (share.empty()) {
    file.run("UPDATE submissions SET share = NULL WHERE job_id = ?", job_id);
    return {};
  }
  file.run("UPDATE submissions SET share = coalesce(share, ?) WHERE job_id = ?", share, job_id);
  Rows rows = file.query("SELECT share FROM submissions WHERE job_id = ?", job_id);
  if (!rows.next()) throw Error(ErrorKind::not_found, "there is no submission '" + job_id + "'");
  return rows.get<std::string>(0);
}

std::optional<double> percentile_in(Database& file, const SubmissionRecord& submission) {
  Rows rows = file.query(
      "SELECT count(*), sum(cpu_time > ?) FROM submissions "
      "WHERE problem = ? AND language = ? AND status = 'accepted' AND number <> ?",
      submission.figures.cpu_time.count(), submission.problem, submission.language,
      submission.number);
  rows.next();
  auto others = rows.get<std::size_t>(0);
  if (others == 0) return std::nullopt;
  return static_cast<double>(rows.get<std::size_t>(1)) / static_cast<double>(others);
}

void keep_snippet_in(Database& file, const std::string& id, const std::string& contents,
                     Date created, Bytes most) {
  {
    Rows size = file.query("SELECT bytes FROM snippets_size");
    size.next();
    if (size.get<Bytes>(0) + contents.size() > most) {
      throw unavailable("there is no room for more shared programs");
    }
  }
  std::size_t added = file.run("INSERT INTO snippets VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
                               id, contents, created);
  if (added == 1) file.run("UPDATE snippets_size SET bytes = bytes + ?", contents.size());
}

std::optional<std::pair<std::string, Date>> find_snippet_in(Database& file, const std::string& id) {
  Rows rows = file.query("SELECT contents, created FROM snippets WHERE id = ?", id);
  if (!rows.next()) return std::nullopt;
  return std::pair(rows.get<std::string>(0), rows.get<Date>(1));
}

}  // namespace codevault
