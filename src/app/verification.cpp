#include "app/verification.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <iostream>

#include "base/duration.hpp"
#include "base/json_text.hpp"
#include "judge/judge_report.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

std::string outcome_of(const ExampleReport& example) {
  if (!example.skipped.empty()) return "skipped: " + example.skipped;
  std::string verdict(to_string(*example.report.verdict));
  double seconds = in_seconds(example.slowest);
  std::string score =
      example.report.scoring ? fmt::format("  score {:g}", example.report.score) : "";
  return fmt::format("{:<22} {:8.3f} s{}", verdict, seconds, score);
}

void tell(const ExampleReport& example, std::ostream& out) {
  std::string mark = example.breach.empty() ? "  ok   " : "  WRONG";
  if (!example.skipped.empty()) mark = "  -    ";
  out << fmt::format("{} {:<50} {}", mark, example.name, outcome_of(example)) << std::endl;
  if (!example.breach.empty()) out << "         " << example.breach << std::endl;
}

json::object to_json(const ExampleReport& example) {
  json::object object;
  object["name"] = example.name;
  object["language"] = example.language;
  if (!example.skipped.empty()) {
    object["skipped"] = example.skipped;
    return object;
  }
  object["asPromised"] = example.definite ? json::value(example.breach.empty()) : nullptr;
  if (!example.breach.empty()) object["breach"] = example.breach;
  object["slowest"] = in_milliseconds(example.slowest);
  object["result"] = codevault::to_json(example.report, Audience::judge);
  return object;
}

json::object to_json(const Package& package, const Verification& verification) {
  json::object object;
  object["problem"] = package.problem.id;
  object["ok"] = verification.ok();
  object["timeLimit"] = verification.time_limit.count();
  object["calibrated"] = verification.calibrated;
  object["warnings"] = json::value_from(package.warnings);
  object["notes"] = json::value_from(verification.notes);
  object["faults"] = json::value_from(verification.faults);
  json::array& examples = object["submissions"].emplace_array();
  for (const ExampleReport& example : verification.examples) examples.push_back(to_json(example));
  return object;
}

}  // namespace

Task<Verification> verify_package(Workbench& workbench, const Package& package, bool as_json,
                                  std::ostream& out) {
  auto problem = std::make_shared<const Problem>(package.problem);
  Verifier::Heard heard;
  if (!as_json) {
    heard = [&out](const ExampleReport& example) { tell(example, out); };
    out << problem->id << ": " << count_tests(problem->data) << " tests, "
        << problem->examples.size() << " submissions" << std::endl;
    for (const std::string& warning : package.warnings) {
      out << "  warning: " << warning << std::endl;
    }
  }
  Verification verification = co_await workbench.verifier().verify(problem, heard);
  if (as_json) {
    out << json_text(to_json(package, verification)) << std::endl;
    co_return verification;
  }
  for (const std::string& note : verification.notes) out << "  note: " << note << '\n';
  for (const std::string& fault : verification.faults) out << "  WRONG  " << fault << '\n';
  out << "  time limit " << in_seconds(verification.time_limit) << " s"
      << (verification.calibrated ? ", calibrated" : "")
      << (verification.ok() ? "; all as promised" : "; not all as promised") << std::endl;
  co_return verification;
}

}  // namespace codevault
