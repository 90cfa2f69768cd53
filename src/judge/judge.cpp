#include "judge/judge.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "judge/build.hpp"
#include "judge/grading.hpp"
#include "judge/source_name.hpp"
#include "judge/test_runner.hpp"

namespace codevault {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds default_time_limit{10'000};

// The judging of one submission; `run()` is its table of contents.
class Judgement {
 public:
  Judgement(Executor& executor, CompileCache& cache, const Catalog& catalog, const Problem& problem,
            const Program& submission, const JudgeOptions& options, const JudgeWatcher& watcher)
      : executor_(executor),
        cache_(cache),
        catalog_(catalog),
        problem_(problem),
        submission_(submission),
        options_(options),
        watcher_(watcher),
        language_(catalog.at(submission.language)),
        time_limit_(options.time_limit.value_or(problem.time_limit.value_or(default_time_limit))) {}

  Task<JudgeReport> run() {
    report_.scoring = problem_.scoring && options_.scope == JudgeOptions::Scope::everything;
    report_.total = count(problem_.data);
    report_.findings = co_await screen(language_, submission_, problem_.rules);
    if (is_blocked()) co_return std::move(report_);
    box_ = co_await executor_.open(language_);
    bool ready = co_await build();
    std::vector<Validator> validators;
    if (ready) ready = co_await build_validators(validators);
    if (!ready) co_return std::move(report_);
    BuiltSubmission built{language_, *box_, build_, time_limit_};
    tests_.emplace(executor_, problem_, built, std::move(validators));
    if (watcher_.judging) watcher_.judging();
    if (options_.scope == JudgeOptions::Scope::own_input) {
      co_await judge_own_input();
    } else {
      Grade grade = co_await judge_group(problem_.data);
      report_.verdict = broken_ ? Verdict::internal_error : grade.verdict;
      report_.score = grade.score;
      report_.partial = report_.scoring && report_.verdict == Verdict::accepted &&
                        !is_best_score(problem_, grade.score);
    }
    co_return std::move(report_);
  }

 private:
  bool wanted(const TestGroup& group) const {
    return options_.scope == JudgeOptions::Scope::everything || group.name.empty() ||
           group.name.starts_with("sample");
  }

  std::size_t count(const TestGroup& group) const {
    if (options_.scope == JudgeOptions::Scope::own_input) return 1;
    if (!wanted(group)) return 0;
    std::size_t tests = group.tests.size();
    for (const TestGroup& below : group.groups) tests += count(below);
    return tests;
  }

  // Code that a rule of its language forbids is not even compiled.
  bool is_blocked() {
    const CodeFinding* finding = blocking(report_.findings);
    if (!finding) return false;
    report_.verdict = Verdict::compile_error;
    report_.message = sentence_of(*finding);
    return true;
  }

  Task<bool> build() {
    Language language = language_;
    if (language.compile) {
      Limits& limits = language.compile->limits;
      limits.cpu_time = std::max(limits.cpu_time, problem_.compilation.cpu_time);
      limits.wall_time = std::max(limits.wall_time, problem_.compilation.wall_time);
      limits.memory = std::max(limits.memory, problem_.compilation.memory);
      if (watcher_.compiling) watcher_.compiling();
    }
    Program program = submission_;
    // Only the package can say where a program starts beside its code.
    std::erase_if(program.files, [&](const File& file) { return file.name == language_.source; });
    for (const auto& [name, files] : problem_.includes) {
      if (name.empty() || may_be_solved_in({name}, language_, catalog_))
        include_files(program, files);
    }
    let_driver_lead(program);
    build_ = co_await build_program(*box_, cache_, language, program);
    report_.compilation = build_.compilation;
    report_.compile_cached = build_.cached;
    report_.compile_command = build_.command;
    if (!build_.usable) {
      report_.verdict = Verdict::compile_error;
      report_.message = build_.message;
    }
    co_return build_.usable;
  }

  // The package's own files come after the submitter's and win.
  static void include_files(Program& program, const std::vector<File>& files) {
    for (const File& file : files) {
      std::erase_if(program.files, [&](const File& other) { return other.name == file.name; });
      program.files.push_back(file);
    }
  }

  // An included file with the name of the main file is where the program starts; the submission's
  // code then lies beside it.
  void let_driver_lead(Program& program) const {
    auto driver = std::ranges::find(program.files, language_.source, &File::name);
    if (driver == program.files.end()) return;
    File own{.name = source_name_of(language_, program.code).file};
    if (own.name == language_.source) own.name = "solution" + language_.extensions.front();
    own.contents = make_blob(std::move(program.code));
    program.code = contents_of(driver->contents);
    program.files.erase(driver);
    program.files.push_back(std::move(own));
  }

  Task<bool> build_validators(std::vector<Validator>& validators) {
    if (options_.scope == JudgeOptions::Scope::own_input) co_return true;
    for (const Source& source : problem_.validators) {
      Validator validator(executor_, cache_, catalog_, source, problem_.validation);
      std::string fault = co_await validator.build();
      if (!fault.empty()) {
        report_.verdict = Verdict::internal_error;
        report_.message = fault;
        co_return false;
      }
      validators.push_back(std::move(validator));
    }
    co_return true;
  }

  Task<> judge_own_input() {
    TestCase test{.name = "input", .input = options_.input};
    TestOutcome outcome = co_await tests_->run_alone(test);
    add_row(test, std::move(outcome), 0, true);
    report_.verdict = report_.tests.front().verdict;
  }

  bool stops_after(const Grade& grade, const TestGroup& group) const {
    if (broken_ || enough_) return true;
    if (grade.verdict == Verdict::accepted) return false;
    if (options_.stop == JudgeOptions::Stop::package) return group.grading.stop_on_reject;
    return options_.stop == JudgeOptions::Stop::at_first_failure;
  }

  Task<Grade> judge_group(const TestGroup& group) {
    std::vector<Grade> grades;
    auto test = group.tests.begin();
    auto below = group.groups.begin();
    while (test != group.tests.end() || below != group.groups.end()) {
      bool is_test =
          below == group.groups.end() || (test != group.tests.end() && test->name < below->name);
      Grade grade;
      if (is_test) {
        grade = co_await judge_test(*test, group.grading);
        passed_[test->name] = grade.verdict == Verdict::accepted;
        ++test;
      } else {
        const TestGroup& next = *below;
        ++below;
        if (!wanted(next)) continue;
        grade = co_await judge_required(next);
      }
      grades.push_back(grade);
      if (stops_after(grade, group)) break;
    }
    Grade grade = grade_of(group.grading, grades);
    passed_[group.name] = grade.verdict == Verdict::accepted;
    co_return grade;
  }

  // Skips a group, without a score, unless the groups that it requires have passed.
  Task<Grade> judge_required(const TestGroup& group) {
    for (const std::string& name : group.grading.require_pass) {
      auto found = passed_.find(name);
      if (found == passed_.end() || !found->second) {
        co_return Grade{.verdict = Verdict::wrong_answer, .score = 0};
      }
    }
    co_return co_await judge_group(group);
  }

  Task<Grade> judge_test(const TestCase& test, const Grading& grading) {
    TestOutcome outcome = co_await tests_->run(test);
    const Validation& validation = outcome.validation;
    if (validation.verdict == Verdict::internal_error) {
      broken_ = true;
      report_.message = "test " + test.name + ": " + validation.privileged;
    }
    bool accepted = validation.verdict == Verdict::accepted;
    double score = grading.reject_score;
    if (accepted) score = validation.score.value_or(test.score * validation.multiplier);
    Grade grade{.verdict = validation.verdict, .score = score};
    add_row(test, std::move(outcome), score, test.sample);
    co_return grade;
  }

  void add_row(const TestCase& test, TestOutcome outcome, double score, bool shown) {
    TestReport row{.name = test.name, .sample = test.sample, .score = score};
    if (outcome.compared) row.verdict = outcome.validation.verdict;
    row.run = std::move(outcome.run);
    row.message = std::move(outcome.validation.message);
    if (row.message.empty()) row.message = word_on_waiting(row);
    row.privileged = std::move(outcome.validation.privileged);
    row.shown = shown;
    if (shown) {
      row.input = test.shown_input.value_or(test.input);
      if (outcome.compared) row.answer = test.shown_answer.value_or(test.answer);
    } else {
      row.run.out.clear();
      row.run.err.clear();
    }
    report_.tests.push_back(std::move(row));
    std::size_t index = report_.tests.size() - 1;
    if (watcher_.judged) watcher_.judged(report_.tests.back(), index, report_.total);
    if (options_.enough && options_.enough(report_.tests.back())) enough_ = true;
  }

  // A program that waits for ever has the verdict of one that computes too long, but another
  // reason.
  static std::string word_on_waiting(const TestReport& row) {
    bool stopped =
        row.verdict == Verdict::time_limit_exceeded && row.run.end == Execution::End::wall_time;
    if (!stopped) return "";
    bool waited = 2 * row.run.cpu_time < row.run.clock_time;
    return waited ? "Time limit exceeded while waiting (idle). Is it waiting for input?"
                  : "The program did not end in time.";
  }

  Executor& executor_;
  CompileCache& cache_;
  const Catalog& catalog_;
  const Problem& problem_;
  const Program& submission_;
  const JudgeOptions& options_;
  const JudgeWatcher& watcher_;
  const Language& language_;
  const milliseconds time_limit_;
  std::unique_ptr<Box> box_;
  Build build_;
  std::optional<TestRunner> tests_;  // once all is built
  std::map<std::string, bool> passed_;
  JudgeReport report_;
  bool broken_ = false;
  bool enough_ = false;
};

}  // namespace

bool may_be_solved_in(const std::vector<std::string>& languages, const Language& language,
                      const Catalog& catalog) {
  return languages.empty() || std::ranges::any_of(languages, [&](const std::string& name) {
           const Language* found = catalog.find(name);
           return found && found->id == language.id;
         });
}

Task<JudgeReport> Judge::judge(std::shared_ptr<const Problem> problem, Program submission,
                               JudgeOptions options, JudgeWatcher watcher) {
  Judgement judgement(executor_, cache_, catalog_, *problem, submission, options, watcher);
  co_return co_await judgement.run();
}

}  // namespace codevault
