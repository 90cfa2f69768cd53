#include "api/probes.hpp"

#include <sys/statvfs.h>

#include <algorithm>
#include <boost/json.hpp>

#include "api/responses.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/off_loop.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

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
  metrics_.show_queue(counts);
  Response response = json_response(200, metrics_.text());
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  co_return response;
}

}  // namespace codevault
