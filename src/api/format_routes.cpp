#include "api/format_routes.hpp"

#include <boost/json.hpp>

#include "api/json_body.hpp"
#include "api/responses.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/race.hpp"
#include "base/random.hpp"
#include "http/text.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

constexpr std::chrono::seconds patience{20};

Task<> wait_for_end(JobWatch& watch) {
  for (;;) {
    JobEvent event = co_await watch.next();
    if (event.kind == JobEvent::Kind::completed || event.kind == JobEvent::Kind::failed) co_return;
  }
}

}  // namespace

void FormatRoutes::add_to(Routes& routes) {
  routes.add("POST", "/api/format", {.scope = Scope::run}, by(this, &FormatRoutes::format));
}

NewJob FormatRoutes::job_of(const Request& request, const Caller& caller) const {
  BodyFields fields(request);
  const Language& language = catalog_.at(fields.text("language", 64));
  std::string code = fields.text("code", ceilings_.code);
  fields.finish();
  if (!language.format) throw invalid("language", "has no formatter on this server");
  json::object data;
  data["format"] = language.id;
  data["code"] = code;
  NewJob job;
  job.id = random_id();
  job.name = "compiler";
  job.data = json::serialize(data);
  job.tenant = caller.tenant(request);
  return job;
}

Task<std::optional<Job>> FormatRoutes::finish(NewJob job) {
  std::string id = job.id;
  auto watch = queue_.watch(id);
  co_await queue_.add(std::move(job));
  co_await first_of(wait_for_end(*watch), sleep_for(patience));
  std::optional<Job> ended = co_await queue_.find(id);
  bool over = ended && (ended->state == JobState::completed || ended->state == JobState::failed);
  if (over) co_return ended;
  co_await queue_.cancel(id);
  co_return std::nullopt;
}

Task<Response> FormatRoutes::format(Request request, Caller caller) {
  NewJob job = job_of(request, caller);
  std::optional<Job> ended = co_await finish(std::move(job));
  if (!ended) throw unavailable("too much waits before this; try again later");
  if (ended->state == JobState::failed) throw unavailable(ended->failure);
  json::object result = json::parse(ended->result).as_object();
  if (const json::value* words = result.if_contains("notFormatted")) {
    co_return error_response(422, "not_formatted", std::string_view(words->as_string()));
  }
  json::object body;
  body["code"] = result.at("code");
  co_return json_response(200, json::serialize(body));
}

}  // namespace codevault
