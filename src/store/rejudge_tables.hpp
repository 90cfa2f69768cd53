#pragma once

#include <string>
#include <vector>

#include "sqlite/database.hpp"
#include "store/rejudge_store.hpp"

// Rejudges in SQLite.
namespace codevault {

extern const char* const rejudge_tables;  // the SQL that makes them

std::size_t add_rejudge_in(Database& file, const RejudgeRecord& rejudge,
                           const SubmissionFilter& filter);
std::vector<RejudgeRecord> rejudges_in(Database& file);
std::optional<RejudgeRecord> find_rejudge_in(Database& file, const std::string& id);
std::vector<RejudgeChange> changes_in(Database& file, const std::string& id);
std::optional<WholeSubmission> next_to_rejudge_in(Database& file, const std::string& id);
void record_rejudged_in(Database& file, const std::string& id, const RunRecord& run);
bool apply_rejudge_in(Database& file, const std::string& id);
bool discard_rejudge_in(Database& file, const std::string& id);

}  // namespace codevault
