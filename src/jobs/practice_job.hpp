#pragma once

#include <boost/json/fwd.hpp>
#include <optional>
#include <string>

#include "jobs/run_job.hpp"
#include "judge/judge_report.hpp"

namespace codevault {

// Judges a program on a practice problem. Data, and the body of POST /run/practiceproblems:
// {problemId, language, code, action: "run"|"submit", files?, input?, inputBase64?,
// stopAtFirstFailure?}.
struct PracticeJob {
  enum class Action { run, submit };  // run: on the samples, or on an input of the user's own

  std::string problem;  // id
  Action action = Action::run;
  Program program;                      // its input only with Action::run
  std::optional<bool> stop_at_failure;  // unset: as the problem says
};

// Throws Error{invalid} that names the field; unknown fields are refused by name.
PracticeJob parse_practice_job(const boost::json::object& data, const Ceilings& ceilings);
boost::json::object to_json(const PracticeJob& job);

// The event `test` (docs/api.md), once for each judged test. No text in it is longer than 4 KiB.
boost::json::object test_row(const TestReport& test, bool scoring, std::size_t index,
                             std::size_t total);
// The result, as its submitter may see it. `submission` is the id of what was submitted; empty when
// it was only tried.
boost::json::object practice_result(const JudgeReport& report, const std::string& submission);

}  // namespace codevault
