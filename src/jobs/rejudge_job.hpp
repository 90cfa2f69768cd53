#pragma once

#include <boost/json/fwd.hpp>
#include <string>

#include "base/task.hpp"
#include "queue/job_queue.hpp"
#include "store/rejudge_store.hpp"

namespace codevault {

// Judges the submissions of a rejudge, one by one. Data: {rejudgeId}. The store gets each result at
// once; the result of the job is {}.
struct RejudgeJob {
  std::string rejudge;  // id
};

// Throws Error{invalid} that names the field.
RejudgeJob parse_rejudge_job(const boost::json::object& data);
boost::json::object to_json(const RejudgeJob& job);

// Its progress: {phase: "judging", done, total}.
boost::json::object progress_of(const RejudgeRecord& rejudge);

// The id of the job of this rejudge: it has one at a time. Not "rejudge-": these ids are taken by
// jobs of version 0.1.0, whose data has another form, so that they can only fail.
std::string job_of_rejudge(const std::string& rejudge);

// Queues the job of a running rejudge, if it is missing or has failed. Throws as JobQueue::add, but
// no Error{conflict}.
Task<> queue_rejudge(JobQueue& queue, std::string rejudge);

}  // namespace codevault
