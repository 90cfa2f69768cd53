#include "api/job_lookup.hpp"

#include "api/job_json.hpp"

namespace codevault {

bool has_ended(JobState state) { return state == JobState::completed || state == JobState::failed; }

Task<> wait_for_end(JobWatch& watch) {
  using Kind = JobEvent::Kind;
  for (;;) {
    JobEvent event = co_await watch.next();
    if (event.kind == Kind::completed || event.kind == Kind::failed) co_return;
  }
}

Task<std::optional<std::string>> JobLookup::describe(std::string id) {
  if (std::optional<Job> job = co_await queue_.find(id)) co_return job_json(*job);
  if (std::optional<RunRecord> run = co_await runs_.find_run(id)) co_return job_json(*run);
  co_return std::nullopt;
}

Task<std::optional<JobState>> JobLookup::state_of(std::string id) {
  if (std::optional<Job> job = co_await queue_.find(id)) co_return job->state;
  std::optional<RunRecord> run = co_await runs_.find_run(id);
  if (!run) co_return std::nullopt;
  bool failed = run->status == "failed" || run->status == "cancelled";
  co_return failed ? JobState::failed : JobState::completed;
}

}  // namespace codevault
