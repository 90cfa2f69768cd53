#include "problem/verify.hpp"

#include <algorithm>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "judge/validation.hpp"

namespace codevault {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

// The time limit while times are measured.
constexpr milliseconds generous{60'000};

microseconds slowest_of(const JudgeReport& report) {
  microseconds slowest{};
  for (const TestReport& test : report.tests) slowest = std::max(slowest, test.run.cpu_time);
  return slowest;
}

bool is_slow(const TestReport& test) { return test.verdict == Verdict::time_limit_exceeded; }

// Returns the smallest multiple of the problem's resolution that is at least `accepted_to_limit`
// times the slowest test of those that ended by themselves.
milliseconds limit_for(const Problem& problem, const std::vector<ExampleReport>& reports) {
  microseconds slowest{};
  for (const ExampleReport& report : reports) {
    for (const TestReport& test : report.report.tests) {
      if (test.run.end != Execution::End::exited || is_slow(test)) continue;
      slowest = std::max(slowest, test.run.cpu_time);
    }
  }
  auto least = std::chrono::duration_cast<milliseconds>(slowest * problem.accepted_to_limit);
  milliseconds step = problem.time_resolution;
  auto steps = std::max<milliseconds::rep>((least + step - milliseconds(1)) / step, 1);
  return steps * step;
}

bool is_right(const Example& example) {
  return example.folder == "accepted" || example.folder == "partially_accepted";
}

// Returns whether the outcome within `tried` would be the same within `limit`.
bool holds_for(const ExampleReport& report, milliseconds tried, milliseconds limit) {
  for (const TestReport& test : report.report.tests) {
    if (is_slow(test) ? tried < limit : test.run.cpu_time > limit) return false;
  }
  return true;
}

void for_each_test(const TestGroup& group, const std::function<void(const TestCase&)>& visit) {
  for (const TestCase& test : group.tests) visit(test);
  for (const TestGroup& below : group.groups) for_each_test(below, visit);
}

}  // namespace

bool Verification::ok() const {
  return faults.empty() && std::ranges::all_of(examples, [](const ExampleReport& example) {
           return example.breach.empty();
         });
}

Task<ExampleReport> Verifier::try_example(std::shared_ptr<const Problem> problem,
                                          const Example& example, milliseconds limit,
                                          Purpose purpose) {
  ExampleReport report{
      .name = example.source.name, .language = example.source.language, .tried = limit};
  ExamplePromise promise = promise_of(*problem, example);
  report.definite = promise.is_definite();
  if (!catalog_.find(example.source.language)) {
    report.skipped = example.source.language + " is not installed here";
    co_return report;
  }
  JudgeOptions options;
  options.time_limit = limit;
  bool by_test = !promise.overall && !problem->scoring;
  if (by_test) options.stop = JudgeOptions::Stop::never;
  options.enough = [problem, promise, by_test, purpose](const TestReport& test) {
    if (purpose == Purpose::measuring && is_slow(test)) return true;
    return by_test && is_settled_by(*problem, promise, test);
  };
  Program program = program_of(example.source);
  report.report = co_await judge_.judge(problem, std::move(program), std::move(options), {});
  report.breach = breach_of(*problem, promise, report.report);
  report.slowest = slowest_of(report.report);
  co_return report;
}

// Runs the submissions that decide the time limit: the right ones without a limit, and in the later
// format those that may be wrong but not slow, with twice the limit that the right ones need.
Task<std::vector<ExampleReport>> Verifier::measure(std::shared_ptr<const Problem> problem) {
  std::vector<ExampleReport> reports;
  for (const Example& example : problem->examples) {
    if (!is_right(example) || promise_of(*problem, example).out_of_timing) continue;
    reports.push_back(co_await try_example(problem, example, generous, Purpose::measuring));
  }
  bool any = std::ranges::any_of(
      reports, [](const ExampleReport& report) { return report.report.verdict.has_value(); });
  if (!any) {
    throw invalid("submissions/accepted",
                  "has no submission that can be run here, so there is no time limit; say one in "
                  "problem.yaml, as limits: {time_limit: SECONDS}");
  }
  if (!problem->modern) co_return reports;
  milliseconds bound = 2 * limit_for(*problem, reports);
  for (const Example& example : problem->examples) {
    if (is_right(example) || !bounds_time_limit(promise_of(*problem, example))) continue;
    reports.push_back(co_await try_example(problem, example, bound, Purpose::measuring));
  }
  co_return reports;
}

Task<milliseconds> Verifier::calibrate(std::shared_ptr<const Problem> problem) {
  std::vector<ExampleReport> reports = co_await measure(problem);
  co_return limit_for(*problem, reports);
}

Task<Verification> Verifier::verify(std::shared_ptr<const Problem> problem, Heard heard) {
  Verification result;
  co_await check_inputs(*problem, result);
  std::vector<ExampleReport> measured;
  result.calibrated = !problem->time_limit;
  if (result.calibrated) {
    measured = co_await measure(problem);
    result.time_limit = limit_for(*problem, measured);
  } else {
    result.time_limit = *problem->time_limit;
  }
  for (const Example& example : problem->examples) {
    auto known = std::ranges::find(measured, example.source.name, &ExampleReport::name);
    ExampleReport report;
    if (known != measured.end() && holds_for(*known, known->tried, result.time_limit)) {
      report = std::move(*known);
    } else {
      report = co_await try_example(problem, example, result.time_limit, Purpose::holding);
    }
    if (heard) heard(report);
    result.examples.push_back(std::move(report));
  }
  bool any_right = std::ranges::any_of(problem->examples, is_right);
  if (!any_right) result.faults.push_back("'submissions/accepted' has no submission");
  co_return result;
}

Task<> Verifier::check_inputs(const Problem& problem, Verification& result) {
  std::vector<const TestCase*> tests;
  for_each_test(problem.data, [&](const TestCase& test) { tests.push_back(&test); });
  for (const Source& source : problem.input_validators) {
    if (is_scripted(source)) {
      result.notes.push_back("'" + source.name + "' was not tried: it is built or run by a script");
      continue;
    }
    const Language* language = catalog_.find(source.language);
    if (!language) {
      result.notes.push_back("'" + source.name + "' was not tried: " + source.language +
                             " is not installed here");
      continue;
    }
    Program program = program_of(source);
    std::unique_ptr<Box> box = co_await executor_.open(*language);
    Build build = co_await build_program(*box, cache_, *language, program);
    if (!build.usable) {
      result.faults.push_back("'" + source.name +
                              "' does not compile: " + to_utf8(build.compilation->err));
      continue;
    }
    for (const TestCase* test : tests) {
      Limits limits = limits_of_validation(problem.validation, *language);
      Command command =
          run_command_of(*language, build, test->input_validator_args, test->input, limits);
      Execution execution = co_await box->run(std::move(command));
      bool valid = execution.end == Execution::End::exited && execution.exit_code == 42;
      if (valid) continue;
      std::string words = to_utf8(execution.err.empty() ? execution.out : execution.err);
      result.faults.push_back("'data/" + test->name + ".in' is refused by " + source.name +
                              (words.empty() ? "" : ": " + words.substr(0, 500)));
    }
  }
}

}  // namespace codevault
