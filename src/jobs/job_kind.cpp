#include "jobs/job_kind.hpp"

#include <algorithm>

namespace codevault {

std::string_view to_string(JobKind kind) {
  return std::ranges::find(job_kinds, kind, &JobKindFacts::kind)->name;
}

const JobKindFacts* find_job_kind(std::string_view name) {
  auto row = std::ranges::find(job_kinds, name, &JobKindFacts::name);
  return row == std::ranges::end(job_kinds) ? nullptr : row;
}

}  // namespace codevault
