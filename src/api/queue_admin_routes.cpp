#include "api/queue_admin_routes.hpp"

#include <array>
#include <boost/json.hpp>

#include "api/iso_time.hpp"
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
  json::object object;
  object["id"] = to_utf8(job.id);
  object["name"] = to_utf8(job.name);
  object["tenant"] = to_utf8(job.tenant);
  object["state"] = to_string(job.state);
  object["attempt"] = job.attempts;
  object["createdAt"] = iso_time(job.created);
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

Error no_job(const std::string& id) {
  return Error(ErrorKind::not_found, "there is no job '" + to_utf8(id.substr(0, 128)) + "'");
}

}  // namespace

void QueueAdminRoutes::add_to(Routes& routes) {
  using Here = QueueAdminRoutes;
  const Access access{.least = Role::admin, .scope = Scope::admin};
  routes.add("GET", "/api/admin/queue", access, by(this, &Here::show_queue));
  routes.add("GET", "/api/admin/queue/jobs", access, by(this, &Here::list_jobs));
  routes.add("POST", "/api/admin/queue/jobs/:id/retry", access, by(this, &Here::retry));
  routes.add("DELETE", "/api/admin/queue/jobs/:id", access, by(this, &Here::cancel));
  routes.add("POST", "/api/admin/queue/drain", access, by(this, &Here::drain));
  routes.add("POST", "/api/admin/queue/pause", access, by(this, &Here::pause));
  routes.add("POST", "/api/admin/queue/resume", access, by(this, &Here::resume));
  routes.add("GET", "/api/admin/workers", access, by(this, &Here::list_workers));
  routes.add("GET", "/api/admin/system", access, by(this, &Here::show_system));
}

Task<Response> QueueAdminRoutes::show_queue(Request) {
  QueueCounts counts = co_await queue_.counts();
  bool paused = co_await queue_.paused();
  json::object body;
  body["paused"] = paused;
  json::object& numbers = body["counts"].emplace_object();
  numbers["queued"] = counts.queued;
  numbers["delayed"] = counts.delayed;
  numbers["active"] = counts.active;
  numbers["completed"] = counts.completed;
  numbers["failed"] = counts.failed;
  co_return json_response(200, json::serialize(body));
}

// The cursor counts the jobs before: the list moves while it is read, so a job may appear twice.
Task<Response> QueueAdminRoutes::list_jobs(Request request) {
  JobState state = state_in(request);
  check_query(request, {"state", "limit", "cursor"});
  std::size_t limit = page_size(request);
  std::size_t offset = query_number(request, "cursor", 0, 0, 1'000'000'000);
  std::vector<Job> jobs = co_await queue_.list(state, offset, limit + 1);
  bool more = jobs.size() > limit;
  if (more) jobs.resize(limit);
  json::object body;
  json::array& rows = body["jobs"].emplace_array();
  for (const Job& job : jobs) rows.push_back(to_json(job));
  body["next"] = more ? json::value(std::to_string(offset + limit)) : nullptr;
  co_return json_response(200, json::serialize(body));
}

Task<Response> QueueAdminRoutes::retry(Request request) {
  std::string id = request.parameters.at("id");
  bool retried = co_await queue_.retry(id);
  if (retried) co_return no_content();
  std::optional<Job> job = co_await queue_.find(id);
  if (!job) throw no_job(id);
  throw Error(ErrorKind::conflict, "job '" + id + "' has not failed");
}

Task<Response> QueueAdminRoutes::cancel(Request request) {
  std::string id = request.parameters.at("id");
  Cancelled cancelled = co_await queue_.cancel(id);
  if (cancelled == Cancelled::unknown) throw no_job(id);
  if (cancelled == Cancelled::too_late) {
    throw Error(ErrorKind::conflict, "job '" + id + "' has already ended");
  }
  co_return no_content();
}

Task<Response> QueueAdminRoutes::drain(Request) {
  std::size_t drained = co_await queue_.drain();
  json::object body;
  body["drained"] = drained;
  co_return json_response(200, json::serialize(body));
}

Task<Response> QueueAdminRoutes::pause(Request) {
  co_await queue_.pause(true);
  co_return no_content();
}

Task<Response> QueueAdminRoutes::resume(Request) {
  co_await queue_.pause(false);
  co_return no_content();
}

Task<Response> QueueAdminRoutes::list_workers(Request) {
  std::vector<WorkerInfo> workers = co_await queue_.workers();
  json::object body;
  json::array& rows = body["workers"].emplace_array();
  for (const WorkerInfo& worker : workers) rows.push_back(to_json(worker));
  co_return json_response(200, json::serialize(body));
}

Task<Response> QueueAdminRoutes::show_system(Request) {
  json::object checks = co_await probes_.check_all();
  std::vector<ProblemRecord> problems = co_await problems_.list();
  auto uptime = std::chrono::steady_clock::now() - started_;
  json::object body;
  body["version"] = facts_.version;
  body["uptime"] = std::chrono::duration_cast<std::chrono::milliseconds>(uptime).count();
  body["checks"] = std::move(checks);
  body["isolation"] = json::value_from(facts_.isolation);
  std::error_code error;
  auto space = std::filesystem::space(facts_.data, error);
  json::object disk;
  disk["free"] = error ? json::value(nullptr) : json::value(space.available);
  disk["total"] = error ? json::value(nullptr) : json::value(space.capacity);
  body["disk"] = std::move(disk);
  body["languages"] = catalog_.languages().size();
  body["problems"] = problems.size();
  co_return json_response(200, json::serialize(body));
}

}  // namespace codevault
