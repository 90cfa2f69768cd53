#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "queue/job_queue.hpp"

namespace prometheus {
class Counter;
class Histogram;
class Registry;
template <typename T>
class Family;
class Gauge;
}  // namespace prometheus

namespace codevault {

// The metrics of the API. The registry is shared with others.
class Metrics {
 public:
  explicit Metrics(std::shared_ptr<prometheus::Registry> registry);

  // `route` is a pattern, never a client's own text.
  void count_request(const std::string& method, const std::string& route, unsigned status,
                     std::chrono::steady_clock::duration time);
  void show_queue(const QueueCounts& counts);

  // The whole registry, in Prometheus' text format.
  std::string text() const;

 private:
  std::shared_ptr<prometheus::Registry> registry_;
  prometheus::Family<prometheus::Counter>& requests_;
  prometheus::Family<prometheus::Histogram>& times_;
  prometheus::Family<prometheus::Gauge>& queue_;
};

}  // namespace codevault
