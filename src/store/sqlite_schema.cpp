#include "store/sqlite_stores.hpp"

namespace codevault {
namespace {

// A run's number is its place in the order of recording.
const char* const runs = R"(
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
)";

const char* const problems = R"(
  ALTER TABLE runs ADD COLUMN name TEXT NOT NULL DEFAULT 'compiler';
  ALTER TABLE runs ADD COLUMN problem TEXT NOT NULL DEFAULT '';
  ALTER TABLE runs ADD COLUMN submission INTEGER NOT NULL DEFAULT 0;
  DROP INDEX runs_finished;
  CREATE INDEX runs_finished ON runs (finished) WHERE submission = 0;
  CREATE INDEX runs_number ON runs (number) WHERE submission = 0;
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

const char* const hidden_problems = R"(
  ALTER TABLE problems ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE problems ADD COLUMN updated INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX runs_accepted ON runs (problem, tenant) WHERE submission = 1 AND status = 'accepted';
)";

const char* const accounts = R"(
  CREATE TABLE users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password TEXT NOT NULL,
    role TEXT NOT NULL,
    disabled INTEGER NOT NULL,
    created INTEGER NOT NULL,
    last_seen INTEGER
  ) STRICT;
  CREATE TABLE sessions (
    secret TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user TEXT NOT NULL REFERENCES users (id),
    address TEXT NOT NULL,
    agent TEXT NOT NULL,
    created INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    expires INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sessions_user ON sessions (user);
  CREATE INDEX sessions_expires ON sessions (expires);
  CREATE TABLE tokens (
    secret TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user TEXT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created INTEGER NOT NULL,
    last_used INTEGER,
    expires INTEGER
  ) STRICT;
  CREATE INDEX tokens_user ON tokens (user);
  CREATE INDEX runs_tenant ON runs (tenant, number);
)";

// Submissions of users get tables of their own; those of nobody become mere runs. Texts are kept
// apart from the rows that lists read. A cpu_time is in microseconds.
const char* const submissions = R"(
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

// Counts of the submissions that were judged; the key is a problem, a day since 1970, a language.
const char* const progress = R"(
  CREATE TABLE standings (
    user TEXT NOT NULL,
    key TEXT NOT NULL,
    submissions INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    first_submission INTEGER NOT NULL,
    first_accepted INTEGER,
    PRIMARY KEY (user, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX submissions_standings ON submissions (user, problem);
  INSERT INTO standings
  SELECT user, problem, count(*), sum(status = 'accepted'), min(created),
    min(CASE WHEN status = 'accepted' THEN created END)
  FROM submissions WHERE status NOT IN ('', 'failed', 'cancelled') GROUP BY user, problem;
  CREATE TABLE active_days (
    user TEXT NOT NULL,
    key INTEGER NOT NULL,
    submissions INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    PRIMARY KEY (user, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX submissions_active_days ON submissions (user, created / 86400000);
  INSERT INTO active_days
  SELECT user, created / 86400000, count(*), sum(status = 'accepted')
  FROM submissions WHERE status NOT IN ('', 'failed', 'cancelled')
  GROUP BY user, created / 86400000;
  CREATE TABLE used_languages (
    user TEXT NOT NULL,
    key TEXT NOT NULL,
    submissions INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    PRIMARY KEY (user, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX submissions_used_languages ON submissions (user, language);
  INSERT INTO used_languages
  SELECT user, language, count(*), sum(status = 'accepted')
  FROM submissions WHERE status NOT IN ('', 'failed', 'cancelled') GROUP BY user, language;
  CREATE INDEX standings_problem ON standings (key);
  CREATE INDEX standings_accepted ON standings (first_accepted);
)";

// A row of `rejudged` has an empty status until its submission is judged again. What stood before
// is the submission's own until the changes are applied, and is kept here from then on.
const char* const rejudges = R"(
  CREATE TABLE rejudges (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    problem TEXT NOT NULL,
    by TEXT NOT NULL,
    created INTEGER NOT NULL,
    decided TEXT NOT NULL
  ) STRICT;
  CREATE TABLE rejudged (
    rejudge TEXT NOT NULL,
    job_id TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL DEFAULT '',
    passed INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    score REAL,
    cpu_time INTEGER NOT NULL DEFAULT 0,
    memory INTEGER NOT NULL DEFAULT 0,
    before_status TEXT,
    before_score REAL,
    PRIMARY KEY (rejudge, job_id)
  ) STRICT;
  CREATE INDEX rejudged_status ON rejudged (rejudge, status);
)";

// JSON (sqlite_problems.cpp); empty while unknown.
const char* const problem_facts = R"(
  ALTER TABLE problems ADD COLUMN facts TEXT NOT NULL DEFAULT '';
)";

// What users keep about problems, and whether others see what they solved.
const char* const marks = R"(
  CREATE TABLE problem_marks (
    user TEXT NOT NULL,
    problem TEXT NOT NULL,
    bookmarked INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (user, problem)
  ) STRICT;
  ALTER TABLE users ADD COLUMN private_profile INTEGER NOT NULL DEFAULT 0;
)";

}  // namespace

const std::vector<std::string>& store_versions() {
  static const std::vector<std::string> versions{runs,
                                                 problems,
                                                 hidden_problems,
                                                 accounts,
                                                 std::string(submissions) + progress + rejudges,
                                                 problem_facts,
                                                 marks};
  return versions;
}

}  // namespace codevault
