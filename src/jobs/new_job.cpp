#include "jobs/new_job.hpp"

#include <boost/json.hpp>

#include "base/error.hpp"

namespace codevault {
namespace json = boost::json;

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
