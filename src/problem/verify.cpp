#include "problem/verify.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "judge/validation.hpp"
#include "problem/input_check.hpp"
#include "problem/output_check.hpp"

namespace codevault {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

// The time limit while times are measured.
constexpr milliseconds generous{60'000};

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

// Passes on what it is given in another order: in that of the numbers.
class InOrder {
 public:
  InOrder(std::vector<ExampleReport>& reports, const VerifyWatcher& watcher)
      : reports_(reports), watcher_(watcher), there_(reports.size()) {}

  void add(std::size_t index, ExampleReport report) {
    reports_[index] = std::move(report);
    there_[index] = true;
    for (; next_ < there_.size() && there_[next_]; ++next_) {
      if (watcher_.tried) watcher_.tried(reports_[next_]);
    }
  }

 private:
  std::vector<ExampleReport>& reports_;
  const VerifyWatcher& watcher_;
  std::vector<bool> there_;
  std::size_t next_ = 0;
};

// The verification of one package; `verify()` is its table of contents.
class Trial {
 public:
  Trial(Judge& judge, const Catalog& catalog, std::shared_ptr<const Problem> problem,
        const VerifyWatcher& watcher, Places& places)
      : judge_(judge),
        catalog_(catalog),
        problem_(std::move(problem)),
        watcher_(watcher),
        places_(places) {}

  // Runs the submissions that decide the time limit: the right ones without a limit, and in the
  // later format those that may be wrong but not slow, with twice the limit that the right ones
  // need.
  Task<std::vector<ExampleReport>> measure() {
    std::vector<const Example*> examples;
    for (const Example& example : problem_->examples) {
      bool times = is_right(example) && !promise_of(*problem_, example).out_of_timing;
      if (times) examples.push_back(&example);
    }
    std::vector<ExampleReport> reports = co_await try_all(examples, generous);
    bool any = std::ranges::any_of(
        reports, [](const ExampleReport& report) { return report.report.verdict.has_value(); });
    if (!any) {
      throw invalid("submissions/accepted",
                    "has no submission that can be run here, so there is no time limit; say one in "
                    "problem.yaml, as limits: {time_limit: SECONDS}");
    }
    if (!problem_->modern) co_return reports;
    examples.clear();
    for (const Example& example : problem_->examples) {
      bool bounds = !is_right(example) && bounds_time_limit(promise_of(*problem_, example));
      if (bounds) examples.push_back(&example);
    }
    milliseconds bound = 2 * limit_for(*problem_, reports);
    std::vector<ExampleReport> more = co_await try_all(examples, bound);
    std::ranges::move(more, std::back_inserter(reports));
    co_return reports;
  }

  // Tries every submission within `limit`, but those whose outcome is known from `measured`.
  Task<std::vector<ExampleReport>> hold(milliseconds limit, std::vector<ExampleReport> measured) {
    std::vector<ExampleReport> reports(problem_->examples.size());
    InOrder in_order(reports, watcher_);
    NumberedWork try_one = [&](std::size_t index) -> Task<> {
      const Example& example = problem_->examples[index];
      auto known = std::ranges::find(measured, example.source.name, &ExampleReport::name);
      ExampleReport report;
      if (known != measured.end() && holds_for(*known, known->tried, limit)) {
        report = std::move(*known);
      } else {
        report = co_await try_example(example, limit, Purpose::holding);
      }
      in_order.add(index, std::move(report));
    };
    co_await side_by_side(reports.size(), std::move(try_one));
    co_return reports;
  }

 private:
  // Measuring stops at the first test that is too slow.
  enum class Purpose { measuring, holding };

  Task<std::vector<ExampleReport>> try_all(const std::vector<const Example*>& examples,
                                           milliseconds limit) {
    std::vector<ExampleReport> reports(examples.size());
    NumberedWork try_one = [&](std::size_t index) -> Task<> {
      reports[index] = co_await try_example(*examples[index], limit, Purpose::measuring);
    };
    co_await side_by_side(reports.size(), std::move(try_one));
    co_return reports;
  }

  Task<ExampleReport> try_example(const Example& example, milliseconds limit, Purpose purpose) {
    const std::string& name = example.source.name;
    ExampleReport report{.name = name, .language = example.source.language, .tried = limit};
    ExamplePromise promise = promise_of(*problem_, example);
    report.definite = promise.is_definite();
    if (!catalog_.find(example.source.language)) {
      report.skipped = example.source.language + " is not installed here";
      co_return report;
    }
    JudgeOptions options;
    options.time_limit = limit;
    bool by_test = !promise.overall && !problem_->scoring;
    if (by_test) options.stop = JudgeOptions::Stop::never;
    options.enough = [this, promise, by_test, purpose](const TestReport& test) {
      if (purpose == Purpose::measuring && is_slow(test)) return true;
      return by_test && is_settled_by(*problem_, promise, test);
    };
    JudgeWatcher judging;
    judging.judged = [this, &name](const TestReport&, std::size_t index, std::size_t total) {
      if (watcher_.tested) watcher_.tested(name, index + 1, total);
    };
    Program program = program_of(example.source);
    Places::Place place = co_await places_.take();
    if (watcher_.begun) watcher_.begun(name);
    report.report =
        co_await judge_.judge(problem_, std::move(program), std::move(options), std::move(judging));
    if (watcher_.ended) watcher_.ended(name);
    report.breach = breach_of(*problem_, promise, report.report);
    report.slowest = slowest_test(report.report);
    co_return report;
  }

  Judge& judge_;
  const Catalog& catalog_;
  std::shared_ptr<const Problem> problem_;
  const VerifyWatcher& watcher_;
  Places& places_;
};

// Returns an error for each output validator that cannot be built: no submission can be judged.
Task<PackageFindings> check_validators(Executor& executor, CompileCache& cache,
                                       const Catalog& catalog, const Problem& problem,
                                       const VerifyWatcher& watcher, Places& places) {
  PackageFindings findings;
  for (const Source& source : problem.validators) {
    Places::Place place = co_await places.take();
    if (watcher.begun) watcher.begun(source.name);
    Validator validator(executor, cache, catalog, source, problem.validation);
    std::string fault = co_await validator.build();
    if (watcher.ended) watcher.ended(source.name);
    if (fault.empty()) continue;
    PackageFinding finding{.level = PackageFinding::Level::error, .message = std::move(fault)};
    finding.advice = advice_on_testlib(source);
    findings.push_back(std::move(finding));
  }
  co_return findings;
}

void append(PackageFindings& findings, PackageFindings more) {
  std::ranges::move(more, std::back_inserter(findings));
}

}  // namespace

std::string advice_on_testlib(const Source& source) {
  auto is_testlib = [](const File& file) { return file.name.ends_with("testlib.h"); };
  bool lacks = speaks_testlib(source) && std::ranges::none_of(source.files, is_testlib);
  return lacks ? "Put testlib.h beside it, or install it as /usr/local/include/testlib.h." : "";
}

bool Verification::ok() const {
  return !has_errors(findings) && std::ranges::all_of(examples, [](const ExampleReport& example) {
    return example.breach.empty();
  });
}

Task<milliseconds> Verifier::calibrate(std::shared_ptr<const Problem> problem,
                                       VerifyWatcher watcher, Places& places) {
  Trial trial(judge_, catalog_, problem, watcher, places);
  std::vector<ExampleReport> reports = co_await trial.measure();
  co_return limit_for(*problem, reports);
}

Task<Verification> Verifier::verify(std::shared_ptr<const Problem> problem, VerifyWatcher watcher,
                                    Places& places) {
  Verification result;
  InputCheck inputs(executor_, cache_, catalog_, *problem, watcher, places);
  result.findings = co_await inputs.run();
  PackageFindings faults =
      co_await check_validators(executor_, cache_, catalog_, *problem, watcher, places);
  result.calibrated = !problem->time_limit;
  if (problem->time_limit) result.time_limit = *problem->time_limit;
  if (!faults.empty()) {
    append(result.findings, std::move(faults));
    co_return result;
  }
  append(result.findings,
         co_await check_outputs(executor_, cache_, catalog_, *problem, watcher, places));
  Trial trial(judge_, catalog_, problem, watcher, places);
  std::vector<ExampleReport> measured;
  if (result.calibrated) {
    measured = co_await trial.measure();
    result.time_limit = limit_for(*problem, measured);
  }
  result.examples = co_await trial.hold(result.time_limit, std::move(measured));
  if (std::ranges::none_of(problem->examples, is_right)) {
    result.findings.push_back({.level = PackageFinding::Level::error,
                               .file = "submissions/accepted",
                               .message = "has no submission",
                               .advice = "Add one that solves the problem."});
  }
  co_return result;
}

}  // namespace codevault
