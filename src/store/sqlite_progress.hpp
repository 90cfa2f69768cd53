#pragma once

#include <string>

#include "sqlite/database.hpp"

// The counts of SqliteSubmissions: by user and problem, day and language. What a submission touches
// is counted from the submissions again, so that it is right whatever happened before.
namespace codevault {

// Counts what this submission touches. Within the transaction that changed it.
void count_submission(Database& file, const std::string& job_id);
void forget_progress(Database& file, const std::string& user);

}  // namespace codevault
