#pragma once

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <string>

#include "judge/judge_report.hpp"
#include "judge/run_report.hpp"

namespace codevault {

// The metrics of a worker. Must not outlive the registry.
class WorkerMetrics {
 public:
  explicit WorkerMetrics(prometheus::Registry& registry);

  // Record the time that compilers and programs took.
  void ran(const std::string& language, const RunReport& report);
  void judged(const std::string& language, const JudgeReport& report);
  // Counts a job that ended with this status or verdict, or that failed.
  void ended(const std::string& language, const std::string& status);
  void handed_back() { handed_back_.Increment(); }

 private:
  void observe(const std::string& language, const char* step, const Execution& execution);

  prometheus::Family<prometheus::Counter>& ended_;
  prometheus::Family<prometheus::Histogram>& seconds_;
  prometheus::Counter& handed_back_;
};

}  // namespace codevault
