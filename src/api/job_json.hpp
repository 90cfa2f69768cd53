#pragma once

#include <string>

#include "queue/job_queue.hpp"
#include "store/run_store.hpp"

namespace codevault {

// The body of GET /job/:id: {jobId, name, status, position?, progress?, result?, error?}.
std::string job_json(const Job& job);
// The same for a job that only the store remembers.
std::string job_json(const RunRecord& run);

// The data of a `state` event: {status, position?}.
std::string state_json(const Job& job);

}  // namespace codevault
