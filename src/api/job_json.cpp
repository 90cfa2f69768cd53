#include "api/job_json.hpp"

#include <boost/json.hpp>

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

void put_state(ObjectText& object, const Job& job) {
  object.put("status", to_string(job.state));
  if (job.position) object.put_json("position", std::to_string(*job.position));
}

}  // namespace

std::string job_json(const Job& job) {
  ObjectText object;
  object.put("jobId", job.id);
  object.put("name", job.name);
  put_state(object, job);
  if (!job.progress.empty()) object.put_json("progress", job.progress);
  if (job.state == JobState::completed) object.put_json("result", job.result);
  if (job.state == JobState::failed) {
    std::string_view code = job.cancelled ? "cancelled" : "internal_error";
    object.put_json("error", error_json(code, json::serialize(json::string_view(job.failure))));
  }
  return object.take();
}

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

std::string state_json(const Job& job) {
  ObjectText object;
  put_state(object, job);
  return object.take();
}

}  // namespace codevault
