#include "jobs/rejudge_job.hpp"

#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/json_fields.hpp"
#include "jobs/job_kind.hpp"

namespace codevault {
namespace json = boost::json;

RejudgeJob parse_rejudge_job(const json::object& data) {
  JsonFields fields(data);
  RejudgeJob job{.rejudge = fields.text("rejudgeId", 100)};
  fields.finish();
  return job;
}

json::object to_json(const RejudgeJob& job) { return {{"rejudgeId", job.rejudge}}; }

json::object progress_of(const RejudgeRecord& rejudge) {
  return {{"phase", "judging"}, {"done", rejudge.done}, {"total", rejudge.total}};
}

std::string job_of_rejudge(const std::string& rejudge) { return "rejudging-" + rejudge; }

Task<> queue_rejudge(JobQueue& queue, std::string rejudge) {
  std::string id = job_of_rejudge(rejudge);
  std::optional<Job> known = co_await queue.find(id);
  if (known && known->state == JobState::failed) co_await queue.retry(id);
  if (known) co_return;
  NewJob job = new_job(JobKind::rejudge, id, to_json(RejudgeJob{rejudge}), id);
  try {
    co_await queue.add(std::move(job));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::conflict) throw;  // another process was quicker
  }
}

}  // namespace codevault
