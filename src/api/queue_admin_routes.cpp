#include "api/routes.hpp"

#include <array>
#include <boost/json.hpp>

#include "api/iso_time.hpp"
#include "api/job_lookup.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

JobState state_in(const Request& request) {
  std::string word = query_text(request, "state");
  constexpr std::array states{JobState::queued, JobState::delayed, JobState::active,
                              JobState::completed, JobState::failed};
  for (JobState state : states) {
    if (word == to_string(state)) return state;
  }
  throw invalid("state", "must be queued, delayed, active, completed or failed");
}

json::object to_json(const Job& job) {
  json::object object{{"id", to_utf8(job.id)},         {"name", to_utf8(job.name)},
                      {"tenant", to_utf8(job.tenant)}, {"state", to_string(job.state)},
                      {"attempt", job.attempts},       {"createdAt", iso_time(job.created)}};
  if (job.started) object["startedAt"] = iso_time(*job.started);
  if (job.finished) object["finishedAt"] = iso_time(*job.finished);
  if (!job.failure.empty()) object["failure"] = to_utf8(job.failure);
  return object;
}

json::object to_json(const WorkerInfo& worker) {
  json::object object;
  object["name"] = to_utf8(worker.name);
  if (!worker.host.empty()) object["host"] = to_utf8(worker.host);
  object["slots"] = worker.slots;
  object["busy"] = worker.busy;
  object["since"] = iso_time(worker.since);
  return object;
}

Task<Response> show_queue(const ApiParts& api, Request, Caller) {
  QueueCounts counts = co_await api.queue.counts();
  bool paused = co_await api.queue.paused();
  json::object numbers{{"queued", counts.queued},
                       {"delayed", counts.delayed},
                       {"active", counts.active},
                       {"completed", counts.completed},
                       {"failed", counts.failed}};
  json::object body{{"paused", paused}, {"counts", std::move(numbers)}};
  co_return json_response(200, json::serialize(body));
}

// The cursor counts the jobs before: the list moves while it is read, so a job may appear twice.
Task<Response> list_jobs(const ApiParts& api, Request request, Caller) {
  JobState state = state_in(request);
  check_query(request, {"state", "limit", "cursor"});
  std::size_t limit = page_size(request);
  std::size_t offset = query_number(request, "cursor", 0, 0, 1'000'000'000);
  std::vector<Job> jobs = co_await api.queue.list(state, offset, limit + 1);
  bool more = jobs.size() > limit;
  if (more) jobs.resize(limit);
  json::object body;
  json::array& rows = body["jobs"].emplace_array();
  for (const Job& job : jobs) rows.push_back(to_json(job));
  body["next"] = more ? json::value(std::to_string(offset + limit)) : nullptr;
  co_return json_response(200, json::serialize(body));
}

Task<Response> retry(const ApiParts& api, Request request, Caller) {
  std::string id = request.parameters.at("id");
  bool retried = co_await api.queue.retry(id);
  if (retried) co_return no_content();
  std::optional<Job> job = co_await api.queue.find(id);
  if (!job) throw no_job(to_utf8(id.substr(0, 128)));
  throw Error(ErrorKind::conflict, "job '" + id + "' has not failed");
}

Task<Response> cancel(const ApiParts& api, Request request, Caller) {
  std::string id = request.parameters.at("id");
  Cancelled cancelled = co_await api.queue.cancel(id);
  if (cancelled == Cancelled::unknown) throw no_job(to_utf8(id.substr(0, 128)));
  if (cancelled == Cancelled::too_late) {
    throw Error(ErrorKind::conflict, "job '" + id + "' has already ended");
  }
  co_return no_content();
}

Task<Response> drain(const ApiParts& api, Request, Caller) {
  std::size_t drained = co_await api.queue.drain();
  json::object body{{"drained", drained}};
  co_return json_response(200, json::serialize(body));
}

Task<Response> pause(const ApiParts& api, Request, Caller) {
  co_await api.queue.pause(true);
  co_return no_content();
}

Task<Response> resume(const ApiParts& api, Request, Caller) {
  co_await api.queue.pause(false);
  co_return no_content();
}

Task<Response> list_workers(const ApiParts& api, Request, Caller) {
  std::vector<WorkerInfo> workers = co_await api.queue.workers();
  json::object body;
  json::array& rows = body["workers"].emplace_array();
  for (const WorkerInfo& worker : workers) rows.push_back(to_json(worker));
  co_return json_response(200, json::serialize(body));
}

}  // namespace

void add_queue_admin_routes(Routes& routes) {
  const Access access{.least = Role::admin, .scope = Scope::admin};
  routes.add("GET", "/api/admin/queue", access, show_queue);
  routes.add("GET", "/api/admin/queue/jobs", access, list_jobs);
  routes.add("POST", "/api/admin/queue/jobs/:id/retry", access, retry);
  routes.add("DELETE", "/api/admin/queue/jobs/:id", access, cancel);
  routes.add("POST", "/api/admin/queue/drain", access, drain);
  routes.add("POST", "/api/admin/queue/pause", access, pause);
  routes.add("POST", "/api/admin/queue/resume", access, resume);
  routes.add("GET", "/api/admin/workers", access, list_workers);
}

}  // namespace codevault
