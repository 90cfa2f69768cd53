#include "judge/practice.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/json_fields.hpp"

namespace codevault {
namespace json = boost::json;

PracticeRequest parse_practice(const json::object& body, const Ceilings& ceilings) {
  for (const char* name : {"args", "limits"}) {  // the problem says these
    if (body.contains(name)) throw invalid(name, "is not a field here");
  }
  JsonFields fields(body);
  PracticeRequest request;
  request.problem = fields.text("problemId", 100);
  std::string action = fields.text("action", 16);
  if (action != "run" && action != "submit") throw invalid("action", "must be run or submit");
  request.action =
      action == "submit" ? PracticeRequest::Action::submit : PracticeRequest::Action::run;
  request.stop_at_failure = fields.choice_if("stopAtFirstFailure");
  request.program = take_program(fields, ceilings);
  fields.finish();
  bool blank = std::ranges::all_of(request.program.code,
                                   [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
  if (blank) throw invalid("code", "is empty");
  if (request.program.input && request.action == PracticeRequest::Action::submit) {
    throw invalid("input", "goes with the action run only");
  }
  return request;
}

json::object to_json(const PracticeRequest& request) {
  json::object object = to_json(request.program);
  object["problemId"] = request.problem;
  object["action"] = request.action == PracticeRequest::Action::submit ? "submit" : "run";
  if (request.stop_at_failure) object["stopAtFirstFailure"] = *request.stop_at_failure;
  return object;
}

}  // namespace codevault
