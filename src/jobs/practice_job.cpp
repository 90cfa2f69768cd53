#include "jobs/practice_job.hpp"

#include <boost/json.hpp>

#include "base/json_fields.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

bool is_blank(const std::string& code) {
  return code.find_first_not_of(" \t\n\v\f\r") == std::string::npos;
}

}  // namespace

PracticeJob parse_practice_job(const json::object& data, const Ceilings& ceilings) {
  using Action = PracticeJob::Action;
  JsonFields fields(data);
  PracticeJob job;
  job.problem = fields.text("problemId", 100);
  std::string action = fields.text("action", 16);
  if (action != "run" && action != "submit") fields.fail("action", "must be run or submit");
  job.action = action == "submit" ? Action::submit : Action::run;
  job.stop_at_failure = fields.choice_if("stopAtFirstFailure");
  job.program = take_program(fields, ceilings);
  fields.finish();
  if (is_blank(job.program.code)) fields.fail("code", "is empty");
  if (job.program.input && job.action == Action::submit) {
    fields.fail("input", "is allowed only with the action run");
  }
  return job;
}

json::object to_json(const PracticeJob& job) {
  json::object object = to_json(job.program);
  object["problemId"] = job.problem;
  object["action"] = job.action == PracticeJob::Action::submit ? "submit" : "run";
  if (job.stop_at_failure) object["stopAtFirstFailure"] = *job.stop_at_failure;
  return object;
}

json::object test_row(const TestReport& test, bool scoring, std::size_t index, std::size_t total) {
  constexpr std::size_t most = 4'096;
  json::object row = to_json(test, scoring, Audience::submitter, most);
  row["index"] = index;
  row["total"] = total;
  return row;
}

json::object practice_result(const JudgeReport& report, const std::string& submission) {
  json::object result = to_json(report, Audience::submitter);
  if (!submission.empty()) result["submissionId"] = submission;
  return result;
}

}  // namespace codevault
