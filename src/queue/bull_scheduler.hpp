#pragma once

#include <chrono>
#include <optional>
#include <string>

// Job schedulers of BullMQ's: `repeat:<scheduler>` says what is to be done and how often, and there
// is always one job to come, `repeat:<scheduler>:<ms>`. Whoever takes it makes the next one before
// it begins with it; who dies in between leaves a job that stalls, and the next to take it does
// that. The script `repeat` is the step in Redis; this is what is reckoned before.
namespace codevault::bull {

// The job that comes after one of a scheduler.
struct NextRun {
  // When it is due; nothing when it is so many milliseconds after the last, which the script
  // counts.
  std::optional<std::chrono::system_clock::time_point> at;
  std::string options;  // JSON
};

// What follows the job of `scheduler` that has these `options`; nothing when it was the last one.
// Throws Error{invalid} with what is not understood.
std::optional<NextRun> next_run(const std::string& scheduler, const std::string& options,
                                std::chrono::system_clock::time_point now);

}  // namespace codevault::bull
