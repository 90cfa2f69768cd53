#include "api/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include "base/duration.hpp"

namespace codevault {
namespace {

const prometheus::Histogram::BucketBoundaries seconds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                      0.05,   0.1,   0.25,   0.5,   1,    2.5};

}  // namespace

Metrics::Metrics(std::shared_ptr<prometheus::Registry> registry)
    : registry_(std::move(registry)),
      requests_(prometheus::BuildCounter()
                    .Name("codevault_http_requests_total")
                    .Help("Requests answered, by route and status.")
                    .Register(*registry_)),
      times_(prometheus::BuildHistogram()
                 .Name("codevault_http_request_seconds")
                 .Help("Time from a whole request to its response; until the events begin for an "
                       "event stream.")
                 .Register(*registry_)),
      queue_(prometheus::BuildGauge()
                 .Name("codevault_queue_jobs")
                 .Help("Jobs that the queue holds, by state.")
                 .Register(*registry_)) {}

void Metrics::count_request(const std::string& method, const std::string& route, unsigned status,
                            std::chrono::steady_clock::duration time) {
  requests_.Add({{"method", method}, {"route", route}, {"status", std::to_string(status)}})
      .Increment();
  times_.Add({{"route", route}}, seconds).Observe(in_seconds(time));
}

void Metrics::show_queue(const QueueCounts& counts) {
  auto show = [&](JobState state, std::size_t number) {
    queue_.Add({{"state", std::string(to_string(state))}}).Set(static_cast<double>(number));
  };
  show(JobState::queued, counts.queued);
  show(JobState::delayed, counts.delayed);
  show(JobState::active, counts.active);
  show(JobState::completed, counts.completed);
  show(JobState::failed, counts.failed);
}

std::string Metrics::text() const {
  return prometheus::TextSerializer().Serialize(registry_->Collect());
}

}  // namespace codevault
