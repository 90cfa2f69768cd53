#include "api/api.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/json.hpp>

#include "api/openapi.hpp"
#include "api/responses.hpp"
#include "base/duration.hpp"
#include "http/compression.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;
using Steady = std::chrono::steady_clock;

constexpr double cost_of_change = 1;
constexpr double cost_of_look = 0.1;

// Running programs is expensive; pages, probes and lists are free.
double cost_of(const Routes::Router::Route& route) {
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

// An entry of GET /api/languages: {id, name, aliases, standards, version, monaco, extensions,
// source, sourcePattern?, starter, compiled, limits: {cpuTime, wallTime (ms), memory, output
// (bytes), processes}}.
json::object to_json(const Language& language) {
  const Limits& most = language.run.limits;
  json::object limits{{"cpuTime", most.cpu_time.count()},
                      {"wallTime", most.wall_time.count()},
                      {"memory", most.memory},
                      {"output", most.output},
                      {"processes", most.processes}};
  json::array standards;
  for (const auto& [name, standard] : language.standards) standards.emplace_back(name);
  json::object object{{"id", language.id},
                      {"name", language.name},
                      {"aliases", json::value_from(language.aliases)},
                      {"standards", std::move(standards)},
                      {"version", language.version},
                      {"monaco", language.monaco},
                      {"extensions", json::value_from(language.extensions)},
                      {"source", language.source}};
  if (!language.source_pattern.empty()) object["sourcePattern"] = language.source_pattern;
  object["starter"] = language.starter;
  object["compiled"] = language.compile.has_value();
  object["formatter"] = language.format.has_value();
  object["limits"] = std::move(limits);
  return object;
}

Task<Response> answer(Response response) { co_return response; }

}  // namespace

Api::Api(ApiParts parts, ApiSettings settings, std::shared_ptr<prometheus::Registry> registry)
    : parts_(parts),
      settings_(std::move(settings)),
      probes_(parts_.queue, parts_.stores, std::move(registry), settings_.data),
      cross_origin_(settings_.cors_origins),
      limiter_(settings_.rate),
      problem_admin_(parts_.problems, parts_.queue),
      routes_(parts_),
      description_(openapi_json(settings_.version, settings_.base_path)) {
  if (!settings_.frontend.empty()) files_.emplace(settings_.frontend, settings_.base_path);
  add_routes();
}

void Api::add_routes() {
  add_account_routes(routes_);
  add_format_routes(routes_);
  add_job_routes(routes_);
  add_job_view_routes(routes_, waits_end_);
  add_problem_routes(routes_);
  add_progress_routes(routes_);
  add_queue_admin_routes(routes_);
  add_rejudge_routes(routes_);
  add_snippet_routes(routes_);
  add_submission_routes(routes_);
  add_track_routes(routes_);
  problem_admin_.add_to(routes_);
  const Access admins{.least = Role::admin, .scope = Scope::admin};
  routes_.add("GET", "/api/admin/system", admins, by(this, &Api::show_system));
  routes_.add("GET", "/api/languages", {}, by(this, &Api::list_languages));
  routes_.add("GET", "/api/openapi.json", {},
              [this](Request r) { return answer(with_etag(r, json_response(200, description_))); });
  routes_.add("GET", "/healthz", {}, by(&probes_, &Probes::tell_health));
  routes_.add("GET", "/readyz", {}, by(&probes_, &Probes::tell_readiness));
  routes_.add("GET", "/metrics", {}, by(&probes_, &Probes::tell_metrics));
  routes_.add("GET", "/api/version", {}, [this](Request) {
    json::object body{{"version", settings_.version}};
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

void Api::enter(Request& request) const {
  request.base_path = settings_.base_path;
  if (!request.path.starts_with(request.base_path)) return;
  std::string_view rest = std::string_view(request.path).substr(request.base_path.size());
  if (rest.empty()) {
    request.path = "/";
  } else if (rest.starts_with('/')) {
    request.path = std::string(rest);
  }
}

void Api::leave(Response& response) const {
  for (auto& [name, value] : response.headers) {
    if (name == "Location") value.insert(0, settings_.base_path);
  }
}

Task<Response> Api::respond(Request request) {
  auto start = Steady::now();
  enter(request);
  std::string method = known_method(request.method);
  bool secure = request.secure;
  std::string origin(request.header("Origin"));
  std::string codings(request.header("Accept-Encoding"));
  bool embeddable = request.path.starts_with("/embed/");
  std::string route = "unknown";
  Response response;
  std::exception_ptr failure;
  try {
    response = co_await dispatch(std::move(request), route);
  } catch (...) {
    failure = std::current_exception();
  }
  if (failure) response = response_of(failure);
  leave(response);
  add_security_headers(response, embeddable ? settings_.embed_origins : std::vector<std::string>());
  cross_origin_.allow(origin, response);
  if (secure) response.headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
  auto time = Steady::now() - start;
  probes_.count_request(method, route, response.status, time);
  spdlog::debug("request method={} route={} status={} ms={:.3f}", method, route, response.status,
                in_milliseconds(time));
  co_return co_await http::compressed(std::move(codings), std::move(response));
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
    response.headers = {{"Allow", http::listed(methods) + ", OPTIONS"}};
    cross_origin_.allow_next(request, methods, response);
    co_return response;
  }
  auto found = routes_.router().find(request.method, request.path);
  const auto& target = found.route->target;
  route = found.route->pattern;
  if (auto refused = limit(request, cost_of(*found.route))) co_return std::move(*refused);
  if (request.query.contains("wait")) route += "?wait";
  Caller caller = co_await caller_of(parts_.accounts, request);
  if (auto refused = refusal_of(target.access, caller, request)) co_return std::move(*refused);
  request.parameters = std::move(found.parameters);
  co_return co_await target.handler(std::move(request), std::move(caller));
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

Task<Response> Api::list_languages(Request request) {
  json::array list;
  for (const Language& language : parts_.catalog.languages()) list.push_back(to_json(language));
  co_return with_etag(request, json_response(200, json::serialize(list)));
}

Task<Response> Api::show_system(Request) {
  json::object checks = co_await probes_.check_all();
  std::vector<ProblemRecord> problems = co_await parts_.problems.list();
  auto uptime = std::chrono::steady_clock::now() - started_;
  json::object body;
  body["version"] = settings_.version;
  body["uptime"] = std::chrono::duration_cast<std::chrono::milliseconds>(uptime).count();
  body["checks"] = std::move(checks);
  body["isolation"] = json::value_from(settings_.isolation);
  std::error_code error;
  auto space = std::filesystem::space(settings_.data, error);
  body["disk"] = {{"free", error ? json::value(nullptr) : json::value(space.available)},
                  {"total", error ? json::value(nullptr) : json::value(space.capacity)}};
  body["languages"] = parts_.catalog.languages().size();
  body["problems"] = problems.size();
  co_return json_response(200, json::serialize(body));
}

}  // namespace codevault
