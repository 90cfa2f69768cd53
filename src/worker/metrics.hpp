#pragma once

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <string>

#include "judge/run_report.hpp"

namespace codevault {

// What a worker tells Prometheus. Must not outlive the registry.
class WorkerMetrics {
 public:
  explicit WorkerMetrics(prometheus::Registry& registry);

  // A run that came to its end, whatever that was.
  void completed(const std::string& language, const RunReport& report);
  // A job that ended without a run.
  void failed(const std::string& language);
  void handed_back() { handed_back_.Increment(); }

 private:
  prometheus::Family<prometheus::Counter>& ended_;
  prometheus::Family<prometheus::Histogram>& seconds_;
  prometheus::Counter& handed_back_;
};

}  // namespace codevault
