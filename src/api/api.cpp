#include "api/api.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/json.hpp>

#include "api/client.hpp"
#include "api/language_json.hpp"
#include "api/openapi.hpp"
#include "api/responses.hpp"
#include "base/duration.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;
using Steady = std::chrono::steady_clock;

constexpr double cost_of_change = 1;
constexpr double cost_of_look = 0.1;

// Running programs is expensive; pages, probes and lists are free.
double cost_of(const http::Router::Route& route) {
  if (route.method != "GET") return cost_of_change;
  return route.pattern.starts_with("/job/") ? cost_of_look : 0;
}

// Clients may invent methods, but not labels of our metrics.
std::string known_method(const std::string& method) {
  static const std::set<std::string> known{"GET",   "HEAD",   "POST",   "PUT",
                                           "PATCH", "DELETE", "OPTIONS"};
  return known.contains(method) ? method : "other";
}

// Paths of the API: an unknown one is an error, never a page.
bool is_api_path(std::string_view path) {
  constexpr std::string_view folders[] = {"/api", "/run", "/job"};
  return std::ranges::any_of(folders, [&](std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
  });
}

std::string listed(const std::set<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

Task<Response> answer(Response response) { co_return response; }

}  // namespace

Api::Api(ApiParts parts, ApiSettings settings, std::shared_ptr<prometheus::Registry> registry)
    : catalog_(parts.catalog),
      accounts_(parts.accounts),
      settings_(std::move(settings)),
      probes_(parts.queue, parts.stores, std::move(registry), settings_.data),
      limiter_(settings_.rate),
      jobs_(parts, settings_.ceilings),
      job_views_(parts.queue, parts.stores),
      problems_(parts.problems, parts.stores.submissions(), parts.catalog),
      problem_admin_(parts.problems, parts.queue),
      queue_admin_(
          parts,
          {.version = settings_.version, .isolation = settings_.isolation, .data = settings_.data},
          probes_),
      formats_(parts.queue, parts.catalog, settings_.ceilings),
      account_routes_(parts.accounts, parts.stores.submissions(), parts.queue),
      submissions_(parts.stores, parts.queue, parts.problems),
      snippets_(parts.stores.submissions(), parts.catalog, settings_.ceilings),
      progress_(parts.stores.submissions(), parts.accounts, parts.problems),
      rejudges_(parts.stores.rejudges(), parts.problems, parts.queue),
      description_(openapi_json(settings_.version)) {
  if (!settings_.frontend.empty()) files_.emplace(settings_.frontend);
  add_routes();
}

void Api::add_routes() {
  jobs_.add_to(routes_);
  job_views_.add_to(routes_);
  problems_.add_to(routes_);
  problem_admin_.add_to(routes_);
  queue_admin_.add_to(routes_);
  formats_.add_to(routes_);
  account_routes_.add_to(routes_);
  submissions_.add_to(routes_);
  snippets_.add_to(routes_);
  progress_.add_to(routes_);
  rejudges_.add_to(routes_);
  routes_.add("GET", "/api/languages", {}, by(this, &Api::list_languages));
  routes_.add("GET", "/api/openapi.json", {},
              [this](Request r) { return answer(with_etag(r, json_response(200, description_))); });
  routes_.add("GET", "/healthz", {}, by(&probes_, &Probes::tell_health));
  routes_.add("GET", "/readyz", {}, by(&probes_, &Probes::tell_readiness));
  routes_.add("GET", "/metrics", {}, by(&probes_, &Probes::tell_metrics));
  routes_.add("GET", "/api/version", {}, [this](Request) {
    json::object body;
    body["version"] = settings_.version;
    return answer(json_response(200, json::serialize(body)));
  });
}

http::Handler Api::handler() {
  return [this](Request request) { return respond(std::move(request)); };
}

http::ErrorHandler Api::error_handler() {
  return [](std::exception_ptr failure) {
    Response response = response_of(failure);
    add_security_headers(response);
    return response;
  };
}

Task<Response> Api::respond(Request request) {
  auto start = Steady::now();
  std::string method = request.method;
  std::string origin(request.header("Origin"));
  bool secure = request.secure;
  std::string route = "unknown";
  Response response;
  std::exception_ptr failure;
  try {
    response = co_await dispatch(std::move(request), route);
  } catch (...) {
    failure = std::current_exception();
  }
  if (failure) response = response_of(failure);
  add_security_headers(response);
  if (secure) response.headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
  add_cors(origin, method, response);
  auto time = Steady::now() - start;
  probes_.metrics().count_request(known_method(method), route, response.status, time);
  spdlog::debug("request method={} route={} status={} ms={:.3f}", known_method(method), route,
                response.status, in_milliseconds(time));
  co_return response;
}

Task<Response> Api::dispatch(Request request, std::string& route) {
  auto methods = routes_.router().methods(request.path);
  if (methods.empty() && !is_api_path(request.path)) {
    route = "front end";
    co_return find_file(request);
  }
  if (request.method == "OPTIONS" && !methods.empty()) {
    Response response;
    response.status = 204;
    response.headers = {{"Allow", listed(methods) + ", OPTIONS"}};
    co_return response;
  }
  auto found = routes_.find(request.method, request.path);
  route = found.route->pattern;
  if (auto refused = limit(request, cost_of(*found.route))) co_return std::move(*refused);
  if (request.query.contains("wait")) route += "?wait";
  Caller caller = co_await caller_of(accounts_, request);
  if (auto refused = refusal_of(*found.access, caller, request)) co_return std::move(*refused);
  request.parameters = std::move(found.parameters);
  const Routes::Handler& handler = *found.handler;
  co_return co_await handler(std::move(request), std::move(caller));
}

std::optional<Response> Api::limit(const Request& request, double cost) {
  if (cost == 0 || (!settings_.limit_loopback && is_loopback(request.address))) return {};
  auto wait = limiter_.spend(client_of(request.address), cost, Steady::now());
  if (wait.count() == 0) return {};
  return rate_limited(wait);
}

Response Api::find_file(const Request& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    throw http::Refusal(405, request.path + " allows only GET, HEAD", {{"Allow", "GET, HEAD"}});
  }
  if (files_) {
    if (auto response = files_->find(request)) return std::move(*response);
  }
  if (!files_ && request.path == "/") {
    throw http::Refusal(404, "the front end is not built; /api/openapi.json describes the API");
  }
  throw http::Refusal(404, "there is nothing at " + request.path);
}

void Api::add_cors(const std::string& origin, const std::string& method, Response& response) const {
  if (origin.empty() ||
      std::ranges::find(settings_.allowed_origins, origin) == settings_.allowed_origins.end()) {
    return;
  }
  std::erase_if(response.headers,
                [](const auto& h) { return h.first == "Cross-Origin-Resource-Policy"; });
  response.headers.emplace_back("Access-Control-Allow-Origin", origin);
  response.headers.emplace_back("Access-Control-Expose-Headers", "Location, Retry-After");
  response.headers.emplace_back("Vary", "Origin");
  if (method == "OPTIONS") {
    response.headers.emplace_back("Access-Control-Allow-Methods", "GET, POST, DELETE");
    response.headers.emplace_back("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key");
    response.headers.emplace_back("Access-Control-Max-Age", "600");
  }
}

Task<Response> Api::list_languages(Request request) {
  json::array list;
  for (const Language& language : catalog_.languages()) list.push_back(to_json(language));
  co_return with_etag(request, json_response(200, json::serialize(list)));
}

}  // namespace codevault
