#pragma once

#include <chrono>
#include <optional>
#include <string>

// BullMQ's job schedulers: `repeat:<scheduler>` says what is to be done and how often, and one job
// is always to come, `repeat:<scheduler>:<ms>`. The worker that takes it makes the next one before
// it begins. If it dies in between, the job stalls and the next worker makes up for it.
// lua/repeat.lua is the step in Redis; this computes what it needs.
namespace codevault::bullmq {

// The job that comes after one of a scheduler.
struct NextRun {
  // When it is due; nothing if it is due an interval after the last, which the script computes.
  std::optional<std::chrono::system_clock::time_point> at;
  std::string options;  // JSON
};

// The job after the one of `scheduler` with these `options`; nothing if that was the last. Throws
// Error{invalid} for options that are not understood.
std::optional<NextRun> next_run(const std::string& scheduler, const std::string& options,
                                std::chrono::system_clock::time_point now);

}  // namespace codevault::bullmq
