#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/account_routes.hpp"
#include "api/format_routes.hpp"
#include "api/job_routes.hpp"
#include "api/job_view_routes.hpp"
#include "api/parts.hpp"
#include "api/probes.hpp"
#include "api/problem_admin_routes.hpp"
#include "api/problem_routes.hpp"
#include "api/progress_routes.hpp"
#include "api/queue_admin_routes.hpp"
#include "api/rejudge_routes.hpp"
#include "api/routes.hpp"
#include "api/snippet_routes.hpp"
#include "api/submission_routes.hpp"
#include "base/rate_limiter.hpp"
#include "http/server.hpp"
#include "http/static_files.hpp"
#include "jobs/run_job.hpp"
#include "judge/catalog.hpp"

// The HTTP contract (docs/api.md): routes, handlers and the JSON form of the domain. Handlers are
// thin; what they throw becomes a response in one place (responses.hpp).
namespace codevault {

struct ApiSettings {
  Ceilings ceilings;               // the most that a request may ask for
  Rate rate;                       // of one client
  bool limit_loopback = false;     // set it when requests come through a proxy on this host
  std::filesystem::path frontend;  // the built front end; empty for none
  std::vector<std::string> allowed_origins;  // other sites whose pages may use the API
  std::string version;
  std::vector<std::string> isolation;  // sentences, as SystemFacts
  std::filesystem::path data;          // as SystemFacts
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
  void end_waits() { job_views_.end_waits(); }

  const Routes& routes() const { return routes_; }

 private:
  void add_routes();
  Task<http::Response> respond(http::Request request);
  // `route` becomes the pattern that fits the request.
  Task<http::Response> dispatch(http::Request request, std::string& route);
  std::optional<http::Response> limit(const http::Request& request, double cost);
  http::Response find_file(const http::Request& request) const;
  void add_cors(const std::string& origin, const std::string& method,
                http::Response& response) const;

  Task<http::Response> list_languages(http::Request request);

  const Catalog& catalog_;
  Accounts& accounts_;
  ApiSettings settings_;
  Probes probes_;
  RateLimiter limiter_;
  std::optional<http::StaticFiles> files_;
  JobRoutes jobs_;
  JobViewRoutes job_views_;
  ProblemRoutes problems_;
  ProblemAdminRoutes problem_admin_;
  QueueAdminRoutes queue_admin_;
  FormatRoutes formats_;
  AccountRoutes account_routes_;
  SubmissionRoutes submissions_;
  SnippetRoutes snippets_;
  ProgressRoutes progress_;
  RejudgeRoutes rejudges_;
  Routes routes_;
  std::string description_;  // OpenAPI
};

}  // namespace codevault
