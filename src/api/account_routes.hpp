#pragma once

#include "accounts/accounts.hpp"
#include "api/routes.hpp"
#include "queue/job_queue.hpp"
#include "store/submission_store.hpp"

namespace codevault {

// The routes for accounts: registration, sessions, the caller's own account and, for admins, those
// of others.
class AccountRoutes {
 public:
  AccountRoutes(Accounts& accounts, SubmissionStore& submissions, JobQueue& queue)
      : accounts_(accounts), store_(accounts.store()), submissions_(submissions), queue_(queue) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> register_user(http::Request request);
  Task<http::Response> sign_in(http::Request request, Caller caller);
  Task<http::Response> sign_out(http::Request request, Caller caller);
  Task<http::Response> show_session(http::Request request, Caller caller);

  Task<http::Response> change_password(http::Request request, Caller caller);
  Task<http::Response> remove_account(http::Request request, Caller caller);
  Task<http::Response> export_account(http::Request request, Caller caller);
  Task<http::Response> list_sessions(http::Request request, Caller caller);
  Task<http::Response> end_session(http::Request request, Caller caller);
  Task<http::Response> end_other_sessions(http::Request request, Caller caller);
  Task<http::Response> list_tokens(http::Request request, Caller caller);
  Task<http::Response> make_token(http::Request request, Caller caller);
  Task<http::Response> remove_token(http::Request request, Caller caller);

  Task<http::Response> list_users(http::Request request);
  Task<http::Response> change_user(http::Request request, Caller caller);

  // Answers with the session that has this secret, as GET /api/auth/session does, and its cookie.
  Task<http::Response> welcome(unsigned status, std::string secret, http::Request request);

  Accounts& accounts_;
  AccountStore& store_;
  SubmissionStore& submissions_;
  JobQueue& queue_;
};

}  // namespace codevault
