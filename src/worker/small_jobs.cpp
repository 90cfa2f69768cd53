#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "judge/format.hpp"
#include "problem/verify.hpp"
#include "worker/attempt.hpp"

// Jobs that are neither a user's program nor a submission: a program to format, a problem to
// verify.
namespace codevault {
namespace json = boost::json;
namespace {

std::string promise_in(const ExampleReport& example) {
  constexpr std::string_view top = "submissions/";
  std::string rest = example.name.starts_with(top) ? example.name.substr(top.size()) : example.name;
  return rest.substr(0, rest.find('/'));
}

json::object row_of(const ExampleReport& example) {
  json::object row;
  row["submission"] = example.name;
  row["promise"] = promise_in(example);
  bool judged = example.skipped.empty() && example.report.verdict;
  row["verdict"] = judged ? json::value(to_string(*example.report.verdict)) : nullptr;
  row["kept"] = example.breach.empty();
  row["slowest"] = static_cast<double>(example.slowest.count()) / 1000;
  if (!example.breach.empty()) row["breach"] = example.breach;
  if (!example.skipped.empty()) row["skipped"] = example.skipped;
  return row;
}

json::object result_of(const Verification& verification) {
  json::object result;
  result["ok"] = verification.ok();
  result["timeLimit"] = verification.time_limit.count();
  result["calibrated"] = verification.calibrated;
  json::array& rows = result["submissions"].emplace_array();
  for (const ExampleReport& example : verification.examples) rows.push_back(row_of(example));
  result["faults"] = json::value_from(verification.faults);
  result["notes"] = json::value_from(verification.notes);
  return result;
}

}  // namespace

Task<> Attempt::verify_problem(json::object data) {
  std::string fault;
  std::string id;
  ProblemRecord record;
  std::shared_ptr<const Problem> problem;
  try {
    const json::value& named = data["verify"];
    if (!named.is_string()) throw invalid("verify", "must be a string");
    id = std::string(named.get_string());
    record = co_await worker_->problems.record(id);
    problem = co_await worker_->problems.find(id);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::unavailable) throw;
    refusal_ = std::string("The problem cannot be verified: ") + error.what();
  }
  if (!refusal_.empty()) co_return;

  auto done = std::make_shared<std::size_t>(0);
  std::size_t total = problem->examples.size();
  Verifier::Heard heard = [worker = worker_, job = job_, done,
                           total](const ExampleReport& example) {
    json::object row = row_of(example);
    row["done"] = ++*done;
    row["total"] = total;
    worker->queue.tell(job, {"verify", json_text(row)});
  };
  Verification verification;
  try {
    verification = co_await worker_->verifier.verify(problem, std::move(heard));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::invalid) throw;
    fault = error.what();  // nothing that the limit could rest on
  }
  if (!fault.empty()) verification.faults.push_back(std::move(fault));
  if (verification.ok() && verification.calibrated) {
    co_await worker_->problems.keep_time_limit(id, record.digest, verification.time_limit);
  }
  Outcome outcome;
  outcome.status = "finished";
  outcome.result = json_text(result_of(verification));
  outcome_ = std::move(outcome);
}

Task<> Attempt::format_program(json::object data) {
  const Language* language = nullptr;
  const json::value& named = data["format"];
  const json::value& code = data["code"];
  if (named.is_string()) language = worker_->catalog.find(std::string_view(named.get_string()));
  if (!language || !language->format || !code.is_string()) {
    refusal_ = "The job cannot be run: there is no formatter for it here.";
    co_return;
  }
  language_ = language->id;
  std::string text(code.get_string());
  Formatted formatted = co_await format_code(worker_->execution, *language, std::move(text));
  Outcome outcome;
  outcome.status = "finished";
  outcome.result = json_text(to_json(formatted));
  outcome_ = std::move(outcome);
}

}  // namespace codevault
