#include "api/job_lookup.hpp"

#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/off_loop.hpp"

namespace codevault {
namespace {

namespace json = boost::json;

// Writes an object member by member. JSON is copied without being parsed: a result may have many
// MiB.
class ObjectText {
 public:
  void put(std::string_view name, std::string_view text) {
    put_json(name, json::serialize(json::string_view(text)));
  }

  void put_json(std::string_view name, std::string_view json) {
    text_ += text_.empty() ? '{' : ',';
    text_ += json::serialize(json::string_view(name));
    text_ += ':';
    text_ += json;
  }

  std::string take() { return std::move(text_ += '}'); }

 private:
  std::string text_;
};

std::string error_json(std::string_view code, std::string_view message_json) {
  ObjectText error;
  error.put("code", code);
  error.put_json("message", message_json);
  return error.take();
}

void put_state(ObjectText& object, const Job& job, bool paused) {
  object.put("status", to_string(job.state));
  if (paused) object.put_json("paused", "true");
  if (job.position) object.put_json("position", std::to_string(*job.position));
}

// {jobId, name, status, paused?, position?, progress?, result?, error?}
std::string job_json(const Job& job, bool paused) {
  ObjectText object;
  object.put("jobId", job.id);
  object.put("name", job.name);
  put_state(object, job, paused);
  if (!job.progress.empty()) object.put_json("progress", job.progress);
  if (job.state == JobState::completed) object.put_json("result", job.result);
  if (job.state == JobState::failed) {
    std::string_view code = job.cancelled ? "cancelled" : "internal_error";
    object.put_json("error", error_json(code, json::serialize(json::string_view(job.failure))));
  }
  return object.take();
}

// The same for a job that only the store remembers.
std::string job_json(const RunRecord& run) {
  ObjectText object;
  object.put("jobId", run.job_id);
  object.put("name", run.name);
  if (run.status == "failed" || run.status == "cancelled") {
    object.put("status", to_string(JobState::failed));
    std::string_view code = run.status == "cancelled" ? "cancelled" : "internal_error";
    object.put_json("error", error_json(code, run.result));
  } else {
    object.put("status", to_string(JobState::completed));
    object.put_json("result", run.result);
  }
  return object.take();
}

}  // namespace

bool has_ended(JobState state) { return state == JobState::completed || state == JobState::failed; }

Task<> wait_for_end(JobWatch& watch) {
  using Kind = JobEvent::Kind;
  for (;;) {
    JobEvent event = co_await watch.next();
    if (event.kind == Kind::completed || event.kind == Kind::failed) co_return;
  }
}

Task<std::optional<std::string>> describe_job(const ApiParts& api, std::string id) {
  if (std::optional<Job> job = co_await api.queue.find(id)) {
    bool paused = co_await is_held_up(api.queue, job->state);
    co_return co_await off_loop(job->result.size(), [&] { return job_json(*job, paused); });
  }
  std::optional<RunRecord> run = co_await api.stores.runs().find_run(id);
  if (!run) co_return std::nullopt;
  co_return co_await off_loop(run->result.size(), [&] { return job_json(*run); });
}

Task<bool> is_held_up(JobQueue& queue, JobState state) {
  if (state != JobState::queued && state != JobState::delayed) co_return false;
  co_return co_await queue.paused();
}

std::string state_json(const Job& job, bool paused) {
  ObjectText object;
  put_state(object, job, paused);
  return object.take();
}

Error no_job(const std::string& id) {
  return Error(ErrorKind::not_found, "there is no job '" + id + "'");
}

Task<std::optional<JobState>> state_of_job(const ApiParts& api, std::string id) {
  if (std::optional<Job> job = co_await api.queue.find(id)) co_return job->state;
  std::optional<RunRecord> run = co_await api.stores.runs().find_run(id);
  if (!run) co_return std::nullopt;
  bool failed = run->status == "failed" || run->status == "cancelled";
  co_return failed ? JobState::failed : JobState::completed;
}

}  // namespace codevault
