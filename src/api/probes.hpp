#pragma once

#include <prometheus/registry.h>
#include <boost/json/object.hpp>
#include <filesystem>
#include <memory>

#include "api/metrics.hpp"
#include "base/bytes.hpp"
#include "http/server.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

namespace codevault {

// The answers to supervisors of any of our processes: GET /healthz, /readyz and /metrics.
class Probes {
 public:
  // Uses queue and stores for as long as it lives. `data` is the folder of what is kept here; its
  // disk should have `least_room` for us.
  Probes(JobQueue& queue, Stores& stores, std::shared_ptr<prometheus::Registry> registry,
         std::filesystem::path data, Bytes least_room = 16_MiB)
      : queue_(queue),
        stores_(stores),
        metrics_(std::move(registry)),
        data_(std::move(data)),
        least_room_(least_room) {}

  Task<http::Response> tell_health(http::Request request);
  Task<http::Response> tell_readiness(http::Request request);
  Task<http::Response> tell_metrics(http::Request request);

  // Writes to the queue and to the stores, and looks for room on the disk: a small write may
  // succeed on a full one. Returns "ok" for each, or what is wrong in words that anybody may read.
  Task<boost::json::object> check_all();
  Metrics& metrics() { return metrics_; }

 private:
  Task<> find_room() const;

  JobQueue& queue_;
  Stores& stores_;
  Metrics metrics_;
  std::filesystem::path data_;
  Bytes least_room_;
};

}  // namespace codevault
