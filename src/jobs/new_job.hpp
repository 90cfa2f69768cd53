#pragma once

#include <boost/json/fwd.hpp>
#include <string>

#include "jobs/job_kind.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

// Makes a job of this kind for the queue. `data` comes from the kind's to_json.
NewJob new_job(JobKind kind, std::string id, const boost::json::object& data, std::string tenant);

// Reads the data of a job, for the kind's parser. Throws Error{invalid} if it is not a JSON object.
boost::json::object data_of(const std::string& text);

}  // namespace codevault
