#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/encoding.hpp"
#include "bullmq/policy.hpp"
#include "queue/sentences.hpp"
#include "redis/address.hpp"

namespace codevault {

struct BullQueueSettings {
  redis::Address address;  // parse_redis_url(REDIS_URL)
  std::string prefix = "bull";
  std::string name = "execution-queue";
  std::size_t max_queued = 20'000;
  double tenant_share = 0.75;
  std::chrono::milliseconds lease{30'000};
  unsigned max_attempts = 3;
  std::chrono::seconds keep_finished{3'600};
  std::size_t max_finished = 20'000;  // of each, completed and failed
  std::chrono::milliseconds stalled_interval{30'000};
  unsigned most_stalls = 1;    // of jobs that others added
  unsigned metric_points = 0;  // minutes of BullMQ's metrics that are kept
  unsigned limit = 0;          // jobs that all workers together begin in each window; 0 is any
  std::chrono::milliseconds window{1'000};
  // Whether jobs are watched here. If not, no events are read, and a lost lease is noticed only at
  // renewal.
  bool watches = true;
  unsigned slots = 0;  // jobs that this process works on at most, shown beside its workers
  std::chrono::milliseconds add_patience{2'000};       // how long add() tries again
  std::chrono::milliseconds finish_patience{600'000};  // how long the end of a job is tried again
  std::shared_ptr<const Clock> clock = std::make_shared<Clock>();

  // The jobs of one tenant that may wait.
  std::size_t share() const { return share_of(max_queued, tenant_share); }
  // For jobs of ours that ended.
  bullmq::Retention retention() const {
    return {.count = static_cast<long>(max_finished),
            .age = static_cast<long>(keep_finished.count())};
  }
  // As BullMQ's clients call themselves, by which they find each other.
  std::string client_name(const std::string& role) const {
    std::string client = prefix + ":" + to_base64(name) + role;
    std::erase_if(client, [](char c) { return c <= ' ' || c > '~'; });
    return client;
  }
};

}  // namespace codevault
