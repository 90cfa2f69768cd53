#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/cross_origin.hpp"
#include "api/probes.hpp"
#include "api/problem_admin_routes.hpp"
#include "api/routes.hpp"
#include "base/rate_limiter.hpp"
#include "http/static_files.hpp"

// The HTTP contract (docs/api.md): routes, handlers and the JSON form of the domain. Handlers are
// thin; what they throw becomes a response in one place (responses.hpp).
namespace codevault {

struct ApiSettings {
  Rate rate;                       // of one client
  bool limit_loopback = false;     // set it when requests come through a proxy on this host
  std::filesystem::path frontend;  // the built front end; empty for none
  std::string base_path;           // of the site on its host: "" or "/cv"
  std::string version;
  std::vector<std::string> cors_origins;   // see CrossOrigin
  std::vector<std::string> isolation;      // sentences: weaknesses of the isolation on this host
  std::vector<std::string> embed_origins;  // whose pages may frame /embed/
  std::filesystem::path data;              // the data folder; empty when data is kept elsewhere
};

class Api {
 public:
  // Must outlive the server that it answers for. Throws std::filesystem::filesystem_error when the
  // front end cannot be read.
  Api(ApiParts parts, ApiSettings settings, std::shared_ptr<prometheus::Registry> registry);

  http::Handler handler();
  static http::ErrorHandler error_handler();

  // Answers all requests that wait for a job's end with its present state, and later ones at once.
  // Call before the server stops.
  void end_waits() { waits_end_.open(); }

  const Routes& routes() const { return routes_; }

 private:
  void add_routes();
  Task<http::Response> respond(http::Request request);
  // Takes the base path off the path of the request. A proxy may have done so already.
  void enter(http::Request& request) const;
  // Puts it in front of the address in the answer.
  void leave(http::Response& response) const;
  // `route` becomes the pattern that fits the request.
  Task<http::Response> dispatch(http::Request request, std::string& route);
  std::optional<http::Response> limit(const http::Request& request, double cost);
  http::Response find_file(const http::Request& request) const;

  Task<http::Response> list_languages(http::Request request);
  Task<http::Response> show_system(http::Request request);

  ApiParts parts_;
  ApiSettings settings_;
  Probes probes_;
  CrossOrigin cross_origin_;
  RateLimiter limiter_;
  std::optional<http::StaticFiles> files_;
  Latch waits_end_;
  ProblemAdminRoutes problem_admin_;
  Routes routes_;
  std::string description_;  // OpenAPI
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

}  // namespace codevault
