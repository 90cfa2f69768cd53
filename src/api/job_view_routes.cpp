#include <algorithm>

#include "api/job_lookup.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "api/routes.hpp"
#include "base/condition.hpp"
#include "base/error.hpp"
#include "base/race.hpp"
#include "jobs/job_kind.hpp"

namespace codevault {
namespace {

using http::Request;
using http::Response;

constexpr std::size_t longest_wait = 60;  // seconds
constexpr std::chrono::seconds position_period{1};

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

// What a stream told last about a job, without what it has come to, which may be large.
struct Told {
  Job job;
  bool paused = false;
};

Task<> tell_state(http::EventStream& stream, const Told& told) {
  std::string state = state_json(told.job, told.paused);
  co_await stream.send("state", std::move(state));
}

Response event_response(std::function<Task<>(http::EventStream&)> events) {
  Response response;
  response.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
  response.events = std::move(events);
  return response;
}

// Returns when the job ends.
Task<> tell_events(http::EventStream& stream, JobWatch& watch, Told& told) {
  for (;;) {
    JobEvent event = co_await watch.next();
    switch (event.kind) {
      case JobEvent::Kind::active:
        if (told.job.state == JobState::active) break;
        told.job.state = JobState::active;
        told.job.position.reset();
        told.paused = false;
        co_await tell_state(stream, told);
        break;
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
Task<> tell_positions(JobQueue& queue, http::EventStream& stream, Told& told) {
  for (;;) {
    co_await sleep_for(position_period);
    if (told.job.state == JobState::active) continue;
    std::optional<Job> job = co_await queue.find(told.job.id);
    if (!job || job->state != JobState::queued) continue;
    bool paused = co_await is_held_up(queue, job->state);
    if (told.job.state == JobState::active) continue;
    if (job->position == told.job.position && paused == told.paused) continue;
    told.job.state = job->state;
    told.job.position = job->position;
    told.paused = paused;
    co_await tell_state(stream, told);
  }
}

Task<> follow(const ApiParts& api, http::EventStream& stream, std::shared_ptr<JobWatch> watch,
              Told told) {
  co_await tell_state(stream, told);
  if (!has_ended(told.job.state)) {
    co_await first_of(tell_events(stream, *watch, told), tell_positions(api.queue, stream, told));
  }
  std::optional<std::string> body = co_await describe_job(api, told.job.id);
  if (body) co_await stream.send("result", std::move(*body));
}

Task<Response> show_job(const ApiParts& api, Latch& waits_end, Request request) {
  check_query(request, {"wait"});
  std::string id = job_id(request);
  std::chrono::seconds wait(query_number(request, "wait", 0, 0, longest_wait));
  if (wait.count() > 0) {
    auto watch = api.queue.watch(id);
    std::optional<Job> job = co_await api.queue.find(id);
    if (job && !has_ended(job->state)) {
      co_await first_of(wait_for_end(*watch), first_of(sleep_for(wait), waits_end.wait()));
    }
  }
  std::optional<std::string> body = co_await describe_job(api, id);
  if (!body) throw no_job(id);
  co_return json_response(200, std::move(*body));
}

Task<Response> watch_job(const ApiParts& api, Request request, Caller) {
  check_query(request, {});
  std::string id = job_id(request);
  std::shared_ptr<JobWatch> watch = api.queue.watch(id);
  std::optional<Job> job = co_await api.queue.find(id);
  Told told;
  told.job.id = id;
  if (job) {
    told.job.state = job->state;
    told.job.position = job->position;
    told.paused = co_await is_held_up(api.queue, job->state);
  } else {  // if the store knows it, it has ended
    std::optional<JobState> state = co_await state_of_job(api, id);
    if (!state) throw no_job(id);
    told.job.state = *state;
  }
  co_return event_response(
      [&api, watch, told](http::EventStream& stream) { return follow(api, stream, watch, told); });
}

Task<Response> cancel_job(const ApiParts& api, Request request, Caller) {
  check_query(request, {});
  std::string id = job_id(request);
  Cancelled cancelled = co_await api.queue.cancel(id);
  std::optional<std::string> body = co_await describe_job(api, id);
  if (!body) throw no_job(id);
  if (cancelled != Cancelled::done) {
    throw Error(ErrorKind::conflict, "job '" + id + "' has already ended");
  }
  // A running job is recorded by its worker.
  std::optional<Job> job = co_await api.queue.find(id);
  if (job && job->name == to_string(JobKind::practice) && job->state == JobState::failed) {
    co_await api.stores.submissions().close_submission(id, "cancelled", job->failure);
  }
  co_return json_response(200, std::move(*body));
}

}  // namespace

void add_job_view_routes(Routes& routes, Latch& waits_end) {
  Routes::Handler show = [&api = routes.parts(), &waits_end](Request request, const Caller&) {
    return show_job(api, waits_end, std::move(request));
  };
  routes.add("GET", "/job/:id", {}, std::move(show));
  routes.add("GET", "/job/:id/events", {}, watch_job);
  routes.add("DELETE", "/job/:id", {.scope = Scope::run}, cancel_job);
}

}  // namespace codevault
