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

// Something that must work before requests make sense; `check` throws when it does not.
struct ReadinessCheck {
  std::string name;
  std::function<Task<>()> check;
};

// The answers to supervisors of any of our processes: GET /healthz, /readyz and /metrics.
class Probes {
 public:
  // Checks the queue, the stores and whatever `checks` adds. Uses both for as long as it lives.
  Probes(JobQueue& queue, Stores& stores, std::shared_ptr<prometheus::Registry> registry,
         std::vector<ReadinessCheck> checks);

  Task<http::Response> tell_health(http::Request request);
  Task<http::Response> tell_readiness(http::Request request);
  Task<http::Response> tell_metrics(http::Request request);

  // Returns "ok" for each check, or what is wrong in words that anybody may read.
  Task<boost::json::object> check_all();
  Metrics& metrics() { return metrics_; }

 private:
  JobQueue& queue_;
  Metrics metrics_;
  std::vector<ReadinessCheck> checks_;
};

}  // namespace codevault
