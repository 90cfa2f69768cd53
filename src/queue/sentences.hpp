#pragma once

#include <string>

#include "base/error.hpp"
#include "queue/job_queue.hpp"

// What every queue says of its jobs, in the same words, and the rule of shares.
namespace codevault {

inline constexpr const char* job_was_cancelled = "The job was cancelled.";
std::string handed_back_too_often(unsigned attempts);
// Error{conflict}.
Error lease_is_over(const std::string& id);

// The jobs of one tenant that may wait in a queue of `most`.
std::size_t share_of(std::size_t most, double share);
// Error{exhausted}.
Error queue_is_full(std::size_t most);
Error share_is_full(std::size_t share);

// The last event of a job: its result, JSON, or its failure, a sentence.
JobEvent last_event(JobState state, const std::string& outcome);

}  // namespace codevault
