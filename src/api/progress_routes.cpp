#include "api/routes.hpp"

#include <boost/json.hpp>

#include "api/iso_time.hpp"
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

Task<json::object> progress_of(const ApiParts& api, std::string user) {
  Summaries problems = co_await summaries_of(api.problems, Shelf::published);
  UserProgress progress = co_await api.stores.submissions().progress_of(std::move(user));
  co_return to_json(progress, problems, floor<days>(api.accounts.now()));
}

Task<Response> show_mine(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {});
  json::object body = co_await progress_of(api, caller.user().id);
  co_return json_response(200, json::serialize(body));
}

Task<Response> show_problems(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {});
  UserProgress progress = co_await api.stores.submissions().progress_of(caller.user().id);
  json::object body;
  body["solved"].emplace_array();
  body["attempted"].emplace_array();
  for (const Standing& standing : progress.standings) {
    const char* list = standing.first_accepted ? "solved" : "attempted";
    body[list].as_array().emplace_back(standing.problem);
  }
  co_return json_response(200, json::serialize(body));
}

Task<Response> show_user(const ApiParts& api, Request request, Caller) {
  check_query(request, {});
  std::string name = request.parameters.at("name");
  std::optional<UserRecord> user =
      co_await api.stores.accounts().find_user_by_name(std::move(name));
  if (!user || user->disabled) throw Error(ErrorKind::not_found, "there is no user of this name");
  json::object body;
  body["user"] = {{"name", user->name}, {"createdAt", iso_time(user->created)}};
  body["progress"] = co_await progress_of(api, user->id);
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
  routes.add("GET", "/api/users/:name", {}, show_user);
  routes.add("GET", "/api/leaderboard", {}, show_leaderboard);
}

}  // namespace codevault
