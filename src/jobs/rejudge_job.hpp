#pragma once

#include <boost/json/fwd.hpp>
#include <string>

#include "base/task.hpp"
#include "queue/job_queue.hpp"
#include "store/rejudge_store.hpp"

namespace codevault {

// Judges the submissions of a rejudge, one by one. Data: {rejudgeId}. What it finds is kept in the
// store as it goes on; the result is {}.
struct RejudgeJob {
  std::string rejudge;  // id
};

// Throws Error{invalid} that names the field.
RejudgeJob parse_rejudge_job(const boost::json::object& data);
boost::json::object to_json(const RejudgeJob& job);

// Its progress: {phase: "judging", done, total}.
boost::json::object progress_of(const RejudgeRecord& rejudge);

// The id of the job of this rejudge: it has one at a time.
std::string job_of_rejudge(const std::string& rejudge);

// Sees to it that the queue works on a running rejudge: adds its job, or queues it again if it
// failed. Throws as JobQueue::add, but no Error{conflict}.
Task<> queue_rejudge(JobQueue& queue, std::string rejudge);

}  // namespace codevault
