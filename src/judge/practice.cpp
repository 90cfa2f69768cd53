#include "judge/practice.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/encoding.hpp"
#include "base/error.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

// Takes the string `name` out of `body`.
std::string take_text(json::object& body, const char* name, std::size_t most) {
  const json::value* value = body.if_contains(name);
  if (!value || value->is_null()) throw invalid(name, "is missing");
  if (!value->is_string()) throw invalid(name, "must be a string");
  std::string text(value->get_string());
  if (text.empty()) throw invalid(name, "must not be empty");
  if (text.size() > most) {
    throw invalid(name, "is longer than " + std::to_string(most) + " bytes");
  }
  body.erase(name);
  return text;
}

std::optional<bool> take_choice(json::object& body, const char* name) {
  const json::value* value = body.if_contains(name);
  if (!value) return std::nullopt;
  std::optional<bool> choice;
  if (!value->is_null() && !value->is_bool()) throw invalid(name, "must be true or false");
  if (value->is_bool()) choice = value->get_bool();
  body.erase(name);
  return choice;
}

}  // namespace

PracticeRequest parse_practice(const json::object& body, const Ceilings& ceilings) {
  json::object rest = body;
  PracticeRequest request;
  request.problem = take_text(rest, "problemId", 100);
  std::string action = take_text(rest, "action", 16);
  if (action != "run" && action != "submit") throw invalid("action", "must be run or submit");
  request.action =
      action == "submit" ? PracticeRequest::Action::submit : PracticeRequest::Action::run;
  request.stop_at_failure = take_choice(rest, "stopAtFirstFailure");
  for (const char* name : {"args", "limits"}) {  // the problem says these
    if (rest.contains(name)) throw invalid(name, "is not a field here");
  }
  request.program = parse_program(rest, ceilings);
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
