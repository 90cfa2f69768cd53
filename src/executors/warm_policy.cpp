#include "executors/warm_policy.hpp"

#include <algorithm>

namespace codevault {

std::list<WarmPolicy::Demand>::iterator WarmPolicy::find(const std::string& interpreter) {
  return std::find_if(demands_.begin(), demands_.end(),
                      [&](const Demand& demand) { return demand.interpreter == interpreter; });
}

void WarmPolicy::asked_for(const std::string& interpreter, Time now) {
  auto known = find(interpreter);
  if (known == demands_.end()) {
    demands_.push_front({interpreter, now});
  } else {
    known->last_asked = now;
    demands_.splice(demands_.begin(), demands_, known);
  }
  // The longest unused come last. Forgetting one also ends its punishment.
  while (now - demands_.back().last_asked > settings_.memory) demands_.pop_back();
}

void WarmPolicy::failed(const std::string& interpreter, Time now) {
  auto known = find(interpreter);
  if (known != demands_.end()) known->barred_until = now + settings_.punishment;
}

std::vector<std::string> WarmPolicy::wanted(Time now) const {
  std::vector<std::string> wanted;
  for (std::size_t copy = 0; copy < settings_.copies; ++copy) {
    for (const Demand& demand : demands_) {
      if (wanted.size() == settings_.places) return wanted;
      bool forgotten = now - demand.last_asked > settings_.memory;
      if (!forgotten && demand.barred_until <= now) wanted.push_back(demand.interpreter);
    }
  }
  return wanted;
}

}  // namespace codevault
