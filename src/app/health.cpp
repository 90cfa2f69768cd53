#include "app/health.hpp"

#include <boost/json.hpp>

#include "api/responses.hpp"
#include "app/backing.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

using http::Request;
using http::Response;

Task<Response> tell_health() { co_return json_response(200, R"({"status":"ok"})"); }

Task<> ask(JobQueue& queue) {
  co_await queue.counts();
  co_await prove_writable(queue);
}

Task<std::string> problem_of(Task<> check) {
  std::string problem = "ok";
  try {
    co_await std::move(check);
  } catch (const Error& error) {
    problem = error.what();
  }
  co_return problem;
}

}  // namespace

Health::Health(JobQueue& queue, Store& store, std::shared_ptr<prometheus::Registry> registry)
    : queue_(queue), store_(store), metrics_(std::move(registry)) {
  router_.add("GET", "/healthz", [](Request) { return tell_health(); });
  router_.add("GET", "/readyz", [this](Request) { return tell_readiness(); });
  router_.add("GET", "/metrics", [this](Request) { return tell_metrics(); });
}

http::Handler Health::handler() {
  return [this](Request request) { return respond(std::move(request)); };
}

Task<Response> Health::respond(Request request) {
  std::exception_ptr failure;
  try {
    http::Router::Found found = router_.find(request.method, request.path);
    Response response = co_await found.route->handler(std::move(request));
    co_return response;
  } catch (...) {
    failure = std::current_exception();
  }
  co_return response_of(failure);
}

Task<Response> Health::tell_readiness() {
  Task<> asking = ask(queue_);
  std::string queue = co_await problem_of(std::move(asking));
  Task<> pinging = store_.ping();
  std::string store = co_await problem_of(std::move(pinging));
  bool ready = queue == "ok" && store == "ok";
  boost::json::object checks;
  checks["queue"] = queue;
  checks["store"] = store;
  boost::json::object body;
  body["status"] = ready ? "ready" : "not ready";
  body["checks"] = std::move(checks);
  co_return json_response(ready ? 200 : 503, boost::json::serialize(body));
}

Task<Response> Health::tell_metrics() {
  QueueCounts counts = co_await queue_.counts();
  metrics_.show_queue(counts);
  Response response = json_response(200, metrics_.text());
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  co_return response;
}

}  // namespace codevault
