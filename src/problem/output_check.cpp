#include "problem/output_check.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "judge/validation.hpp"

namespace codevault {
namespace {

using Level = PackageFinding::Level;

std::vector<const ValidatorTest*> outputs_of(const Problem& problem) {
  std::vector<const ValidatorTest*> tests;
  for (const ValidatorTest& test : problem.validator_tests) {
    if (test.output) tests.push_back(&test);
  }
  return tests;
}

// Returns the judgement of the default validator.
Validation compared(const ValidatorTest& test) {
  auto difference = difference_of(parse_comparison(test.test.validator_args),
                                  contents_of(test.test.answer), contents_of(*test.output));
  if (!difference) return {};
  return {.verdict = Verdict::wrong_answer, .privileged = *difference};
}

// Returns what is wrong with a judgement; nothing if it is as the package says.
std::optional<PackageFinding> fault_of(const ValidatorTest& test, const Validation& validation) {
  PackageFinding fault{.level = Level::error, .file = "data/" + test.test.name + ".out"};
  std::string words = validation.privileged.empty() ? "" : ": " + validation.privileged;
  if (validation.verdict == Verdict::internal_error) {
    fault.message = "cannot be judged" + words;
  } else if (test.valid && validation.verdict != Verdict::accepted) {
    fault.message = "is refused, and must be accepted" + words;
  } else if (!test.valid && validation.verdict == Verdict::accepted) {
    fault.message = "is accepted, and must be refused";
  } else {
    return std::nullopt;
  }
  return fault;
}

// Returns the judgement of all validators: of the first that does not accept the output.
Task<Validation> judged(std::vector<std::unique_ptr<Validator>>& validators,
                        const ValidatorTest& test) {
  if (validators.empty()) co_return compared(test);
  Validation validation;
  for (auto& validator : validators) {
    std::vector<File> feedback;
    validation = co_await validator->validate(test.test, test.test.input, *test.output, feedback);
    if (validation.verdict != Verdict::accepted) break;
  }
  co_return validation;
}

}  // namespace

Task<PackageFindings> check_outputs(Executor& executor, CompileCache& cache, const Catalog& catalog,
                                    const Problem& problem, const VerifyWatcher& watcher,
                                    Places& places) {
  PackageFindings findings;
  std::vector<const ValidatorTest*> tests = outputs_of(problem);
  if (tests.empty()) co_return findings;
  if (problem.interactive || problem.passes > 1) {
    findings.push_back(
        {.level = Level::note,
         .file = "data/" + tests.front()->test.name + ".out",
         .message = "was not tried: the validator talks to a program, and needs one"});
    co_return findings;
  }
  const std::string what = "data/valid_output and data/invalid_output";
  Places::Place place = co_await places.take();
  if (watcher.begun) watcher.begun(what);
  std::vector<std::unique_ptr<Validator>> validators;
  for (const Source& source : problem.validators) {
    validators.push_back(
        std::make_unique<Validator>(executor, cache, catalog, source, problem.validation));
    std::string fault = co_await validators.back()->build();
    if (!fault.empty()) throw invalid(source.name, "cannot be built any more: " + fault);
  }
  for (std::size_t i = 0; i < tests.size(); ++i) {
    Validation validation = co_await judged(validators, *tests[i]);
    if (auto fault = fault_of(*tests[i], validation)) findings.push_back(std::move(*fault));
    if (watcher.tested) watcher.tested(what, i + 1, tests.size());
  }
  if (watcher.ended) watcher.ended(what);
  co_return findings;
}

}  // namespace codevault
