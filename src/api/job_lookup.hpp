#pragma once

#include <optional>
#include <string>

#include "api/routes.hpp"
#include "base/error.hpp"

namespace codevault {

bool has_ended(JobState state);

// Waits for the last event.
Task<> wait_for_end(JobWatch& watch);

// Both find a job in the queue, or in the store when the queue has forgotten it, and return nothing
// for an unknown one.
Task<std::optional<JobState>> state_of_job(const ApiParts& api, std::string id);
// The body of GET /job/:id: {jobId, name, status, paused?, position?, progress?, result?, error?}.
Task<std::optional<std::string>> describe_job(const ApiParts& api, std::string id);

// Error{not_found}
Error no_job(const std::string& id);

// Returns whether a job in this state waits because the queue is paused.
Task<bool> is_held_up(JobQueue& queue, JobState state);

// The data of a `state` event: {status, paused?, position?}.
std::string state_json(const Job& job, bool paused);

}  // namespace codevault
