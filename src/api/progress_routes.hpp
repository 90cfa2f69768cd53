#pragma once

#include <boost/json/object.hpp>

#include "accounts/accounts.hpp"
#include "api/routes.hpp"
#include "problem/library.hpp"
#include "store/submission_store.hpp"

namespace codevault {

// The routes for progress: a user's own, profiles and the leaderboard.
class ProgressRoutes {
 public:
  ProgressRoutes(SubmissionStore& store, Accounts& accounts, ProblemLibrary& problems)
      : store_(store), accounts_(accounts), problems_(problems) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> show_mine(http::Request request, Caller caller);
  Task<http::Response> show_problems(http::Request request, Caller caller);
  Task<http::Response> show_user(http::Request request);
  Task<http::Response> show_leaderboard(http::Request request, Caller caller);

  Task<boost::json::object> progress_of(std::string user);

  SubmissionStore& store_;
  Accounts& accounts_;
  ProblemLibrary& problems_;
};

}  // namespace codevault
