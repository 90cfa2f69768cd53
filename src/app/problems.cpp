#include <fmt/format.h>

#include <boost/json.hpp>
#include <iostream>

#include "app/commands.hpp"
#include "app/run_to_end.hpp"
#include "app/workbench.hpp"
#include "base/error.hpp"
#include "judge/judge_report.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

std::string outcome_of(const ExampleReport& example) {
  if (!example.skipped.empty()) return "skipped: " + example.skipped;
  std::string verdict(to_string(*example.report.verdict));
  double seconds = static_cast<double>(example.slowest.count()) / 1e6;
  std::string score =
      example.report.scoring ? fmt::format("  score {:g}", example.report.score) : "";
  return fmt::format("{:<22} {:8.3f} s{}", verdict, seconds, score);
}

void tell(const ExampleReport& example) {
  std::string mark = example.breach.empty() ? "  ok   " : "  WRONG";
  if (!example.skipped.empty()) mark = "  -    ";
  std::cout << fmt::format("{} {:<50} {}", mark, example.name, outcome_of(example)) << std::endl;
  if (!example.breach.empty()) std::cout << "         " << example.breach << std::endl;
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
  object["slowest"] = static_cast<double>(example.slowest.count()) / 1000;
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
  object["faults"] = json::value_from(verification.faults);
  json::array& examples = object["submissions"].emplace_array();
  for (const ExampleReport& example : verification.examples) examples.push_back(to_json(example));
  return object;
}

Task<bool> verify_package(Workbench& workbench, std::filesystem::path path, bool as_json) {
  Package package = read_package(path, workbench.source_language());
  auto problem = std::make_shared<const Problem>(package.problem);
  if (!as_json) {
    std::cout << problem->id << ": " << count_tests(problem->data) << " tests, "
              << problem->examples.size() << " submissions" << std::endl;
    for (const std::string& warning : package.warnings) {
      std::cout << "  warning: " << warning << std::endl;
    }
  }
  Verifier::Heard heard;
  if (!as_json) heard = tell;
  Verification verification = co_await workbench.verifier().verify(problem, heard);
  if (as_json) {
    std::cout << json::serialize(to_json(package, verification)) << std::endl;
    co_return verification.ok();
  }
  for (const std::string& fault : verification.faults) std::cout << "  WRONG  " << fault << '\n';
  std::cout << "  time limit " << static_cast<double>(verification.time_limit.count()) / 1000
            << " s" << (verification.calibrated ? ", calibrated" : "")
            << (verification.ok() ? "; all as promised" : "; not all as promised") << std::endl;
  co_return verification.ok();
}

Task<int> verify_packages(Settings settings, std::vector<std::filesystem::path> packages,
                          bool as_json) {
  Workbench workbench(co_await asio::this_coro::executor, settings);
  co_await workbench.probe();
  bool all = true;
  for (const std::filesystem::path& path : packages) {
    bool good = co_await verify_package(workbench, path, as_json);
    all = all && good;
  }
  co_return all ? 0 : 1;
}

}  // namespace

int verify_problems(const Settings& settings, const std::vector<std::filesystem::path>& packages,
                    bool json) {
  return run_to_end(verify_packages(settings, packages, json));
}

}  // namespace codevault
