#include "queue/job_queue.hpp"

namespace codevault {

std::string_view to_string(JobState state) {
  switch (state) {
    case JobState::queued: return "queued";
    case JobState::delayed: return "delayed";
    case JobState::active: return "active";
    case JobState::completed: return "completed";
    case JobState::failed: return "failed";
  }
  return "";
}

}  // namespace codevault
