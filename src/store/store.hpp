#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/task.hpp"

// The lasting record. The queue forgets finished jobs after a while; the store does not.
namespace codevault {

// One run of the online compiler, as it ended.
struct RunRecord {
  std::string job_id;  // the idempotency key
  std::string tenant;
  std::string language;
  std::string program;  // JSON, as accepted
  std::string status;   // RunStatus, or "failed"
  std::string
      result;  // JSON, as told to the user; the failure as a JSON string when status is "failed"
  std::chrono::system_clock::time_point created;
  std::chrono::system_clock::time_point finished;
};

class Store {
 public:
  virtual ~Store() = default;

  // Whether it was recorded now; false when this job's run is there already, which then stays as it
  // is.
  virtual Task<bool> record_run(RunRecord run) = 0;
  virtual Task<std::optional<RunRecord>> find_run(std::string job_id) = 0;

  // Throws Error{unavailable} when the store cannot be reached.
  virtual Task<> ping() = 0;
};

}  // namespace codevault
