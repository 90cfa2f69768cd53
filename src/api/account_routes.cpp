#include "api/routes.hpp"

#include <boost/json.hpp>
#include <sstream>

#include "api/iso_time.hpp"
#include "api/json_body.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/off_loop.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

constexpr std::size_t longest_password = 1'000;  // Accounts has a lower limit and a better message
constexpr std::size_t longest_name = 200;

json::value date_or_null(const std::optional<Date>& date) {
  return date ? json::value(iso_time(*date)) : json::value(nullptr);
}

json::object user_json(const UserRecord& user) {
  return {{"id", user.id},
          {"name", user.name},
          {"role", to_string(user.role)},
          {"publicProfile", !user.private_profile},
          {"createdAt", iso_time(user.created)}};
}

json::object user_json_for_admins(const UserRecord& user, std::size_t submissions) {
  json::object object = user_json(user);
  object["submissions"] = submissions;
  object["disabled"] = user.disabled;
  object["lastSeenAt"] = date_or_null(user.last_seen);
  return object;
}

json::object session_json(const SessionRecord& session, const std::string& current) {
  return {{"id", session.id},
          {"createdAt", iso_time(session.created)},
          {"lastSeenAt", iso_time(session.last_seen)},
          {"expiresAt", iso_time(session.expires)},
          {"address", session.address},
          {"userAgent", session.agent},
          {"current", session.id == current}};
}

json::object token_json(const TokenRecord& token) {
  json::array scopes;
  std::istringstream words(token.scopes);
  for (std::string word; words >> word;) scopes.emplace_back(word);
  return {{"id", token.id},
          {"name", token.name},
          {"scopes", std::move(scopes)},
          {"createdAt", iso_time(token.created)},
          {"lastUsedAt", date_or_null(token.last_used)},
          {"expiresAt", date_or_null(token.expires)}};
}

json::array sessions_json(const std::vector<SessionRecord>& sessions, const std::string& current) {
  json::array rows;
  for (const SessionRecord& session : sessions) rows.push_back(session_json(session, current));
  return rows;
}

json::array tokens_json(const std::vector<TokenRecord>& tokens) {
  json::array rows;
  for (const TokenRecord& token : tokens) rows.push_back(token_json(token));
  return rows;
}

json::object submission_json(const RunRecord& run) {
  json::error_code ignored;
  return {{"id", run.job_id},
          {"problemId", run.problem},
          {"language", run.language},
          {"status", run.status},
          {"createdAt", iso_time(run.created)},
          {"finishedAt", iso_time(run.finished)},
          {"program", json::parse(run.program, ignored)},
          {"result", json::parse(run.result, ignored)}};
}

Response wrong_credentials(const char* field, const char* message) {
  return error_response(403, "wrong_password", message, field);
}

Response last_admin() {
  return error_response(409, "last_admin", "at least one admin must remain");
}

Origin origin_of(const Request& request) {
  return {client_of(request.address), std::string(request.header("User-Agent"))};
}

Task<Response> show_session(const ApiParts& api, Request, Caller caller) {
  json::object body{{"user", nullptr}, {"csrfToken", nullptr}};
  if (caller.identity) body["user"] = user_json(caller.user());
  if (!caller.secret.empty()) body["csrfToken"] = csrf_token_of(caller.secret);
  body["registration"] = api.accounts.registration() ? "open" : "closed";
  co_return json_response(200, json::serialize(body));
}

// Answers with the session that has this secret, as GET /api/auth/session does, and its cookie.
Task<Response> welcome(const ApiParts& api, unsigned status, std::string secret, Request request) {
  Caller caller;
  caller.identity = co_await api.accounts.by_session(secret);
  caller.secret = std::move(secret);
  auto cookie = session_cookie(caller.secret, request);
  Response response = co_await show_session(api, std::move(request), std::move(caller));
  response.status = status;
  response.headers.push_back(std::move(cookie));
  co_return response;
}

Task<Response> register_user(const ApiParts& api, Request request, Caller) {
  JsonFields fields = co_await body_fields(request);
  std::string name = fields.text("name", longest_name);
  std::string password = fields.text("password", longest_password);
  fields.finish();
  if (!api.accounts.registration()) {
    co_return error_response(403, "registration_closed",
                             "registration is closed; ask the administrator for an account");
  }
  Origin origin = origin_of(request);
  std::string secret =
      co_await api.accounts.register_user(std::move(name), std::move(password), std::move(origin));
  co_return co_await welcome(api, 201, std::move(secret), std::move(request));
}

// Ends the browser's earlier session: somebody else may know it.
Task<Response> sign_in(const ApiParts& api, Request request, Caller caller) {
  JsonFields fields = co_await body_fields(request);
  std::string name = fields.text("name", longest_name);
  std::string password = fields.text("password", longest_password);
  fields.finish();
  Origin origin = origin_of(request);
  std::optional<std::string> secret =
      co_await api.accounts.sign_in(std::move(name), std::move(password), std::move(origin));
  if (!secret) {
    co_return error_response(401, "wrong_credentials", "wrong name or password");
  }
  if (!caller.secret.empty()) co_await api.accounts.sign_out(std::move(*caller.identity));
  co_return co_await welcome(api, 200, std::move(*secret), std::move(request));
}

Task<Response> sign_out(const ApiParts& api, Request request, Caller caller) {
  if (!caller.secret.empty()) co_await api.accounts.sign_out(std::move(*caller.identity));
  Response response = no_content();
  response.headers.push_back(no_session_cookie(request));
  co_return response;
}

Task<Response> change_password(const ApiParts& api, Request request, Caller caller) {
  JsonFields fields = co_await body_fields(request);
  std::string current = fields.text("current", longest_password);
  std::string wanted = fields.text("new", longest_password);
  fields.finish();
  Origin origin = origin_of(request);
  std::optional<std::string> secret = co_await api.accounts.change_password(
      caller.user(), std::move(current), std::move(wanted), std::move(origin));
  if (!secret) co_return wrong_credentials("current", "'current' is the wrong password");
  Response response = no_content();
  response.headers.push_back(session_cookie(*secret, request));
  co_return response;
}

Task<Response> change_account(const ApiParts& api, Request request, Caller caller) {
  JsonFields fields = co_await body_fields(request);
  std::optional<bool> is_public = fields.choice_if("publicProfile");
  fields.finish();
  if (!is_public) throw invalid("publicProfile", "must be true or false");
  co_await api.stores.accounts().show_profile(caller.user().id, *is_public);
  co_return no_content();
}

Task<Response> remove_account(const ApiParts& api, Request request, Caller caller) {
  JsonFields fields = co_await body_fields(request);
  std::string password = fields.text("password", longest_password);
  fields.finish();
  const UserRecord& user = caller.user();
  std::string address = client_of(request.address);
  bool fits = co_await api.accounts.password_fits(user, std::move(password), std::move(address));
  if (!fits) co_return wrong_credentials("password", "'password' is the wrong password");
  std::vector<std::string> jobs = co_await api.stores.submissions().waiting_of(user.id);
  bool removed = co_await api.stores.accounts().remove_user(user.id);
  if (!removed) co_return last_admin();
  for (const std::string& job : jobs) co_await api.queue.cancel(job);
  Response response = no_content();
  response.headers.push_back(no_session_cookie(request));
  co_return response;
}

Task<Response> export_account(const ApiParts& api, Request, Caller caller) {
  const UserRecord& user = caller.user();
  Date now = api.accounts.now();
  std::vector<SessionRecord> sessions = co_await api.stores.accounts().sessions_of(user.id, now);
  std::vector<TokenRecord> tokens = co_await api.stores.accounts().tokens_of(user.id);
  std::vector<RunRecord> runs = co_await api.stores.submissions().submissions_of_user(user.id);
  std::vector<ProblemMark> marks = co_await api.stores.submissions().marks_of(user.id);
  json::object body{{"user", user_json(user)},
                    {"sessions", sessions_json(sessions, caller.identity->session)},
                    {"tokens", tokens_json(tokens)}};
  std::string text = co_await off_loop([&] {
    json::array& submissions = body["submissions"].emplace_array();
    for (const RunRecord& run : runs) submissions.push_back(submission_json(run));
    json::array& problems = body["problems"].emplace_array();
    for (const ProblemMark& mark : marks) {
      problems.push_back(
          {{"id", mark.problem}, {"bookmarked", mark.bookmarked}, {"note", mark.note}});
    }
    return json_text(body);
  });
  Response response = json_response(200, std::move(text));
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"codevault-" + user.name + ".json\"");
  co_return response;
}

Task<Response> list_sessions(const ApiParts& api, Request, Caller caller) {
  Date now = api.accounts.now();
  std::vector<SessionRecord> sessions =
      co_await api.stores.accounts().sessions_of(caller.user().id, now);
  json::object body{{"sessions", sessions_json(sessions, caller.identity->session)}};
  co_return json_response(200, json::serialize(body));
}

Task<Response> end_session(const ApiParts& api, Request request, Caller caller) {
  const std::string& id = request.parameters.at("id");
  bool ended = co_await api.stores.accounts().remove_session(caller.user().id, id);
  if (!ended) throw Error(ErrorKind::not_found, "there is no such session");
  co_return no_content();
}

Task<Response> end_other_sessions(const ApiParts& api, Request, Caller caller) {
  co_await api.stores.accounts().remove_sessions(caller.user().id, caller.identity->session);
  co_return no_content();
}

Task<Response> list_tokens(const ApiParts& api, Request, Caller caller) {
  std::vector<TokenRecord> tokens = co_await api.stores.accounts().tokens_of(caller.user().id);
  json::object body{{"tokens", tokens_json(tokens)}};
  co_return json_response(200, json::serialize(body));
}

Task<Response> make_token(const ApiParts& api, Request request, Caller caller) {
  constexpr unsigned most_days = 3'650;
  JsonFields fields = co_await body_fields(request);
  std::string name = fields.text("name", longest_name);
  std::set<Scope> scopes = scopes_of(fields.texts("scopes"));
  std::optional<unsigned> days;
  if (auto wish = fields.number_if("expiresInDays", 1, most_days)) {
    days = static_cast<unsigned>(*wish);
  }
  fields.finish();
  auto [token, secret] =
      co_await api.accounts.new_token(caller.user().id, std::move(name), std::move(scopes), days);
  json::object body = token_json(token);
  body["token"] = secret;
  co_return json_response(201, json::serialize(body));
}

Task<Response> remove_token(const ApiParts& api, Request request, Caller caller) {
  const std::string& id = request.parameters.at("id");
  bool removed = co_await api.stores.accounts().remove_token(caller.user().id, id);
  if (!removed) throw Error(ErrorKind::not_found, "there is no such token");
  co_return no_content();
}

// The cursor is the name of the last user that was shown.
Task<Response> list_users(const ApiParts& api, Request request, Caller) {
  check_query(request, {"search", "cursor", "limit"});
  std::size_t limit = page_size(request);
  std::string search = query_text(request, "search");
  std::string cursor = query_text(request, "cursor");
  std::vector<UserRecord> users =
      co_await api.stores.accounts().users(std::move(search), std::move(cursor), limit + 1);
  json::value next = nullptr;
  if (users.size() > limit) {
    users.pop_back();
    next = json::string(users.back().name);
  }
  json::array rows;
  for (const UserRecord& user : users) {
    std::size_t submissions = co_await api.stores.submissions().count_of(user.id);
    rows.push_back(user_json_for_admins(user, submissions));
  }
  json::object body{{"users", std::move(rows)}, {"next", std::move(next)}};
  co_return json_response(200, json::serialize(body));
}

Task<Response> change_user(const ApiParts& api, Request request, Caller caller) {
  JsonFields fields = co_await body_fields(request);
  std::optional<std::string> role = fields.text_if("role", longest_name);
  std::optional<bool> disabled = fields.choice_if("disabled");
  fields.finish();
  std::string id = request.parameters.at("id");
  if (id == caller.user().id) {
    co_return error_response(409, "own_account", "you cannot change your own role");
  }
  std::optional<UserRecord> user = co_await api.stores.accounts().find_user(std::move(id));
  if (!user) throw Error(ErrorKind::not_found, "there is no such user");
  if (role) {
    auto known = role_named(*role);
    if (!known) throw invalid("role", "must be user, setter or admin");
    user->role = *known;
  }
  user->disabled = disabled.value_or(user->disabled);
  std::optional<Role> wanted;
  if (role) wanted = user->role;
  bool changed = co_await api.stores.accounts().change_user(user->id, wanted, disabled);
  if (!changed) co_return last_admin();
  std::size_t submissions = co_await api.stores.submissions().count_of(user->id);
  co_return json_response(200, json::serialize(user_json_for_admins(*user, submissions)));
}

}  // namespace

void add_account_routes(Routes& routes) {
  routes.add("POST", "/api/auth/register", {}, register_user);
  routes.add("POST", "/api/auth/signin", {}, sign_in);
  routes.add("POST", "/api/auth/signout", {}, sign_out);
  routes.add("GET", "/api/auth/session", {}, show_session);

  const Access own{.least = Role::user};  // for people who signed in, not for scripts
  routes.add("POST", "/api/me/password", own, change_password);
  routes.add("PATCH", "/api/me", own, change_account);
  routes.add("DELETE", "/api/me", own, remove_account);
  routes.add("GET", "/api/me/export", own, export_account);
  routes.add("GET", "/api/me/sessions", own, list_sessions);
  routes.add("DELETE", "/api/me/sessions", own, end_other_sessions);
  routes.add("DELETE", "/api/me/sessions/:id", own, end_session);
  routes.add("GET", "/api/me/tokens", own, list_tokens);
  routes.add("POST", "/api/me/tokens", own, make_token);
  routes.add("DELETE", "/api/me/tokens/:id", own, remove_token);

  const Access admins{.least = Role::admin, .scope = Scope::admin};
  routes.add("GET", "/api/admin/users", admins, list_users);
  routes.add("PATCH", "/api/admin/users/:id", admins, change_user);
}

}  // namespace codevault
