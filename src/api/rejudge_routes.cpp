#include "api/routes.hpp"

#include <spdlog/spdlog.h>

#include <boost/json.hpp>

#include "api/iso_time.hpp"
#include "api/json_body.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "base/error.hpp"
#include "base/random.hpp"
#include "jobs/rejudge_job.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

constexpr std::size_t longest_word = 100;

json::object to_json(const RejudgeRecord& rejudge) {
  return {{"id", rejudge.id},
          {"problemId", rejudge.problem},
          {"state", to_string(rejudge.state)},
          {"done", rejudge.done},
          {"total", rejudge.total},
          {"createdAt", iso_time(rejudge.created)},
          {"by", rejudge.by}};
}

json::object to_json(const RejudgeChange& change) {
  json::object object{{"submissionId", change.job_id},
                      {"user", change.user_name},
                      {"language", change.language},
                      {"before", change.before},
                      {"after", change.after}};
  if (change.score_before) object["beforeScore"] = *change.score_before;
  if (change.score_after) object["afterScore"] = *change.score_after;
  return object;
}

Error no_rejudge() { return Error(ErrorKind::not_found, "there is no such rejudge"); }

// Adds the job of a rejudge that the store has accepted. When that fails, a worker adds it later.
Task<> start(const ApiParts& api, std::string id) {
  try {
    co_await queue_rejudge(api.queue, id);
  } catch (const Error& error) {
    spdlog::warn("rejudge {} waits for a worker to see to it: {}", id, error.what());
  }
}

// Answers with the rejudge and its changes.
Task<Response> describe(const ApiParts& api, unsigned status, std::string id) {
  std::optional<RejudgeRecord> rejudge = co_await api.stores.rejudges().find_rejudge(id);
  if (!rejudge) throw no_rejudge();
  json::object body = to_json(*rejudge);
  json::array& changes = body["changes"].emplace_array();
  for (const RejudgeChange& change : co_await api.stores.rejudges().changes_of(id)) {
    changes.push_back(to_json(change));
  }
  co_return json_response(status, json::serialize(body));
}

Task<Response> begin(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {});
  JsonFields fields = co_await body_fields(request);
  RejudgeRecord rejudge{.id = random_id(),
                        .problem = fields.text("problemId", longest_word),
                        .by = caller.user().name,
                        .created = std::chrono::system_clock::now()};
  SubmissionFilter filter;
  auto word = [&](const char* name) { return fields.text_if(name, longest_word).value_or(""); };
  filter.status = word("verdict");
  filter.language = word("language");
  filter.from = iso_time_in("from", word("from"), DayMeans::its_begin);
  filter.to = iso_time_in("to", word("to"), DayMeans::its_end);
  fields.finish();
  co_await api.problems.record(rejudge.problem);
  std::string id = rejudge.id;
  std::size_t total =
      co_await api.stores.rejudges().add_rejudge(std::move(rejudge), std::move(filter));
  if (total == 0) throw invalid("problemId", "has no judged submissions that fit");
  co_await start(api, id);
  co_return co_await describe(api, 202, std::move(id));
}

Task<Response> list_rejudges(const ApiParts& api, Request request, Caller) {
  check_query(request, {});
  json::object body;
  json::array& rows = body["rejudges"].emplace_array();
  for (const RejudgeRecord& rejudge : co_await api.stores.rejudges().rejudges()) {
    rows.push_back(to_json(rejudge));
  }
  co_return json_response(200, json::serialize(body));
}

Task<Response> show_rejudge(const ApiParts& api, Request request, Caller) {
  check_query(request, {});
  co_return co_await describe(api, 200, request.parameters.at("id"));
}

// Throws unless a step was `done`: there is no such rejudge, or its state does not allow the step.
Task<> require(bool done, const ApiParts& api, std::string id, const char* why_not) {
  std::optional<RejudgeRecord> rejudge = co_await api.stores.rejudges().find_rejudge(id);
  if (!rejudge) throw no_rejudge();
  std::string state(to_string(rejudge->state));
  if (!done) throw Error(ErrorKind::conflict, "this rejudge is " + state + why_not);
}

Task<Response> apply(const ApiParts& api, Request request, Caller) {
  std::string id = request.parameters.at("id");
  bool applied = co_await api.stores.rejudges().apply_rejudge(id);
  co_await require(applied, api, id, ", not ready");
  co_return co_await describe(api, 200, std::move(id));
}

Task<Response> discard(const ApiParts& api, Request request, Caller) {
  std::string id = request.parameters.at("id");
  bool discarded = co_await api.stores.rejudges().discard_rejudge(id);
  co_await require(discarded, api, id, " already");
  co_await api.queue.cancel(job_of_rejudge(id));
  co_return no_content();
}

}  // namespace

void add_rejudge_routes(Routes& routes) {
  const Access access{.least = Role::admin, .scope = Scope::admin};
  routes.add("POST", "/api/admin/rejudges", access, begin);
  routes.add("GET", "/api/admin/rejudges", access, list_rejudges);
  routes.add("GET", "/api/admin/rejudges/:id", access, show_rejudge);
  routes.add("POST", "/api/admin/rejudges/:id/apply", access, apply);
  routes.add("DELETE", "/api/admin/rejudges/:id", access, discard);
}

}  // namespace codevault
