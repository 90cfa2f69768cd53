#include "api/format_routes.hpp"

#include "api/job_lookup.hpp"
#include "api/json_body.hpp"
#include "api/responses.hpp"
#include "base/error.hpp"
#include "base/off_loop.hpp"
#include "base/race.hpp"
#include "base/random.hpp"
#include "jobs/format_job.hpp"
#include "jobs/new_job.hpp"

namespace codevault {
namespace {

using http::Request;
using http::Response;

constexpr std::chrono::seconds patience{20};

}  // namespace

void FormatRoutes::add_to(Routes& routes) {
  routes.add("POST", "/api/format", {.scope = Scope::run}, by(this, &FormatRoutes::format));
}

NewJob FormatRoutes::job_of(const Request& request, const Caller& caller) const {
  require_json(request);
  FormatJob job = parse_format_job(parse_body(request.body), ceilings_);
  const Language& language = catalog_.at(job.language);
  if (!language.format) throw invalid("language", "has no formatter on this server");
  job.language = language.id;
  return new_job(JobKind::format, random_id(), to_json(job), caller.tenant(request));
}

Task<std::optional<Job>> FormatRoutes::finish(NewJob job) {
  std::string id = job.id;
  auto watch = queue_.watch(id);
  co_await queue_.add(std::move(job));
  co_await first_of(wait_for_end(*watch), sleep_for(patience));
  std::optional<Job> ended = co_await queue_.find(id);
  if (ended && has_ended(ended->state)) co_return ended;
  co_await queue_.cancel(id);
  co_return std::nullopt;
}

Task<Response> FormatRoutes::format(Request request, Caller caller) {
  Bytes size = request.body.size();
  NewJob job = co_await off_loop(size, [&] { return job_of(request, caller); });
  std::optional<Job> ended = co_await finish(std::move(job));
  if (!ended) throw unavailable("too many jobs wait before this one; try again later");
  if (ended->state == JobState::failed) throw unavailable(ended->failure);
  Formatted formatted = parse_formatted(ended->result);
  if (!formatted.ok) co_return error_response(422, "not_formatted", formatted.message);
  co_return json_response(200, ended->result);
}

}  // namespace codevault
