#pragma once

#include <boost/json/fwd.hpp>
#include <string>
#include <string_view>

#include "queue/job_queue.hpp"

// The kinds of job. Each has a file here for its data, its result and their JSON, which the API and
// the worker share, and one for the work (worker/work.hpp).
namespace codevault {

enum class JobKind { run, practice, verify, format, rejudge };

// The facts of a kind that all code needs.
struct JobKindFacts {
  JobKind kind;
  std::string_view name;  // of its jobs in the queue
  std::string_view verb;  // as in "The job cannot be run"
  bool recorded;          // the store keeps how its jobs ended: the queue forgets them
};

// One row for each enumerator. "compiler" and "practice" are a contract with programs outside.
inline constexpr JobKindFacts job_kinds[] = {
    {JobKind::run, "compiler", "run", true},
    {JobKind::practice, "practice", "judged", true},
    {JobKind::verify, "verify", "verified", true},
    {JobKind::format, "format", "formatted", false},
    {JobKind::rejudge, "rejudge", "rejudged", false},
};

std::string_view to_string(JobKind kind);
// The row of the kind whose jobs have this name; null when there is none.
const JobKindFacts* find_job_kind(std::string_view name);

// Makes a job of this kind for the queue. `data` comes from the kind's to_json.
NewJob new_job(JobKind kind, std::string id, const boost::json::object& data, std::string tenant);

// Reads the data of a job, for the kind's parser. Throws Error{invalid} if it is not a JSON object.
boost::json::object data_of(const std::string& text);

}  // namespace codevault
