#include "queue/job_file.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace codevault {

static void from_word(std::string_view word, JobState& state) {
  for (JobState one : {JobState::queued, JobState::delayed, JobState::active, JobState::completed,
                       JobState::failed}) {
    if (word != to_string(one)) continue;
    state = one;
    return;
  }
  throw unavailable("the queue's file names an unknown state of a job: '" + std::string(word) +
                    "'");
}

// The data of jobs has a table of its own: SQLite rewrites a whole row when one of its columns
// changes.
const std::vector<std::string>& job_file_versions() {
  static const std::vector<std::string> versions = {R"(
    CREATE TABLE jobs (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      tenant TEXT NOT NULL,
      state TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      cancelled INTEGER NOT NULL DEFAULT 0,
      created INTEGER NOT NULL,
      started INTEGER,
      due INTEGER,
      finished INTEGER,
      token TEXT,
      progress TEXT,
      outcome TEXT
    ) STRICT;
    CREATE INDEX jobs_finished ON jobs (finished) WHERE finished IS NOT NULL;
    CREATE TABLE job_data (
      sequence INTEGER PRIMARY KEY,
      data TEXT NOT NULL
    ) STRICT;
  )",
                                                    R"(
    CREATE TRIGGER forget_data AFTER DELETE ON jobs BEGIN
      DELETE FROM job_data WHERE sequence = old.sequence;
    END;
    CREATE TABLE switches (
      name TEXT PRIMARY KEY,
      is_on INTEGER NOT NULL
    ) STRICT;
  )",
                                                    R"(
    ALTER TABLE jobs ADD COLUMN deaths INTEGER NOT NULL DEFAULT 0;
  )"};
  return versions;
}

void insert_job(Database& file, std::uint64_t sequence, const NewJob& job,
                std::chrono::system_clock::time_point created) {
  std::size_t inserted = file.run(
      "INSERT INTO jobs (sequence, id, name, tenant, state, created) "
      "VALUES (?, ?, ?, ?, 'queued', ?) ON CONFLICT (id) DO NOTHING",
      sequence, job.id, job.name, job.tenant, created);
  if (inserted == 0) throw Error(ErrorKind::conflict, "there is a job '" + job.id + "' already");
  file.run("INSERT INTO job_data (sequence, data) VALUES (?, ?)", sequence, job.data);
}

std::string load_job_data(Database& file, std::uint64_t sequence) {
  auto data =
      file.query("SELECT data FROM job_data WHERE sequence = ?", sequence).first<std::string>();
  if (data) return *data;
  throw unavailable("the queue's file " + file.file().filename().string() +
                    " has lost the data of a job");
}

void update_job(Database& file, const StoredJob& job) {
  std::optional<std::chrono::system_clock::time_point> due;
  if (job.state == JobState::delayed) due = job.due;
  file.run(
      "UPDATE jobs SET state = ?, attempts = ?, cancelled = ?, started = ?, due = ? "
      "WHERE sequence = ? AND finished IS NULL",
      to_string(job.state), job.attempts, job.cancelled, job.started, due, job.sequence);
}

void end_job(Database& file, std::uint64_t sequence, const JobEnd& end) {
  file.run(
      "UPDATE jobs SET state = ?, outcome = ?, cancelled = ?, token = ?, progress = ?, "
      "finished = ?, due = NULL WHERE sequence = ? AND finished IS NULL",
      to_string(end.state), end.outcome, end.cancelled, end.token, end.progress, end.finished,
      sequence);
  // A failed job may be retried, and needs its data then.
  if (end.state == JobState::completed) {
    file.run("DELETE FROM job_data WHERE sequence = ?", sequence);
  }
}

namespace {

// As the fields of Job.
const std::string columns_of_ended =
    "SELECT id, name, tenant, state, attempts, NULL, progress, "
    "iif(state = 'completed', outcome, ''), iif(state = 'failed', outcome, ''), cancelled, "
    "created, started, finished FROM jobs ";

}  // namespace

std::optional<Job> find_ended_job(Database& file, const std::string& id) {
  return file.query(columns_of_ended + "WHERE id = ? AND finished IS NOT NULL", id).first<Job>();
}

std::vector<Job> list_ended_jobs(Database& file, JobState state, std::size_t offset,
                                 std::size_t limit) {
  return file
      .query(columns_of_ended +
                 "WHERE finished IS NOT NULL AND state = ? "
                 "ORDER BY finished DESC, sequence DESC LIMIT ? OFFSET ?",
             to_string(state), limit, offset)
      .all<Job>();
}

std::optional<StoredJob> retry_job(Database& file, const std::string& id) {
  return file
      .query(
          "UPDATE jobs SET state = 'queued', attempts = 0, deaths = 0, cancelled = 0, started = "
          "NULL, "
          "due = NULL, finished = NULL, token = NULL, progress = NULL, outcome = NULL "
          "WHERE id = ? AND state = 'failed' AND sequence IN (SELECT sequence FROM job_data) "
          "RETURNING sequence, id, name, tenant, state, attempts, cancelled, created, started, "
          "created, deaths",
          id)
      .first<StoredJob>();
}

bool load_paused(Database& file) {
  return file.query("SELECT is_on FROM switches WHERE name = 'paused'")
      .first<bool>()
      .value_or(false);
}

void store_paused(Database& file, bool paused) {
  file.run("INSERT OR REPLACE INTO switches (name, is_on) VALUES ('paused', ?)", paused);
}

bool was_ended_by(Database& file, const std::string& id, const std::string& token, JobState state) {
  return file
      .query("SELECT 1 FROM jobs WHERE id = ? AND token = ? AND state = ?", id, token,
             to_string(state))
      .next();
}

RecoveredJobs recover_jobs(Database& file, unsigned max_attempts, unsigned max_deaths,
                           std::chrono::system_clock::time_point now) {
  RecoveredJobs recovered;
  file.run("UPDATE jobs SET state = 'queued', deaths = deaths + 1 WHERE state = 'active'");
  recovered.deadly =
      file.query(
              "UPDATE jobs SET state = 'failed', finished = ?, progress = '', outcome = "
              "'The process that ran the job died ' || deaths || ' times, the last time with no "
              "other job beside it.' WHERE finished IS NULL AND NOT cancelled AND deaths >= ? "
              "RETURNING id",
              now, max_deaths)
          .all<std::string>();
  file.run(
      "UPDATE jobs SET state = 'failed', finished = ?, progress = '', "
      "outcome = iif(cancelled, 'The job was cancelled.', "
      "'The job was begun ' || attempts || ' times and never came to an end.') "
      "WHERE finished IS NULL AND (cancelled OR attempts >= ?)",
      now, max_attempts);
  file.run(
      "DELETE FROM job_data WHERE sequence NOT IN "
      "(SELECT sequence FROM jobs WHERE finished IS NULL OR state = 'failed')");

  recovered.waiting =
      file.query(
              "SELECT sequence, id, name, tenant, state, attempts, 0, created, started, "
              "coalesce(due, ?), deaths FROM jobs WHERE finished IS NULL ORDER BY sequence",
              now)
          .all<StoredJob>();
  return recovered;
}

std::uint64_t last_sequence(Database& file) {
  return file.value<std::uint64_t>("SELECT coalesce(max(sequence), 0) FROM jobs");
}

EndedCounts count_ended_jobs(Database& file) {
  return file.value<EndedCounts>(
      "SELECT count(*) FILTER (WHERE state = 'completed'), "
      "count(*) FILTER (WHERE state = 'failed') FROM jobs WHERE finished IS NOT NULL");
}

EndedCounts forget_ended_jobs(Database& file, std::chrono::system_clock::time_point before,
                              std::size_t surplus, std::size_t most) {
  EndedCounts forgotten;
  auto forget = [&](Rows rows) {
    while (rows.next()) {
      ++(rows.get<std::string>(0) == "completed" ? forgotten.completed : forgotten.failed);
    }
  };
  forget(
      file.query("DELETE FROM jobs WHERE sequence IN (SELECT sequence FROM jobs WHERE finished < ? "
                 "ORDER BY finished LIMIT ?) RETURNING state",
                 before, most));
  std::size_t old = forgotten.completed + forgotten.failed;
  if (surplus > old) {
    forget(file.query(
        "DELETE FROM jobs WHERE sequence IN (SELECT sequence FROM jobs WHERE finished IS NOT NULL "
        "ORDER BY finished LIMIT ?) RETURNING state",
        std::min(surplus, most) - std::min(old, most)));
  }
  return forgotten;
}

void shrink(Database& file) {
  constexpr std::size_t much = 4'096;  // pages: 16 MiB
  auto unused = file.value<std::size_t>("PRAGMA freelist_count");
  if (unused < much || unused < file.value<std::size_t>("PRAGMA page_count") / 2) return;
  file.run("PRAGMA incremental_vacuum(1024)");
}

}  // namespace codevault
