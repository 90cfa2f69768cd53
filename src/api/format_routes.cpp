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

std::string text_in(const json::object& body, const char* name, Bytes most) {
  const json::value* value = body.if_contains(name);
  if (!value) throw invalid(name, "is missing");
  if (!value->is_string()) throw invalid(name, "must be a string");
  if (value->get_string().size() > most) {
    throw invalid(name, "is longer than " + std::to_string(most) + " bytes");
  }
  return std::string(value->get_string());
}

}  // namespace

void FormatRoutes::add_to(http::Router& router) {
  router.add("POST", "/api/format", [this](Request r) { return format(std::move(r)); });
}

Task<NewJob> FormatRoutes::job_of(const Request& request) {
  auto type = http::split(request.header("Content-Type"), ';');
  if (type.empty() || !http::same_word(type[0], "application/json")) {
    throw http::Refusal(415, "the Content-Type has to be application/json");
  }
  json::object body = parse_body(request.body);
  for (const auto& member : body) {
    if (member.key() != "language" && member.key() != "code") {
      throw invalid(to_utf8(member.key()), "is not a field here");
    }
  }
  const Language& language = catalog_.at(text_in(body, "language", 64));
  if (!language.format) throw invalid("language", "has no formatter on this server");
  Asker asker = co_await find_asker_(request);
  json::object data;
  data["format"] = language.id;
  data["code"] = text_in(body, "code", ceilings_.code);
  NewJob job;
  job.id = random_id();
  job.name = "compiler";
  job.data = json::serialize(data);
  job.tenant = asker.tenant;
  co_return job;
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

Task<Response> FormatRoutes::format(Request request) {
  NewJob job = co_await job_of(request);
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
