#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <string>

#include "problem/library.hpp"
#include "queue/job_queue.hpp"
#include "store/submission_store.hpp"

namespace codevault {

// The summary of each problem, as in a list, by id.
using Summaries = std::map<std::string, boost::json::object>;
Task<Summaries> summaries_of(ProblemLibrary& problems, Shelf shelf = Shelf::all);
// The id, if the problem was removed.
std::string problem_name(const Summaries& problems, const std::string& id);

// Whether it has a verdict, failed or was cancelled.
bool has_ended(const SubmissionRecord& submission);

// A row of a list; `state` is that of the job, and used only while it has not ended.
boost::json::object to_json(const SubmissionRecord& submission, const Summaries& problems,
                            JobState state);
// The row with the code and the result.
boost::json::object to_json(const WholeSubmission& submission, const Summaries& problems,
                            JobState state);

}  // namespace codevault
