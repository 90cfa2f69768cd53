#pragma once

#include <memory>
#include <string>

#include "http/router.hpp"
#include "queue/job_queue.hpp"
#include "store/store.hpp"

#include "api/metrics.hpp"

namespace codevault {

// What supervisors ask a process that has no API: GET /healthz, /readyz and /metrics.
class Health {
 public:
  // Uses the queue and the store for as long as it lives.
  Health(JobQueue& queue, Store& store, std::shared_ptr<prometheus::Registry> registry);

  http::Handler handler();

 private:
  Task<http::Response> respond(http::Request request);
  Task<http::Response> tell_readiness();
  Task<http::Response> tell_metrics();

  JobQueue& queue_;
  Store& store_;
  Metrics metrics_;
  http::Router router_;
};

}  // namespace codevault
