#include "api/rejudge_routes.hpp"

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

}  // namespace

void RejudgeRoutes::add_to(Routes& routes) {
  using Here = RejudgeRoutes;
  const Access access{.least = Role::admin, .scope = Scope::admin};
  routes.add("POST", "/api/admin/rejudges", access, by(this, &Here::begin));
  routes.add("GET", "/api/admin/rejudges", access, by(this, &Here::list));
  routes.add("GET", "/api/admin/rejudges/:id", access, by(this, &Here::show));
  routes.add("POST", "/api/admin/rejudges/:id/apply", access, by(this, &Here::apply));
  routes.add("DELETE", "/api/admin/rejudges/:id", access, by(this, &Here::discard));
}

Task<Response> RejudgeRoutes::begin(Request request, Caller caller) {
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
  co_await problems_.record(rejudge.problem);
  std::string id = rejudge.id;
  std::size_t total = co_await store_.add_rejudge(std::move(rejudge), std::move(filter));
  if (total == 0) throw invalid("problemId", "has no judged submissions that fit");
  co_await start(id);
  co_return co_await describe(202, std::move(id));
}

Task<> RejudgeRoutes::start(std::string id) {
  try {
    co_await queue_rejudge(queue_, id);
  } catch (const Error& error) {
    spdlog::warn("rejudge {} waits for a worker to see to it: {}", id, error.what());
  }
}

Task<Response> RejudgeRoutes::describe(unsigned status, std::string id) {
  std::optional<RejudgeRecord> rejudge = co_await store_.find_rejudge(id);
  if (!rejudge) throw no_rejudge();
  json::object body = to_json(*rejudge);
  json::array& changes = body["changes"].emplace_array();
  for (const RejudgeChange& change : co_await store_.changes_of(id)) {
    changes.push_back(to_json(change));
  }
  co_return json_response(status, json::serialize(body));
}

Task<Response> RejudgeRoutes::list(Request request) {
  check_query(request, {});
  json::object body;
  json::array& rows = body["rejudges"].emplace_array();
  for (const RejudgeRecord& rejudge : co_await store_.rejudges()) {
    rows.push_back(to_json(rejudge));
  }
  co_return json_response(200, json::serialize(body));
}

Task<Response> RejudgeRoutes::show(Request request) {
  check_query(request, {});
  co_return co_await describe(200, request.parameters.at("id"));
}

Task<Response> RejudgeRoutes::apply(Request request) {
  std::string id = request.parameters.at("id");
  bool applied = co_await store_.apply_rejudge(id);
  std::optional<RejudgeRecord> rejudge = co_await store_.find_rejudge(id);
  if (!rejudge) throw no_rejudge();
  if (!applied) {
    throw Error(ErrorKind::conflict,
                "this rejudge is " + std::string(to_string(rejudge->state)) + ", not ready");
  }
  co_return co_await describe(200, std::move(id));
}

Task<Response> RejudgeRoutes::discard(Request request) {
  std::string id = request.parameters.at("id");
  bool discarded = co_await store_.discard_rejudge(id);
  std::optional<RejudgeRecord> rejudge = co_await store_.find_rejudge(id);
  if (!rejudge) throw no_rejudge();
  if (!discarded) {
    throw Error(ErrorKind::conflict,
                "this rejudge is " + std::string(to_string(rejudge->state)) + " already");
  }
  co_await queue_.cancel(job_of_rejudge(id));
  co_return no_content();
}

}  // namespace codevault
