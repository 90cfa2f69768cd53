#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sqlite/database.hpp"
#include "store/store.hpp"

// Problems in SQLite. Contents that two files have in common are kept once, and go when the last
// problem that has them does.
namespace codevault {

extern const char* const problem_tables;   // the SQL that makes them
extern const char* const problem_shelves;  // the SQL that adds who sees them

void keep_problem_in(Database& file, const ProblemRecord& problem,
                     const std::map<std::string, Blob>& contents);
std::vector<ProblemRecord> problems_in(Database& file);
std::optional<ProblemRecord> find_problem_in(Database& file, const std::string& id);
bool hide_problem_in(Database& file, const std::string& id, bool hidden);
bool remove_problem_in(Database& file, const std::string& id);
Blob problem_file_in(Database& file, const std::string& sha256);

}  // namespace codevault
