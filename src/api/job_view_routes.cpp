#include "api/job_view_routes.hpp"

#include <algorithm>

#include "api/job_json.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "base/error.hpp"
#include "base/race.hpp"
#include "jobs/job_kind.hpp"

namespace codevault {
namespace {

using http::Request;
using http::Response;

constexpr std::size_t longest_wait = 60;  // seconds
constexpr std::chrono::seconds position_period{1};

Error no_job(const std::string& id) {
  return Error(ErrorKind::not_found, "there is no job '" + id + "'");
}

// The id in the path. Ids have only letters, digits and a little punctuation.
std::string job_id(const Request& request) {
  constexpr std::size_t longest = 128;
  const std::string& id = request.parameters.at("id");
  auto usual = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == ':' || c == '.';
  };
  if (id.size() > longest || !std::ranges::all_of(id, usual)) throw no_job(id.substr(0, longest));
  return id;
}

Response event_response(std::function<Task<>(http::EventStream&)> events) {
  Response response;
  response.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
  response.events = std::move(events);
  return response;
}

}  // namespace

// The state of the job that a stream of events told last.
struct JobViewRoutes::Told {
  JobState state;
  std::optional<std::size_t> position;
};

void JobViewRoutes::add_to(Routes& routes) {
  routes.add("GET", "/job/:id", {}, by(this, &JobViewRoutes::show));
  routes.add("GET", "/job/:id/events", {}, by(this, &JobViewRoutes::watch));
  routes.add("DELETE", "/job/:id", {.scope = Scope::run}, by(this, &JobViewRoutes::cancel));
}

Task<Response> JobViewRoutes::show(Request request) {
  check_query(request, {"wait"});
  std::string id = job_id(request);
  std::chrono::seconds wait(query_number(request, "wait", 0, 0, longest_wait));
  if (wait.count() > 0) {
    auto watch = queue_.watch(id);
    std::optional<Job> job = co_await queue_.find(id);
    if (job && !has_ended(job->state)) {
      co_await first_of(wait_for_end(*watch), first_of(sleep_for(wait), waits_end_.wait()));
    }
  }
  std::optional<std::string> body = co_await jobs_.describe(id);
  if (!body) throw no_job(id);
  co_return json_response(200, std::move(*body));
}

Task<Response> JobViewRoutes::watch(Request request) {
  check_query(request, {});
  std::string id = job_id(request);
  std::shared_ptr<JobWatch> watch = queue_.watch(id);
  std::optional<Job> job = co_await queue_.find(id);
  if (!job) {  // if the store knows it, it has ended
    std::optional<JobState> state = co_await jobs_.state_of(id);
    if (!state) throw no_job(id);
    job = Job{.id = id, .state = *state};
  }
  co_return event_response([this, watch, job = std::move(*job)](http::EventStream& stream) {
    return follow(stream, watch, job);
  });
}

Task<Response> JobViewRoutes::cancel(Request request) {
  check_query(request, {});
  std::string id = job_id(request);
  Cancelled cancelled = co_await queue_.cancel(id);
  std::optional<std::string> body = co_await jobs_.describe(id);
  if (!body) throw no_job(id);
  if (cancelled != Cancelled::done) {
    throw Error(ErrorKind::conflict, "job '" + id + "' has already ended");
  }
  // A running job is recorded by its worker.
  std::optional<Job> job = co_await queue_.find(id);
  if (job && job->name == to_string(JobKind::practice) && job->state == JobState::failed) {
    co_await submissions_.close_submission(id, "cancelled", job->failure);
  }
  co_return json_response(200, std::move(*body));
}

Task<> JobViewRoutes::follow(http::EventStream& stream, std::shared_ptr<JobWatch> watch, Job job) {
  Told told{job.state, job.position};
  std::string state = state_json(job);
  co_await stream.send("state", std::move(state));
  if (!has_ended(job.state)) {
    co_await first_of(tell_events(stream, *watch, told), tell_positions(stream, job.id, told));
  }
  std::optional<std::string> body = co_await jobs_.describe(job.id);
  if (body) co_await stream.send("result", std::move(*body));
}

// Returns when the job ends.
Task<> JobViewRoutes::tell_events(http::EventStream& stream, JobWatch& watch, Told& told) {
  for (;;) {
    JobEvent event = co_await watch.next();
    switch (event.kind) {
      case JobEvent::Kind::active: {
        if (told.state == JobState::active) break;
        told = {JobState::active, std::nullopt};
        Job job;
        job.state = told.state;
        std::string state = state_json(job);
        co_await stream.send("state", std::move(state));
        break;
      }
      case JobEvent::Kind::progress: co_await stream.send("progress", std::move(event.data)); break;
      case JobEvent::Kind::told:
        co_await stream.send(std::move(event.name), std::move(event.data));
        break;
      case JobEvent::Kind::completed:
      case JobEvent::Kind::failed: co_return;
    }
  }
}

// Polls, since there is no event when a waiting job moves up. Ends only by being cancelled.
Task<> JobViewRoutes::tell_positions(http::EventStream& stream, std::string id, Told& told) {
  for (;;) {
    co_await sleep_for(position_period);
    if (told.state == JobState::active) continue;
    std::optional<Job> job = co_await queue_.find(id);
    if (!job || job->state != JobState::queued || told.state == JobState::active) continue;
    if (job->position == told.position) continue;
    told = {job->state, job->position};
    std::string state = state_json(*job);
    co_await stream.send("state", std::move(state));
  }
}

}  // namespace codevault
