#include "jobs/job_kind.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/error.hpp"

namespace codevault {
namespace json = boost::json;

std::string_view to_string(JobKind kind) {
  return std::ranges::find(job_kinds, kind, &JobKindFacts::kind)->name;
}

const JobKindFacts* find_job_kind(std::string_view name) {
  auto row = std::ranges::find(job_kinds, name, &JobKindFacts::name);
  return row == std::ranges::end(job_kinds) ? nullptr : row;
}

NewJob new_job(JobKind kind, std::string id, const json::object& data, std::string tenant) {
  return {.id = std::move(id),
          .name = std::string(to_string(kind)),
          .data = json::serialize(data),
          .tenant = std::move(tenant)};
}

json::object data_of(const std::string& text) {
  json::error_code error;
  json::value data = json::parse(text, error);
  if (error || !data.is_object()) throw Error(ErrorKind::invalid, "its data is no JSON object");
  return std::move(data.get_object());
}

}  // namespace codevault
