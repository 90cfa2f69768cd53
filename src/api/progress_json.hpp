#pragma once

#include <boost/json/object.hpp>

#include "api/submission_json.hpp"
#include "store/submission_store.hpp"

namespace codevault {

// The number of consecutive days with a submission: up to `today` or the day before, and the
// longest ever.
struct Streak {
  int current = 0;
  int longest = 0;
};
Streak streak_of(const std::map<std::chrono::sys_days, Tally>& days, std::chrono::sys_days today);

// The JSON of a profile; `problems` are those that everybody may see.
boost::json::object to_json(const UserProgress& progress, const Summaries& problems,
                            std::chrono::sys_days today);

}  // namespace codevault
