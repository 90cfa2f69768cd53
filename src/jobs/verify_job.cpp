#include "jobs/verify_job.hpp"

#include <boost/json.hpp>

#include "base/duration.hpp"
#include "base/encoding.hpp"
#include "base/json_fields.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

// The folder of a package's submission, which says what it promises.
std::string promise_in(const ExampleReport& example) {
  constexpr std::string_view top = "submissions/";
  std::string rest = example.name.starts_with(top) ? example.name.substr(top.size()) : example.name;
  return rest.substr(0, rest.find('/'));
}

}  // namespace

VerifyJob parse_verify_job(const json::object& data) {
  JsonFields fields(data);
  VerifyJob job{.problem = fields.text("problemId", 100)};
  fields.finish();
  return job;
}

json::object to_json(const VerifyJob& job) { return {{"problemId", job.problem}}; }

json::object to_json(const ExampleReport& example) {
  json::object row;
  row["submission"] = example.name;
  row["promise"] = promise_in(example);
  bool judged = example.skipped.empty() && example.report.verdict;
  row["verdict"] = judged ? json::value(word_of(example.report)) : nullptr;
  row["kept"] = example.breach.empty();
  row["slowest"] = in_milliseconds(example.slowest);
  if (!example.breach.empty()) row["breach"] = example.breach;
  if (!example.skipped.empty()) row["skipped"] = example.skipped;
  return row;
}

json::object to_json(const Verification& verification) {
  json::object result;
  result["ok"] = verification.ok();
  result["timeLimit"] = verification.time_limit.count();
  result["calibrated"] = verification.calibrated;
  json::array rows;
  for (const ExampleReport& example : verification.examples) rows.push_back(to_json(example));
  result["submissions"] = std::move(rows);
  result["findings"] = to_json(verification.findings);
  json::array faults;
  json::array notes;
  for (const PackageFinding& finding : verification.findings) {
    bool fault = finding.level == PackageFinding::Level::error;
    (fault ? faults : notes).emplace_back(to_utf8(sentence_of(finding)));
  }
  result["faults"] = std::move(faults);
  result["notes"] = std::move(notes);
  return result;
}

}  // namespace codevault
