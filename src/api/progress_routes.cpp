#include "api/routes.hpp"

#include <boost/json.hpp>
#include <charconv>

#include "api/iso_time.hpp"
#include "api/json_body.hpp"
#include "api/progress_json.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::sys_days;

sys_days monday_of(sys_days day) {
  std::chrono::weekday weekday(day);
  return day - days(weekday.iso_encoding() - 1);
}

json::object to_json(const Rank& rank) {
  return {{"rank", rank.rank},
          {"user", rank.user_name},
          {"solved", rank.solved},
          {"submissions", rank.submissions},
          {"lastSolvedAt", iso_time(rank.last_solved)}};
}

// Minutes that the caller's clock is ahead of UTC, from the query.
std::chrono::minutes clock_of(const Request& request) {
  constexpr int most = 14 * 60;
  std::string text = query_text(request, "utcOffset");
  if (text.empty()) return {};
  int minutes = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minutes);
  bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || minutes < -most || minutes > most) {
    throw invalid("utcOffset", "must be a whole number of minutes from -840 to 840");
  }
  return std::chrono::minutes(minutes);
}

Task<json::object> progress_of(const ApiParts& api, std::string user, std::chrono::minutes east) {
  Summaries problems = co_await summaries_of(api.problems, Shelf::published);
  UserProgress progress = co_await api.stores.submissions().progress_of(std::move(user), east);
  co_return to_json(progress, problems, floor<days>(api.accounts.now() + east));
}

Task<Response> show_mine(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {"utcOffset"});
  json::object body = co_await progress_of(api, caller.user().id, clock_of(request));
  co_return json_response(200, json::serialize(body));
}

Task<Response> show_problems(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {});
  UserProgress progress = co_await api.stores.submissions().progress_of(caller.user().id, {});
  json::object body;
  body["solved"].emplace_array();
  body["attempted"].emplace_array();
  for (const Standing& standing : progress.standings) {
    const char* list = standing.first_accepted ? "solved" : "attempted";
    body[list].as_array().emplace_back(standing.problem);
  }
  json::array& bookmarked = body["bookmarked"].emplace_array();
  for (const ProblemMark& mark : co_await api.stores.submissions().marks_of(caller.user().id)) {
    if (mark.bookmarked) bookmarked.emplace_back(mark.problem);
  }
  co_return json_response(200, json::serialize(body));
}

Task<Response> show_mark(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {});
  json::object body{{"bookmarked", false}, {"note", ""}};
  for (const ProblemMark& mark : co_await api.stores.submissions().marks_of(caller.user().id)) {
    if (mark.problem != request.parameters.at("id")) continue;
    body["bookmarked"] = mark.bookmarked;
    body["note"] = mark.note;
  }
  co_return json_response(200, json::serialize(body));
}

Task<Response> mark_problem(const ApiParts& api, Request request, Caller caller) {
  constexpr std::size_t longest_note = 10'000;
  JsonFields fields = co_await body_fields(request);
  ProblemMark mark{.problem = request.parameters.at("id")};
  std::optional<bool> bookmarked = fields.choice_if("bookmarked");
  mark.note = fields.contents_if("note", longest_note).value_or("");
  fields.finish();
  mark.bookmarked = bookmarked.value_or(false);
  co_await api.problems.facts(mark.problem, shelf_of(caller));  // throws if there is none
  co_await api.stores.submissions().mark_problem(caller.user().id, std::move(mark));
  co_return no_content();
}

Task<Response> show_user(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {"utcOffset"});
  std::string name = request.parameters.at("name");
  std::optional<UserRecord> user =
      co_await api.stores.accounts().find_user_by_name(std::move(name));
  bool seen = user && !user->disabled;
  if (seen && user->private_profile) {
    seen = caller.role == Role::admin || (caller.identity && caller.user().id == user->id);
  }
  if (!seen) throw Error(ErrorKind::not_found, "there is no user of this name");
  json::object body;
  body["user"] = {{"name", user->name}, {"createdAt", iso_time(user->created)}};
  body["progress"] = co_await progress_of(api, user->id, clock_of(request));
  co_return json_response(200, json::serialize(body));
}

Task<Response> show_leaderboard(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {"period", "limit"});
  std::string period = query_text(request, "period");
  if (period.empty()) period = "all";
  if (period != "week" && period != "all") throw invalid("period", "must be week or all");
  std::size_t limit = page_size(request);
  Date since;
  if (period == "week") since = monday_of(floor<days>(api.accounts.now()));
  std::string user = caller.identity ? caller.user().id : "";
  std::vector<Rank> ranks = co_await api.stores.submissions().leaderboard(since, limit, user);
  json::object body{{"period", period}, {"me", nullptr}};
  body["since"] = period == "week" ? json::value(iso_time(since)) : nullptr;
  json::array rows;
  for (const Rank& rank : ranks) {
    if (rank.user == user) body["me"] = to_json(rank);
    if (rows.size() < limit) rows.push_back(to_json(rank));
  }
  body["rows"] = std::move(rows);
  co_return json_response(200, json::serialize(body));
}

}  // namespace

void add_progress_routes(Routes& routes) {
  const Access mine{.least = Role::user, .scope = Scope::read};
  routes.add("GET", "/api/me/progress", mine, show_mine);
  routes.add("GET", "/api/me/problems", mine, show_problems);
  routes.add("GET", "/api/me/problems/:id", mine, show_mark);
  routes.add("PUT", "/api/me/problems/:id", {.least = Role::user}, mark_problem);
  routes.add("GET", "/api/users/:name", {}, show_user);
  routes.add("GET", "/api/leaderboard", {}, show_leaderboard);
}

}  // namespace codevault
