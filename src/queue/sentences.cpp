#include "queue/sentences.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

namespace codevault {

std::string handed_back_too_often(unsigned attempts) {
  return "The job was begun " + std::to_string(attempts) + " times and handed back each time.";
}

Error lease_is_over(const std::string& id) {
  return Error(ErrorKind::conflict, "the lease of job '" + id + "' is over");
}

std::size_t share_of(std::size_t most, double share) {
  return std::max<std::size_t>(1, static_cast<std::size_t>(static_cast<double>(most) * share));
}

Error queue_is_full(std::size_t most) {
  return Error(ErrorKind::exhausted,
               "the queue is full: " + std::to_string(most) + " jobs wait; try again later");
}

Error share_is_full(std::size_t share) {
  return Error(ErrorKind::exhausted, "your share of the queue is full: " + std::to_string(share) +
                                         " of your jobs wait; try again when some are done");
}

JobEvent last_event(JobState state, const std::string& outcome) {
  if (state == JobState::completed) return {JobEvent::Kind::completed, outcome};
  return {JobEvent::Kind::failed, boost::json::serialize(boost::json::string(outcome))};
}

}  // namespace codevault
