#include "api/submission_json.hpp"

#include <boost/json.hpp>

#include "api/iso_time.hpp"
#include "base/duration.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

// The parts of a job's data that are the submitter's program.
constexpr const char* parts_of_program[] = {"code", "files"};
// The parts of a job's result that are not in the row already.
constexpr const char* parts_of_result[] = {"tests", "compile", "message", "findings"};

template <std::size_t count>
void copy_parts(const std::string& from, const char* const (&names)[count], json::object& to) {
  json::error_code unreadable;
  json::value value = json::parse(from, unreadable);
  if (unreadable || !value.is_object()) return;
  for (const char* name : names) {
    if (json::value* part = value.get_object().if_contains(name)) to[name] = std::move(*part);
  }
}

// The result of a failed job is a sentence.
json::value sentence_in(const std::string& result) {
  json::error_code unreadable;
  json::value value = json::parse(result, unreadable);
  return !unreadable && value.is_string() ? value : json::value(nullptr);
}

bool was_judged(const SubmissionRecord& submission) {
  return has_ended(submission) && submission.status != "failed" && submission.status != "cancelled";
}

}  // namespace

Task<Summaries> summaries_of(ProblemLibrary& problems, Shelf shelf) {
  Summaries summaries;
  for (const ProblemRecord& problem : co_await problems.list(shelf)) {
    summaries[problem.id] = json::parse(problem.summary).as_object();
  }
  co_return summaries;
}

std::string problem_name(const Summaries& problems, const std::string& id) {
  auto problem = problems.find(id);
  if (problem == problems.end()) return id;
  return std::string(problem->second.at("name").as_string());
}

bool has_ended(const SubmissionRecord& submission) { return !submission.status.empty(); }

json::object to_json(const SubmissionRecord& submission, const Summaries& problems,
                     JobState state) {
  bool judged = was_judged(submission);
  if (has_ended(submission)) state = judged ? JobState::completed : JobState::failed;
  if (state == JobState::delayed) state = JobState::queued;
  const Figures& figures = submission.figures;
  json::object row;
  row["id"] = submission.job_id;
  row["user"] = submission.user_name;
  row["problemId"] = submission.problem;
  row["problemName"] = problem_name(problems, submission.problem);
  row["language"] = submission.language;
  row["status"] = to_string(state);
  row["verdict"] = judged ? json::value(json::string(submission.status)) : nullptr;
  row["score"] = figures.score ? json::value(*figures.score) : nullptr;
  row["passed"] = figures.passed;
  row["total"] = figures.total;
  bool ran = judged && figures.passed + figures.memory > 0;
  row["executionTime"] = ran ? json::value(in_milliseconds(figures.cpu_time)) : nullptr;
  row["memory"] = ran ? json::value(figures.memory) : nullptr;
  row["codeSize"] = figures.code_size;
  row["createdAt"] = iso_time(submission.created);
  return row;
}

json::object to_json(const WholeSubmission& submission, const Summaries& problems, JobState state) {
  json::object detail = to_json(submission.row, problems, state);
  detail["tests"].emplace_array();
  copy_parts(submission.program, parts_of_program, detail);
  copy_parts(submission.result, parts_of_result, detail);
  json::value sentence = sentence_in(submission.result);
  if (sentence.is_string()) detail["message"] = std::move(sentence);
  return detail;
}

}  // namespace codevault
