#include <boost/json.hpp>
#include <limits>

#include "api/query.hpp"
#include "api/responses.hpp"
#include "api/routes.hpp"
#include "api/track_progress.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

constexpr std::size_t recent_submissions = 50;

// The tracks as everybody sees them, and how far the caller has come.
struct View {
  Summaries problems;
  std::vector<Track> tracks;
  Solved solved;  // none for guests
};

Task<View> view_of(const ApiParts& api, const Caller& caller) {
  View view;
  view.problems = co_await summaries_of(api.problems, Shelf::published);
  view.tracks = tracks_through(api.tracks, view.problems);
  if (!caller.identity) co_return view;
  UserProgress progress = co_await api.stores.submissions().progress_of(caller.user().id, {});
  for (const Standing& standing : progress.standings) {
    if (standing.first_accepted) view.solved.insert(standing.problem);
  }
  co_return view;
}

Task<std::vector<std::string>> recent_problems(const ApiParts& api, const Caller& caller) {
  std::vector<std::string> recent;
  if (!caller.identity) co_return recent;
  SubmissionFilter filter{.user = caller.user().id};
  constexpr auto latest = std::numeric_limits<std::int64_t>::max();
  auto rows = co_await api.stores.submissions().submissions(filter, latest, recent_submissions);
  for (SubmissionRecord& row : rows) recent.push_back(std::move(row.problem));
  co_return recent;
}

json::object texts_json(const Track::Texts& texts) {
  json::object object;
  for (const auto& [language, text] : texts) object[language] = text;
  return object;
}

json::object step_json(const Track::Step& step, const View& view) {
  return {{"problemId", step.problem},
          {"problemName", problem_name(view.problems, step.problem)},
          {"difficulty", view.problems.at(step.problem).at("difficulty")},
          {"solved", view.solved.contains(step.problem)}};
}

// Without its steps.
json::object track_json(const Track& track, const View& view) {
  return {{"id", track.id},
          {"title", texts_json(track.title)},
          {"description", texts_json(track.description)},
          {"solved", solved_steps(track, view.solved)}};
}

json::value continuation_json(const View& view, const std::vector<std::string>& recent) {
  std::optional<Continuation> found = continuation_of(view.tracks, view.solved, recent);
  if (!found) return nullptr;
  return json::object{{"trackId", found->track->id}, {"problemId", found->step->problem}};
}

Task<Response> list_tracks(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {});
  View view = co_await view_of(api, caller);
  json::array rows;
  for (const Track& track : view.tracks) {
    json::object row = track_json(track, view);
    json::array& steps = row["steps"].emplace_array();
    for (const Track::Step& step : track.steps) steps.push_back(step_json(step, view));
    rows.push_back(std::move(row));
  }
  json::object body{{"tracks", std::move(rows)}};
  body["continue"] = continuation_json(view, co_await recent_problems(api, caller));
  co_return with_etag(request, json_response(200, json::serialize(body)));
}

Task<Response> show_track(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {});
  View view = co_await view_of(api, caller);
  auto track = std::ranges::find(view.tracks, request.parameters.at("name"), &Track::id);
  if (track == view.tracks.end()) throw Error(ErrorKind::not_found, "there is no such track");
  json::object body = track_json(*track, view);
  json::array& steps = body["steps"].emplace_array();
  for (const Track::Step& step : track->steps) {
    json::object row = step_json(step, view);
    row["why"] = texts_json(step.why);
    steps.push_back(std::move(row));
  }
  const Track::Step* next = next_step(*track, view.solved);
  body["next"] = next ? json::value(json::string(next->problem)) : nullptr;
  co_return with_etag(request, json_response(200, json::serialize(body)));
}

}  // namespace

void add_track_routes(Routes& routes) {
  // A token that shows what its owner solved needs the scope for that.
  const Access everybody{.scope = Scope::read};
  routes.add("GET", "/api/tracks", everybody, list_tracks);
  routes.add("GET", "/api/tracks/:name", everybody, show_track);
}

}  // namespace codevault
