#include "api/routes.hpp"

#include "api/job_lookup.hpp"
#include "api/json_body.hpp"
#include "api/responses.hpp"
#include "base/error.hpp"
#include "base/off_loop.hpp"
#include "base/race.hpp"
#include "base/random.hpp"
#include "jobs/format_job.hpp"
#include "jobs/job_kind.hpp"

namespace codevault {
namespace {

using http::Request;
using http::Response;

constexpr std::chrono::seconds patience{20};

NewJob job_of(const ApiParts& api, const Request& request, const Caller& caller) {
  require_json(request);
  FormatJob job = parse_format_job(parse_body(request.body), api.ceilings);
  const Language& language = api.catalog.at(job.language);
  if (!language.format) throw invalid("language", "has no formatter on this server");
  job.language = language.id;
  return new_job(JobKind::format, random_id(), to_json(job), caller.tenant(request));
}

// Waits for the job's end. Returns nothing when it takes too long, and cancels the job.
Task<std::optional<Job>> finish(const ApiParts& api, NewJob job) {
  std::string id = job.id;
  auto watch = api.queue.watch(id);
  co_await api.queue.add(std::move(job));
  co_await first_of(wait_for_end(*watch), sleep_for(patience));
  std::optional<Job> ended = co_await api.queue.find(id);
  if (ended && has_ended(ended->state)) co_return ended;
  co_await api.queue.cancel(id);
  co_return std::nullopt;
}

Task<Response> format(const ApiParts& api, Request request, Caller caller) {
  Bytes size = request.body.size();
  NewJob job = co_await off_loop(size, [&] { return job_of(api, request, caller); });
  std::optional<Job> ended = co_await finish(api, std::move(job));
  if (!ended) throw unavailable("too many jobs wait before this one; try again later");
  if (ended->state == JobState::failed) throw unavailable(ended->failure);
  Formatted formatted =
      co_await off_loop(ended->result.size(), [&] { return parse_formatted(ended->result); });
  if (!formatted.ok) co_return error_response(422, "not_formatted", formatted.message);
  co_return json_response(200, std::move(ended->result));
}

}  // namespace

void add_format_routes(Routes& routes) {
  routes.add("POST", "/api/format", {.scope = Scope::run}, format);
}

}  // namespace codevault
