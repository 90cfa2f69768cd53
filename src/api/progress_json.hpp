#pragma once

#include <boost/json/object.hpp>

#include "api/submission_json.hpp"
#include "store/submission_store.hpp"

namespace codevault {

// How many days in a row had a submission: up to `today` or the day before, and ever.
struct Streak {
  int current = 0;
  int longest = 0;
};
Streak streak_of(const std::map<std::chrono::sys_days, Tally>& days, std::chrono::sys_days today);

// What a profile shows, with `problems` those that everybody may see.
boost::json::object to_json(const UserProgress& progress, const Summaries& problems,
                            std::chrono::sys_days today);

}  // namespace codevault
