#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sqlite/database.hpp"
#include "store/submission_store.hpp"

// Submissions in SQLite, and what was shared of the compiler.
namespace codevault {

// The SQL that makes them, of the runs that are submissions; those of nobody become mere runs.
extern const char* const submission_tables;

void note_submission_in(Database& file, const RunRecord& submission);
// Whether it was recorded now; nothing when this is no submission of a user.
std::optional<bool> record_submission_in(Database& file, const RunRecord& run);
std::optional<RunRecord> find_submitted_run_in(Database& file, const std::string& job_id);
std::vector<RunRecord> submitted_runs_in(Database& file, const std::string& user);
void close_submission_in(Database& file, const std::string& job_id, const std::string& status,
                         const std::string& sentence, Date finished);
// Gives one that has ended another end: the status, result and figures of `run`.
void change_submission_in(Database& file, const RunRecord& run);
void forget_submissions_of(Database& file, const std::string& user);

std::vector<SubmissionRecord> submissions_in(Database& file, const SubmissionFilter& filter,
                                             std::int64_t before, std::size_t limit);
std::size_t count_submissions_in(Database& file, const std::string& user);
std::vector<std::string> waiting_submissions_in(Database& file, const std::string& user);
std::optional<WholeSubmission> find_submission_in(Database& file, const std::string& column,
                                                  const std::string& value);
std::string share_submission_in(Database& file, const std::string& job_id,
                                const std::string& share);
std::optional<double> percentile_in(Database& file, const SubmissionRecord& submission);

void keep_snippet_in(Database& file, const std::string& id, const std::string& contents,
                     Date created, Bytes most);
std::optional<std::pair<std::string, Date>> find_snippet_in(Database& file, const std::string& id);

}  // namespace codevault
