#pragma once

#include <optional>
#include <string_view>

// What each kind of job is: the data it travels with, what it ends with and their JSON, a file for
// each kind. The API makes jobs of it and reads their results, the worker does the opposite
// (worker/work.hpp).
namespace codevault {

enum class JobKind { run, practice, verify, format, rejudge };

// What is to be known of a kind outside the file that describes it.
struct JobKindFacts {
  JobKind kind;
  std::string_view name;  // of its jobs in the queue
  std::string_view verb;  // as in "The job cannot be run"
  bool recorded;          // the store keeps how its jobs ended, for when the queue forgets them
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

}  // namespace codevault
