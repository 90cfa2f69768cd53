#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace codevault::bullmq {

// How many ended jobs are kept, and for how long.
struct Retention {
  long count = -1;  // -1 is all
  long age = -1;    // in seconds, -1 is for ever
  long limit = 1000;
};

// The options of a job that concern its worker.
struct Policy {
  unsigned attempts = 0;
  std::string backoff;  // "fixed", "exponential", or "" for none
  std::chrono::milliseconds backoff_delay{0};
  double jitter = 0;
  bool lifo = false;
  std::optional<Retention> on_complete;
  std::optional<Retention> on_fail;
  std::optional<std::size_t> stack_trace_limit;
  std::size_t keep_logs = 0;
};

// Reads what it understands of any JSON.
Policy parse_policy(const std::string& options);
// The pause after the `made`th attempt; nothing if that was the last. `chance` is from 0 to 1.
std::optional<std::chrono::milliseconds> pause_before_retry(const Policy& policy, unsigned made,
                                                            double chance);
// The JSON array `before` of a job's failures, and one more: the newest that are kept.
std::string longer_trace(const Policy& policy, const std::string& before,
                         const std::string& newest);

}  // namespace codevault::bullmq
