#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "accounts/accounts.hpp"
#include "api/access.hpp"
#include "base/condition.hpp"
#include "http/router.hpp"
#include "jobs/run_job.hpp"
#include "judge/catalog.hpp"
#include "problem/library.hpp"
#include "problem/track.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

namespace codevault {

// The parts that the API uses, for as long as it lives.
struct ApiParts {
  JobQueue& queue;
  Stores& stores;
  const Catalog& catalog;
  ProblemLibrary& problems;
  Accounts& accounts;
  Ceilings ceilings = {};          // the most that a request may ask for
  std::vector<Track> tracks = {};  // in their order
};

// Handlers that are methods.
template <typename Owner>
std::function<Task<http::Response>(http::Request, Caller)> by(
    Owner* owner, Task<http::Response> (Owner::*method)(http::Request, Caller)) {
  return [owner, method](http::Request request, Caller caller) {
    return (owner->*method)(std::move(request), std::move(caller));
  };
}
template <typename Owner>
http::Handler by(Owner* owner, Task<http::Response> (Owner::*method)(http::Request)) {
  return [owner, method](http::Request request) { return (owner->*method)(std::move(request)); };
}

// The routes of the API, each with the access it requires.
class Routes {
 public:
  using Handler = std::function<Task<http::Response>(http::Request, Caller)>;
  using PartsHandler = Task<http::Response> (*)(const ApiParts&, http::Request, Caller);
  struct Guarded {
    Access access;
    Handler handler;
  };
  using Router = http::Router<Guarded>;

  explicit Routes(const ApiParts& parts) : parts_(parts) {}

  void add(std::string method, std::string pattern, Access access, Handler handler);
  // For a handler that does not need the caller.
  void add(std::string method, std::string pattern, Access access, http::Handler handler);
  // For a function of the parts.
  void add(std::string method, std::string pattern, Access access, PartsHandler handler);

  const Router& router() const { return router_; }
  const ApiParts& parts() const { return parts_; }

 private:
  const ApiParts& parts_;
  Router router_;
};

// The routes by their subject, each in a file of its own.

// Registration, sessions, the caller's own account and, for admins, those of others.
void add_account_routes(Routes& routes);
// Formats a program, by a short job: formatters run in boxes, as programs do.
void add_format_routes(Routes& routes);
// By which a program is sent.
void add_job_routes(Routes& routes);
// By which a job is looked at, watched and cancelled. Anybody who knows a job's id may do all of
// it: ids cannot be guessed. Once `waits_end` is open, requests that wait for a job's end are
// answered with its present state.
void add_job_view_routes(Routes& routes, Latch& waits_end);
// Practice problems: their public parts, never a secret test.
void add_problem_routes(Routes& routes);
// Progress: a user's own, profiles and the leaderboard.
void add_progress_routes(Routes& routes);
// The administration of the queue and its workers.
void add_queue_admin_routes(Routes& routes);
// Admins have submissions judged again, see what would change, and apply or discard it.
void add_rejudge_routes(Routes& routes);
// Share a program of the compiler: a shared program never changes.
void add_snippet_routes(Routes& routes);
// Submissions. Users see their own, setters and admins all.
void add_submission_routes(Routes& routes);
// Tracks through the problems, and how far the caller has come.
void add_track_routes(Routes& routes);

}  // namespace codevault
