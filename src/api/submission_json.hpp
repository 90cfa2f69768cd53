#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <string>

#include "problem/library.hpp"
#include "queue/job_queue.hpp"
#include "store/submission_store.hpp"

namespace codevault {

// What a list of problems tells of each, by id.
using Summaries = std::map<std::string, boost::json::object>;
Task<Summaries> summaries_of(ProblemLibrary& problems, Shelf shelf = Shelf::all);
// The id where the problem is gone.
std::string problem_name(const Summaries& problems, const std::string& id);

// Whether nobody judges it any more: it came to a verdict, failed or was cancelled.
bool has_ended(const SubmissionRecord& submission);

// A row of a list; `state` is its job's while it has not ended.
boost::json::object to_json(const SubmissionRecord& submission, const Summaries& problems,
                            JobState state);
// The row with the code and what came of it.
boost::json::object to_json(const WholeSubmission& submission, const Summaries& problems,
                            JobState state);

}  // namespace codevault
