#pragma once

#include <prometheus/registry.h>
#include <boost/json/object.hpp>
#include <memory>

#include "api/metrics.hpp"
#include "http/server.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

namespace codevault {

// The answers to supervisors of any of our processes: GET /healthz, /readyz and /metrics.
class Probes {
 public:
  // Uses both for as long as it lives.
  Probes(JobQueue& queue, Stores& stores, std::shared_ptr<prometheus::Registry> registry)
      : queue_(queue), stores_(stores), metrics_(std::move(registry)) {}

  Task<http::Response> tell_health(http::Request request);
  Task<http::Response> tell_readiness(http::Request request);
  Task<http::Response> tell_metrics(http::Request request);

  // Writes to the queue and to the stores. Returns "ok" for each, or what is wrong in words that
  // anybody may read.
  Task<boost::json::object> check_all();
  Metrics& metrics() { return metrics_; }

 private:
  JobQueue& queue_;
  Stores& stores_;
  Metrics metrics_;
};

}  // namespace codevault
