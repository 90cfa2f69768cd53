#include "problem/input_check.hpp"

#include "base/encoding.hpp"
#include "judge/validation.hpp"

namespace codevault {
namespace {

constexpr std::size_t longest_words = 500;

void for_each_test(const TestGroup& group, const std::function<void(const TestCase&)>& visit) {
  for (const TestCase& test : group.tests) visit(test);
  for (const TestGroup& below : group.groups) for_each_test(below, visit);
}

}  // namespace

InputCheck::InputCheck(Executor& executor, CompileCache& cache, const Catalog& catalog,
                       const Problem& problem, const VerifyWatcher& watcher, Places& places)
    : executor_(executor),
      cache_(cache),
      catalog_(catalog),
      problem_(problem),
      watcher_(watcher),
      places_(places) {
  for_each_test(problem.data, [&](const TestCase& test) { tests_.push_back(&test); });
  for (const ValidatorTest& test : problem.validator_tests) {
    if (test.output) tests_.push_back(&test.test);
  }
  valid_ = tests_.size();
  for (const ValidatorTest& test : problem.validator_tests) {
    if (!test.output) tests_.push_back(&test.test);
  }
  refused_.resize(tests_.size());
}

Task<PackageFindings> InputCheck::run() {
  for (const Source& source : problem_.input_validators) co_await run(source);
  add_accepted();
  co_return std::move(findings_);
}

void InputCheck::add_accepted() {
  using enum PackageFinding::Level;
  bool all = valid_ < tests_.size() && !tried_;
  if (all) {
    add(problem_.input_validators.empty() ? warning : note, "data/invalid_input",
        "was not tried: there is no input validator that can be run here");
  }
  for (std::size_t i = valid_; tried_ && i < tests_.size(); ++i) {
    if (refused_[i]) continue;
    add(error, "data/" + tests_[i]->name + ".in",
        "is refused by no input validator, and must be refused (with exit code 43)");
  }
}

void InputCheck::add(PackageFinding::Level level, const std::string& file, std::string message) {
  findings_.push_back({.level = level, .file = file, .message = std::move(message)});
}

Task<> InputCheck::run(const Source& source) {
  using enum PackageFinding::Level;
  if (is_scripted(source)) {
    add(note, source.name, "was not tried: it is built or run by a script");
    co_return;
  }
  const Language* language = catalog_.find(source.language);
  if (!language) {
    add(note, source.name, "was not tried: " + source.language + " is not installed here");
    co_return;
  }
  next_ = 0;
  done_ = 0;
  answers_.assign(tests_.size(), {});
  fault_.clear();
  if (watcher_.begun) watcher_.begun(source.name);
  std::size_t lines =
      std::min<std::size_t>(places_.count(), std::max<std::size_t>(tests_.size(), 1));
  NumberedWork line = [&](std::size_t) { return run_on_rest(source, *language); };
  co_await side_by_side(lines, std::move(line));
  if (watcher_.ended) watcher_.ended(source.name);
  if (!fault_.empty()) {
    add(error, source.name, "does not compile: " + fault_);
    findings_.back().advice = advice_on_testlib(source);
  }
  if (!fault_.empty()) co_return;
  tried_ = true;
  for (std::size_t i = 0; i < tests_.size(); ++i) {
    if (answers_[i].refused) refused_[i] = true;
    if (i >= valid_ || answers_[i].accepted) continue;
    add(error, "data/" + tests_[i]->name + ".in",
        "is refused by " + source.name + ": " + answers_[i].words);
  }
}

// Takes one test after the other until none is left.
Task<> InputCheck::run_on_rest(const Source& source, const Language& language) {
  Places::Place place = co_await places_.take();
  Program program = program_of(source);
  std::unique_ptr<Box> box = co_await executor_.open(language);
  Build build = co_await build_program(*box, cache_, language, program);
  if (!build.usable) {
    fault_ = build.message.empty() ? to_utf8(build.compilation->err) : build.message;
    co_return;
  }
  bool testlib = speaks_testlib(source);
  while (next_ < tests_.size()) {
    std::size_t index = next_++;
    answers_[index] = co_await answer_to(*box, language, build, *tests_[index], testlib);
    ++done_;
    if (watcher_.tested) watcher_.tested(source.name, done_, tests_.size());
  }
}

// Validators of testlib end with 0 for valid.
Task<InputCheck::Answer> InputCheck::answer_to(Box& box, const Language& language,
                                               const Build& build, const TestCase& test,
                                               bool testlib) const {
  constexpr int valid = 42;
  constexpr int invalid = 43;
  Limits limits = limits_of_validation(problem_.validation, language);
  Command command = run_command_of(language, build, test.input_validator_args, test.input, limits);
  Execution execution = co_await box.run(std::move(command));
  bool exited = execution.end == Execution::End::exited;
  Answer answer;
  answer.accepted = exited && execution.exit_code == (testlib ? 0 : valid);
  answer.refused = exited && (testlib ? execution.exit_code != 0 : execution.exit_code == invalid);
  if (answer.accepted) co_return answer;
  std::string words = to_utf8(execution.err.empty() ? execution.out : execution.err);
  if (words.empty()) words = "it ends with exit code " + std::to_string(execution.exit_code);
  answer.words = words.substr(0, longest_words);
  co_return answer;
}

}  // namespace codevault
