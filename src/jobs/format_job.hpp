#pragma once

#include <boost/json/fwd.hpp>
#include <string>

#include "jobs/run_job.hpp"
#include "judge/format.hpp"

namespace codevault {

// Lays out a program by its language's formatter. Data, and the body of POST /api/format:
// {language, code}.
struct FormatJob {
  std::string language;  // id or alias
  std::string code;
};

// Throws Error{invalid} that names the field.
FormatJob parse_format_job(const boost::json::object& data, const Ceilings& ceilings);
boost::json::object to_json(const FormatJob& job);

// The result: {code}, or {notFormatted} with the formatter's words.
boost::json::object to_json(const Formatted& formatted);
Formatted parse_formatted(const std::string& result);

}  // namespace codevault
