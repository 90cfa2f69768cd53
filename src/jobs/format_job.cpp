#include "jobs/format_job.hpp"

#include <boost/json.hpp>

#include "base/json_fields.hpp"

namespace codevault {
namespace json = boost::json;

FormatJob parse_format_job(const json::object& data, const Ceilings& ceilings) {
  JsonFields fields(data);
  FormatJob job{.language = fields.text("language", 64),
                .code = fields.text("code", ceilings.code)};
  fields.finish();
  return job;
}

json::object to_json(const FormatJob& job) {
  return {{"language", job.language}, {"code", job.code}};
}

json::object to_json(const Formatted& formatted) {
  json::object object;
  object[formatted.ok ? "code" : "notFormatted"] =
      formatted.ok ? formatted.code : formatted.message;
  return object;
}

Formatted parse_formatted(const std::string& result) {
  const json::value parsed = json::parse(result);
  const json::object& object = parsed.as_object();
  Formatted formatted;
  formatted.ok = object.contains("code");
  std::string& words = formatted.ok ? formatted.code : formatted.message;
  words = object.at(formatted.ok ? "code" : "notFormatted").as_string();
  return formatted;
}

}  // namespace codevault
