#pragma once

#include <prometheus/registry.h>
#include <boost/json/object.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "api/metrics.hpp"
#include "http/server.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

namespace codevault {

// Something that has to work before requests make sense; it throws when it does not.
struct ReadinessCheck {
  std::string name;
  std::function<Task<>()> check;
};

// What supervisors ask of any process of ours: GET /healthz, /readyz and /metrics.
class Probes {
 public:
  // Looks at the queue and the stores, and at whatever else `checks` say. Uses both for as long as
  // it lives.
  Probes(JobQueue& queue, Stores& stores, std::shared_ptr<prometheus::Registry> registry,
         std::vector<ReadinessCheck> checks);

  Task<http::Response> tell_health(http::Request request);
  Task<http::Response> tell_readiness(http::Request request);
  Task<http::Response> tell_metrics(http::Request request);

  // "ok", or what is wrong in words for strangers, for each of the checks.
  Task<boost::json::object> check_all();
  Metrics& metrics() { return metrics_; }

 private:
  JobQueue& queue_;
  Metrics metrics_;
  std::vector<ReadinessCheck> checks_;
};

}  // namespace codevault
