#pragma once

#include <string>

#include "sqlite/database.hpp"
#include "store/submission_store.hpp"

// Counts of submissions in SQLite, by user and problem, day and language. A count is never added
// to: what a submission touches is counted again from the submissions, so that it is right whatever
// happened before.
namespace codevault {

std::string progress_tables();  // the SQL that makes and fills them

// After a change to a submission of this user.
void recount_for(Database& file, const std::string& user, const std::string& problem,
                 const std::string& language, Date created);
void forget_progress_of(Database& file, const std::string& user);
std::size_t recount_all(Database& file);

UserProgress progress_in(Database& file, const std::string& user);
std::map<std::string, ProblemTally> problem_tallies_in(Database& file);
std::vector<Rank> leaderboard_in(Database& file, Date since, std::size_t limit,
                                 const std::string& user);

}  // namespace codevault
