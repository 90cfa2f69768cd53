#pragma once

#include <optional>
#include <string>

#include "queue/job_queue.hpp"
#include "store/run_store.hpp"

namespace codevault {

bool has_ended(JobState state);

// Waits for the last event.
Task<> wait_for_end(JobWatch& watch);

// Finds jobs in the queue, or in the store when the queue has forgotten them.
class JobLookup {
 public:
  // Uses both for as long as it lives.
  JobLookup(JobQueue& queue, RunStore& runs) : queue_(queue), runs_(runs) {}

  // Each returns nothing for an unknown job.
  Task<std::optional<JobState>> state_of(std::string id);
  // The body of GET /job/:id.
  Task<std::optional<std::string>> describe(std::string id);

 private:
  JobQueue& queue_;
  RunStore& runs_;
};

}  // namespace codevault
