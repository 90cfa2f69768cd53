#include "api/probes.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/text_serializer.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <boost/json.hpp>

#include "api/responses.hpp"
#include "base/duration.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/off_loop.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

const prometheus::Histogram::BucketBoundaries seconds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                      0.05,   0.1,   0.25,   0.5,   1,    2.5};

Task<std::string> outcome_of(std::string name, Task<> check) {
  constexpr auto patience = std::chrono::seconds(5);
  std::string outcome = "ok";
  try {
    co_await with_timeout(std::move(check), patience, std::move(name));
  } catch (const Error& error) {
    outcome = to_utf8(error.what());
  } catch (const std::exception&) {
    outcome = "broken";
  }
  co_return outcome;
}

}  // namespace

Probes::Probes(JobQueue& queue, Stores& stores, std::shared_ptr<prometheus::Registry> registry,
               std::filesystem::path data, Bytes least_room)
    : queue_(queue),
      stores_(stores),
      registry_(std::move(registry)),
      requests_(prometheus::BuildCounter()
                    .Name("codevault_http_requests_total")
                    .Help("Requests answered, by route and status.")
                    .Register(*registry_)),
      times_(prometheus::BuildHistogram()
                 .Name("codevault_http_request_seconds")
                 .Help("Time from a whole request to its response; until the events begin for an "
                       "event stream.")
                 .Register(*registry_)),
      jobs_(prometheus::BuildGauge()
                .Name("codevault_queue_jobs")
                .Help("Jobs that the queue holds, by state.")
                .Register(*registry_)),
      data_(std::move(data)),
      least_room_(least_room) {}

Task<Response> Probes::tell_health(Request) { co_return json_response(200, R"({"status":"ok"})"); }

Task<json::object> Probes::check_all() {
  json::object outcomes;
  std::string queue = co_await outcome_of("queue", queue_.ping());
  outcomes["queue"] = queue;
  std::string store = co_await outcome_of("store", stores_.ping());
  outcomes["store"] = store;
  std::string disk = co_await outcome_of("disk", find_room());
  outcomes["disk"] = disk;
  co_return outcomes;
}

Task<> Probes::find_room() const {
  struct statvfs disk {};
  auto ask = [&] { return ::statvfs(data_.c_str(), &disk); };
  int asked = co_await off_loop(std::move(ask));
  if (asked < 0) throw unavailable("the folder of the data cannot be found");
  if (Bytes{disk.f_bavail} * disk.f_frsize < least_room_) {
    throw unavailable("the disk is full: less than " + std::to_string(least_room_ >> 20) +
                      " MiB are left for data");
  }
}

Task<Response> Probes::tell_readiness(Request) {
  json::object outcomes = co_await check_all();
  bool ready = std::ranges::all_of(outcomes, [](const auto& one) { return one.value() == "ok"; });
  json::object body;
  body["status"] = ready ? "ready" : "not ready";
  body["checks"] = std::move(outcomes);
  co_return json_response(ready ? 200 : 503, json::serialize(body));
}

Task<Response> Probes::tell_metrics(Request) {
  QueueCounts counts = co_await queue_.counts();
  auto show = [&](JobState state, std::size_t number) {
    jobs_.Add({{"state", std::string(to_string(state))}}).Set(static_cast<double>(number));
  };
  show(JobState::queued, counts.queued);
  show(JobState::delayed, counts.delayed);
  show(JobState::active, counts.active);
  show(JobState::completed, counts.completed);
  show(JobState::failed, counts.failed);
  Response response =
      json_response(200, prometheus::TextSerializer().Serialize(registry_->Collect()));
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  co_return response;
}

void Probes::count_request(const std::string& method, const std::string& route, unsigned status,
                           std::chrono::steady_clock::duration time) {
  requests_.Add({{"method", method}, {"route", route}, {"status", std::to_string(status)}})
      .Increment();
  times_.Add({{"route", route}}, seconds).Observe(in_seconds(time));
}

}  // namespace codevault
