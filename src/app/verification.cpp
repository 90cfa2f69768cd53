#include "app/verification.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "base/duration.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "judge/judge_report.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

using Level = PackageFinding::Level;

std::string outcome_of(const ExampleReport& example) {
  if (!example.skipped.empty()) return "skipped: " + example.skipped;
  std::string verdict(word_of(example.report));
  double seconds = in_seconds(example.slowest);
  std::string score =
      example.report.scoring ? fmt::format("  score {:g}", example.report.score) : "";
  return fmt::format("{:<22} {:8.3f} s{}", verdict, seconds, score);
}

std::string line_of(const ExampleReport& example) {
  std::string met = example.breach.empty() ? "Met" : "Not met";
  if (!example.skipped.empty() || !example.definite) met = "-";
  return fmt::format("  {:<8} {:<50} {}\n", met, example.name, outcome_of(example));
}

std::string line_of(const PackageFinding& finding) {
  return "  " + to_string(finding.level) + ": " + sentence_of(finding) + '\n';
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

// Adds the findings, and as sentences those of each level.
void put_findings(const PackageFindings& findings, json::object& object) {
  object["findings"] = to_json(findings);
  auto put = [&](const char* name, Level level) {
    json::array& sentences = object[name].emplace_array();
    for (const PackageFinding& finding : findings) {
      if (finding.level == level) sentences.emplace_back(to_utf8(sentence_of(finding)));
    }
  };
  put("warnings", Level::warning);
  put("notes", Level::note);
  put("faults", Level::error);
}

json::object to_json(const PackageResult& result, const Verification& verification,
                     const PackageFindings& findings) {
  json::object object;
  object["problem"] = result.id;
  object["ok"] = result.ok;
  object["timeLimit"] = verification.time_limit.count();
  object["calibrated"] = verification.calibrated;
  put_findings(findings, object);
  json::array& examples = object["submissions"].emplace_array();
  for (const ExampleReport& example : verification.examples) examples.push_back(to_json(example));
  return object;
}

std::string last_line_of(const PackageResult& result, const Verification& verification) {
  std::size_t missed = result.tried - result.met;
  std::string line = "All submissions behave as expected";
  if (verification.examples.empty()) {
    line = "No submission was run";
  } else if (missed > 0) {
    line = fmt::format("{} of {} submissions {} not behave as expected", missed, result.tried,
                       missed == 1 ? "does" : "do");
  }
  if (result.errors > 0) {
    line += fmt::format("; {} {}", result.errors, result.errors == 1 ? "error" : "errors");
  }
  return fmt::format("  {}; time limit {} s{}; {:.1f} s\n", line,
                     in_seconds(verification.time_limit),
                     verification.calibrated ? ", calibrated" : "", in_seconds(result.took));
}

// Tells how each submission did, and each breach once.
std::function<void(const ExampleReport&)> teller(Say say, Progress& progress) {
  auto told = std::make_shared<std::set<std::string>>();
  return [say = std::move(say), told, &progress](const ExampleReport& example) {
    progress.count();
    std::string text = line_of(example);
    if (!example.breach.empty()) {
      bool first = told->insert(example.breach).second;
      text += "           " + (first ? example.breach : std::string("as above")) + '\n';
    }
    say(text);
  };
}

void count(PackageResult& result, const PackageFindings& findings) {
  result.errors +=
      static_cast<std::size_t>(std::ranges::count(findings, Level::error, &PackageFinding::level));
  result.warnings += static_cast<std::size_t>(
      std::ranges::count(findings, Level::warning, &PackageFinding::level));
}

Task<Verification> verify_read(VerifyDesk desk, const Package& package, const Say& say) {
  auto problem = std::make_shared<const Problem>(package.problem);
  desk.progress.expect(problem->examples.size());
  VerifyWatcher watcher = desk.progress.watch(problem->id + ": ");
  if (desk.json) {
    watcher.tried = [&progress = desk.progress](const ExampleReport&) { progress.count(); };
    co_return co_await desk.workbench.verifier().verify(problem, std::move(watcher), desk.places);
  }
  say(fmt::format("{}: {} tests, {} submissions\n", problem->id, count_tests(problem->data),
                  problem->examples.size()));
  for (const PackageFinding& finding : package.findings) say(line_of(finding));
  if (!problem->examples.empty()) {
    say(fmt::format("  {:<8} {:<50} {:<22} Slowest test\n", "Expected", "Submission", "Result"));
  }
  watcher.tried = teller(say, desk.progress);
  Verification verification =
      co_await desk.workbench.verifier().verify(problem, std::move(watcher), desk.places);
  for (const PackageFinding& finding : verification.findings) say(line_of(finding));
  co_return verification;
}

void say_unreadable(const PackageResult& result, const PackageFindings& findings, bool as_json,
                    const Say& say) {
  if (!as_json) {
    say(result.path.string() + '\n');
    for (const PackageFinding& finding : findings) say(line_of(finding));
    return;
  }
  json::object object{{"problem", result.id}, {"ok", false}};
  put_findings(findings, object);
  say(json_text(object) + '\n');
}

// Returns the package itself, with the findings there are already.
Package read_given(const Workbench& workbench, const GivenPackage& given) {
  if (!given.fault.empty()) throw Error(ErrorKind::invalid, given.fault);
  Package package = read_package(given.path, workbench.source_language());
  package.findings.insert(package.findings.begin(), given.findings.begin(), given.findings.end());
  return package;
}

}  // namespace

Task<PackageResult> verify_package(VerifyDesk desk, GivenPackage given, Say say) {
  auto begun = std::chrono::steady_clock::now();
  PackageResult result{.path = given.name};
  result.id = std::filesystem::absolute(given.path).lexically_normal().filename();
  std::optional<PackageFinding> fault;
  try {
    Package package = read_given(desk.workbench, given);
    result.readable = true;
    result.id = package.problem.id;
    Verification verification = co_await verify_read(desk, package, say);
    result.ok = verification.ok() && !has_errors(package.findings);
    result.time_limit = verification.time_limit;
    result.tried = verification.examples.size();
    result.met = static_cast<std::size_t>(std::ranges::count_if(
        verification.examples, [](const ExampleReport& one) { return one.breach.empty(); }));
    PackageFindings findings = std::move(package.findings);
    std::ranges::move(verification.findings, std::back_inserter(findings));
    count(result, findings);
    result.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begun);
    say(desk.json ? json_text(to_json(result, verification, findings)) + '\n'
                  : last_line_of(result, verification));
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::unavailable) throw;
    fault = finding_of(error.what(), Level::error);
  }
  if (fault) {
    ++result.errors;
    given.findings.push_back(std::move(*fault));
    say_unreadable(result, given.findings, desk.json, say);
  }
  co_return result;
}

std::string table_of(const std::vector<PackageResult>& results) {
  std::size_t width = 7;
  for (const PackageResult& result : results) width = std::max(width, result.id.size());
  std::string table =
      fmt::format("\n{:<{}}  {:>11}  {:>6}  {:>8}  {:>10}  {:>9}  Expected\n", "Package", width,
                  "Submissions", "Errors", "Warnings", "Time limit", "Took");
  for (const PackageResult& result : results) {
    table += fmt::format("{:<{}}  {:>11}  {:>6}  {:>8}  {:>8g} s  {:>7.1f} s  {}\n", result.id,
                         width, fmt::format("{}/{}", result.met, result.tried), result.errors,
                         result.warnings, in_seconds(result.time_limit), in_seconds(result.took),
                         result.ok ? "Met" : "Not met");
  }
  return table;
}

}  // namespace codevault
