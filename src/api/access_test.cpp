#include "api/access.hpp"

#include <gmock/gmock.h>

#include "api/testing.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// The least role that a route requires, and the scope that a token needs: "-" where no account is
// needed, "session" where a token is not enough.
struct Row {
  const char* route;
  Role least;
  const char* token;
};

constexpr Row table[] = {
    {"POST /run/onlinecompiler", Role::guest, "run"},
    {"POST /run/practiceproblems", Role::guest, "-"},  // by what the body asks for
    {"GET /job/:id", Role::guest, "-"},
    {"GET /job/:id/events", Role::guest, "-"},
    {"DELETE /job/:id", Role::guest, "run"},
    {"GET /api/languages", Role::guest, "-"},
    {"GET /api/version", Role::guest, "-"},
    {"GET /api/openapi.json", Role::guest, "-"},
    {"GET /healthz", Role::guest, "-"},
    {"GET /readyz", Role::guest, "-"},
    {"GET /metrics", Role::guest, "-"},
    {"POST /api/format", Role::guest, "run"},
    {"GET /api/daily", Role::guest, "-"},
    {"GET /api/tracks", Role::guest, "read"},
    {"GET /api/tracks/:name", Role::guest, "read"},
    {"GET /api/problems", Role::guest, "-"},
    {"GET /api/problems/:id", Role::guest, "-"},
    {"GET /api/problems/:id/images/:name", Role::guest, "-"},
    {"GET /api/problems/:id/statements/:language", Role::guest, "-"},
    {"GET /api/problems/:id/hints/:number", Role::guest, "-"},
    {"GET /api/problems/:id/editorial", Role::guest, "-"},
    {"GET /api/submissions", Role::user, "read"},
    {"GET /api/submissions/:id", Role::user, "read"},
    {"POST /api/submissions/:id/share", Role::user, "submit"},
    {"DELETE /api/submissions/:id/share", Role::user, "submit"},
    {"GET /api/shared/submissions/:id", Role::guest, "-"},
    {"POST /api/snippets", Role::guest, "run"},
    {"GET /api/snippets/:id", Role::guest, "-"},
    {"GET /api/me/progress", Role::user, "read"},
    {"GET /api/me/problems", Role::user, "read"},
    {"GET /api/me/problems/:id", Role::user, "read"},
    {"PUT /api/me/problems/:id", Role::user, "session"},
    {"GET /api/users/:name", Role::guest, "-"},
    {"GET /api/leaderboard", Role::guest, "-"},
    {"POST /api/auth/register", Role::guest, "-"},
    {"POST /api/auth/signin", Role::guest, "-"},
    {"POST /api/auth/signout", Role::guest, "-"},
    {"GET /api/auth/session", Role::guest, "-"},
    {"PATCH /api/me", Role::user, "session"},
    {"DELETE /api/me", Role::user, "session"},
    {"POST /api/me/password", Role::user, "session"},
    {"GET /api/me/export", Role::user, "session"},
    {"GET /api/me/sessions", Role::user, "session"},
    {"DELETE /api/me/sessions", Role::user, "session"},
    {"DELETE /api/me/sessions/:id", Role::user, "session"},
    {"GET /api/me/tokens", Role::user, "session"},
    {"POST /api/me/tokens", Role::user, "session"},
    {"DELETE /api/me/tokens/:id", Role::user, "session"},
    {"GET /api/admin/users", Role::admin, "admin"},
    {"PATCH /api/admin/users/:id", Role::admin, "admin"},
    {"GET /api/admin/problems", Role::setter, "problems"},
    {"POST /api/admin/problems", Role::setter, "problems"},
    {"GET /api/admin/problems/:id", Role::setter, "problems"},
    {"PATCH /api/admin/problems/:id", Role::setter, "problems"},
    {"DELETE /api/admin/problems/:id", Role::setter, "problems"},
    {"GET /api/admin/problems/:id/package", Role::setter, "problems"},
    {"GET /api/admin/problems/:id/file", Role::setter, "problems"},
    {"PUT /api/admin/problems/:id/file", Role::setter, "problems"},
    {"DELETE /api/admin/problems/:id/file", Role::setter, "problems"},
    {"POST /api/admin/problems/:id/verify", Role::setter, "problems"},
    {"POST /api/admin/rejudges", Role::admin, "admin"},
    {"GET /api/admin/rejudges", Role::admin, "admin"},
    {"GET /api/admin/rejudges/:id", Role::admin, "admin"},
    {"DELETE /api/admin/rejudges/:id", Role::admin, "admin"},
    {"POST /api/admin/rejudges/:id/apply", Role::admin, "admin"},
    {"GET /api/admin/queue", Role::admin, "admin"},
    {"GET /api/admin/queue/jobs", Role::admin, "admin"},
    {"POST /api/admin/queue/jobs/:id/retry", Role::admin, "admin"},
    {"DELETE /api/admin/queue/jobs/:id", Role::admin, "admin"},
    {"POST /api/admin/queue/drain", Role::admin, "admin"},
    {"POST /api/admin/queue/pause", Role::admin, "admin"},
    {"POST /api/admin/queue/resume", Role::admin, "admin"},
    {"GET /api/admin/workers", Role::admin, "admin"},
    {"GET /api/admin/system", Role::admin, "admin"},
};

std::string path_of(std::string pattern) {
  for (auto at = pattern.find(':'); at != std::string::npos; at = pattern.find(':')) {
    pattern.replace(at, pattern.find('/', at) - at, "x");
  }
  return pattern;
}

class AccessTest : public ApiFixture {
 protected:
  // The request of a row, with nothing in it.
  static http::Request request_of(const Row& row) {
    std::string route(row.route);
    std::string method = route.substr(0, route.find(' '));
    return request(method, path_of(route.substr(method.size() + 1)), method == "GET" ? "" : "{}");
  }
};

TEST_F(AccessTest, AsksOfEveryRouteWhatTheTableSays) {
  std::set<std::string> served;
  for (const auto& route : api().routes().router().routes()) {
    served.insert(route.method + " " + route.pattern);
  }
  std::set<std::string> listed;
  for (const Row& row : table) listed.insert(row.route);
  EXPECT_EQ(served, listed);

  for (Role role : {Role::guest, Role::user, Role::setter, Role::admin}) {
    for (const Row& row : table) {
      act_as(role);  // again: some of these end the session
      std::string route(row.route);
      std::string code = code_of(ask(request_of(row)));
      bool let_in = code != "sign_in_required" && code != "forbidden";
      if (route.ends_with("/events")) continue;  // it would not end
      EXPECT_EQ(let_in, role >= row.least) << to_string(role) << ": " << route << ": " << code;
      if (!let_in) {
        EXPECT_EQ(code, role == Role::guest ? "sign_in_required" : "forbidden") << route;
      }
    }
  }
}

TEST_F(AccessTest, HoldsATokenToItsScopes) {
  act_as(Role::admin);
  std::string token =
      text_at(send("POST", "/api/me/tokens", R"({"name":"a","scopes":["problems"]})"), "/token");
  act_as(Role::guest);
  for (const Row& row : table) {
    std::string route(row.route);
    if (route.ends_with("/events")) continue;
    http::Request sent = request_of(row);
    sent.headers.emplace_back("Authorization", "Bearer " + token);
    bool let_in = code_of(ask(sent)) != "forbidden";
    std::string_view needed = row.token;
    EXPECT_EQ(let_in, needed == "-" || needed == "problems") << route;
  }
}

TEST_F(AccessTest, TurnsABadTokenAway) {
  http::Request sent = request("GET", "/api/problems");
  sent.headers.emplace_back("Authorization", "Bearer cvt_nonsense");
  EXPECT_EQ(ask(sent).status, 401u);
}

TEST_F(AccessTest, ChangesNothingForAPageThatIsNotOurs) {
  http::Response welcome = make_user("ann", Role::user);
  http::Request without = signed_in(welcome, "DELETE", "/api/me/sessions");
  std::erase_if(without.headers, [](const auto& header) { return header.first == "X-CSRF-Token"; });
  EXPECT_EQ(code_of(ask(without)), "csrf");

  http::Request wrong = without;
  wrong.headers.emplace_back("X-CSRF-Token", csrf_token_of("another"));
  EXPECT_EQ(code_of(ask(wrong)), "csrf");

  http::Request elsewhere = signed_in(welcome, "DELETE", "/api/me/sessions");
  elsewhere.headers.emplace_back("Sec-Fetch-Site", "cross-site");
  EXPECT_EQ(code_of(ask(elsewhere)), "csrf");

  http::Request ours = signed_in(welcome, "DELETE", "/api/me/sessions");
  ours.headers.emplace_back("Sec-Fetch-Site", "same-origin");
  EXPECT_EQ(ask(ours).status, 204u);
}

TEST_F(AccessTest, TakesACookieOfAnEndedSessionForAGuest) {
  http::Response welcome = make_user("ann", Role::user);
  EXPECT_EQ(ask(signed_in(welcome, "POST", "/api/auth/signout")).status, 204u);

  http::Response replayed = ask(signed_in(welcome, "GET", "/api/auth/session"));
  EXPECT_TRUE(json_of(replayed).at("user").is_null());
  EXPECT_EQ(ask(signed_in(welcome, "GET", "/api/me/sessions")).status, 401u);
}

TEST_F(AccessTest, MakesASessionOfItsOwnWhateverCookieCame) {
  make_user("ann", Role::user);
  http::Request fixed = request("POST", "/api/auth/signin", credentials("ann"));
  fixed.headers.emplace_back("Cookie", "codevault_session=chosen-by-somebody-else");
  EXPECT_THAT(header_of(ask(fixed), "Set-Cookie"),
              AllOf(HasSubstr("HttpOnly"), HasSubstr("SameSite=Lax"), HasSubstr("Path=/"),
                    Not(HasSubstr("chosen-by-somebody-else")), Not(HasSubstr("Secure"))));
  fixed.secure = true;
  EXPECT_THAT(header_of(ask(fixed), "Set-Cookie"), HasSubstr("; Secure"));
}

TEST_F(AccessTest, EndsTheSessionThatABrowserHadWhenItSignsInAgain) {
  http::Response before = make_user("ann", Role::user);
  EXPECT_EQ(ask(signed_in(before, "POST", "/api/auth/signin", credentials("ann"))).status, 200u);
  EXPECT_EQ(ask(signed_in(before, "GET", "/api/me/sessions")).status, 401u);
}

TEST_F(AccessTest, KeepsBrowsersOnTlsOnceTheyCameOverIt) {
  http::Request page = request("GET", "/api/version");
  EXPECT_EQ(header_of(ask(page), "Strict-Transport-Security"), "");
  page.secure = true;
  EXPECT_NE(header_of(ask(page), "Strict-Transport-Security"), "");
}

TEST_F(AccessTest, AnswersAnUnknownNameAndAWrongPasswordAlike) {
  make_user("ann", Role::user);
  auto enter = [&](const char* body) { return send("POST", "/api/auth/signin", body); };
  http::Response unknown = enter(R"({"name":"nobody","password":"wrong horse battery"})");
  http::Response wrong = enter(R"({"name":"ann","password":"wrong horse battery"})");
  EXPECT_EQ(unknown.status, 401u);
  EXPECT_EQ(unknown.body, wrong.body);
  EXPECT_EQ(header_of(wrong, "Set-Cookie"), "");
}

TEST_F(AccessTest, AsksToWaitAfterManyWrongPasswords) {
  make_user("ann", Role::user);
  http::Response response;
  for (int i = 0; i < 11; ++i) {
    response = ask(
        request("POST", "/api/auth/signin", R"({"name":"ann","password":"wrong horse battery"})"));
  }
  EXPECT_EQ(response.status, 429u);
  EXPECT_NE(header_of(response, "Retry-After"), "");
}

TEST_F(AccessTest, LetsPeopleSeeToTheirAccount) {
  http::Response welcome = make_user("ann", Role::user);
  http::Response other = send("POST", "/api/auth/signin", credentials("ann"));
  auto sessions = [&](const http::Response& of) {
    return json_of(ask(signed_in(of, "GET", "/api/me/sessions"))).at("sessions").as_array();
  };
  EXPECT_EQ(sessions(other).size(), 2u);
  EXPECT_EQ(ask(signed_in(other, "DELETE", "/api/me/sessions")).status, 204u);
  EXPECT_EQ(sessions(other).size(), 1u);
  EXPECT_EQ(ask(signed_in(welcome, "GET", "/api/me/sessions")).status, 401u);

  const char* change = R"({"current":"correct horse battery","new":"another horse battery"})";
  http::Response changed = ask(signed_in(other, "POST", "/api/me/password", change));
  EXPECT_EQ(changed.status, 204u);
  EXPECT_NE(header_of(changed, "Set-Cookie"), "");
  EXPECT_EQ(ask(signed_in(other, "GET", "/api/me/sessions")).status, 401u);

  const char* enter = R"({"name":"ann","password":"another horse battery"})";
  http::Response back = send("POST", "/api/auth/signin", enter);
  EXPECT_EQ(ask(signed_in(back, "DELETE", "/api/me", R"({"password":"wrong"})")).status, 403u);
  const char* proof = R"({"password":"another horse battery"})";
  EXPECT_EQ(ask(signed_in(back, "DELETE", "/api/me", proof)).status, 204u);
  EXPECT_EQ(send("POST", "/api/auth/signin", enter).status, 401u);
}

TEST_F(AccessTest, MakesJobsOfAUserTheirs) {
  http::Response welcome = make_user("ann", Role::user);
  const char* program = R"({"language":"py","code":"1"})";
  ask(signed_in(welcome, "POST", "/run/onlinecompiler", program));
  std::string id = text_at(welcome, "/user/id");
  EXPECT_EQ(take().tenant, tenant_of_user(id));
  post(program);
  EXPECT_EQ(take().tenant, "192.0.2.1");
}

}  // namespace
}  // namespace codevault
