#pragma once

#include <boost/json/fwd.hpp>
#include <optional>
#include <string>

#include "judge/program.hpp"

namespace codevault {

// A submission to a practice problem: the body of POST /run/practiceproblems, and the data of
// a `practice` job.
struct PracticeRequest {
  enum class Action { run, submit };  // run: on the samples, or on an input of their own

  std::string problem;  // id
  Action action = Action::run;
  Program program;                      // its input only with Action::run
  std::optional<bool> stop_at_failure;  // unset: as the problem says
};

// Reads {problemId, language, code, action: "run"|"submit", files?, input?, inputBase64?,
// stopAtFirstFailure?}. Throws Error{invalid} that names the field; unknown fields are refused by
// name.
PracticeRequest parse_practice(const boost::json::object& body, const Ceilings& ceilings);
boost::json::object to_json(const PracticeRequest& request);

}  // namespace codevault
