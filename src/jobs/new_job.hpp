#pragma once

#include <boost/json/fwd.hpp>
#include <string>

#include "jobs/job_kind.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

// A job of this kind for the queue. `data` is what the kind's to_json writes.
NewJob new_job(JobKind kind, std::string id, const boost::json::object& data, std::string tenant);

// The data of a job, for the kind's parser. Throws Error{invalid} when it is no JSON object.
boost::json::object data_of(const TakenJob& job);

}  // namespace codevault
