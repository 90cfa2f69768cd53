#pragma once

#include <prometheus/family.h>
#include <prometheus/registry.h>
#include <boost/json/object.hpp>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "base/bytes.hpp"
#include "http/server.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

namespace codevault {

// The answers to supervisors of any of our processes: GET /healthz, /readyz and /metrics.
class Probes {
 public:
  // Uses queue and stores for as long as it lives. The registry is shared with others; all of it is
  // shown. `data` is the folder of what is kept here; its disk should have `least_room` for us.
  Probes(JobQueue& queue, Stores& stores, std::shared_ptr<prometheus::Registry> registry,
         std::filesystem::path data, Bytes least_room = 16_MiB);

  Task<http::Response> tell_health(http::Request request);
  Task<http::Response> tell_readiness(http::Request request);
  Task<http::Response> tell_metrics(http::Request request);

  // Writes to the queue and to the stores, and looks for room on the disk: a small write may
  // succeed on a full one. Returns "ok" for each, or what is wrong in words that anybody may read.
  Task<boost::json::object> check_all();

  // `route` is a pattern, never a client's own text.
  void count_request(const std::string& method, const std::string& route, unsigned status,
                     std::chrono::steady_clock::duration time);

 private:
  Task<> find_room() const;

  JobQueue& queue_;
  Stores& stores_;
  std::shared_ptr<prometheus::Registry> registry_;
  prometheus::Family<prometheus::Counter>& requests_;
  prometheus::Family<prometheus::Histogram>& times_;
  prometheus::Family<prometheus::Gauge>& jobs_;
  std::filesystem::path data_;
  Bytes least_room_;
};

}  // namespace codevault
