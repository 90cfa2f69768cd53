#include "judge/judge.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "judge/build.hpp"
#include "judge/grading.hpp"
#include "judge/interaction.hpp"
#include "judge/source_name.hpp"
#include "judge/validation.hpp"

namespace codevault {
namespace {

using std::chrono::milliseconds;

// A run that ends by itself within this factor of the limit is repeated, up to this number of runs,
// before it counts as too slow.
constexpr double doubtful_band = 1.1;
constexpr int most_measurements = 3;
constexpr milliseconds default_time_limit{10'000};

// The result of one test, before it becomes a row of the report.
struct Outcome {
  Execution run;
  Validation validation;
  bool compared = true;  // false: there is nothing to compare with
};

// The judging of one submission; `run()` is its table of contents.
class Judgement {
 public:
  Judgement(Executor& executor, CompileCache& cache, const Catalog& catalog, Background& background,
            const Problem& problem, const Program& submission, const JudgeOptions& options,
            const JudgeWatcher& watcher)
      : executor_(executor),
        cache_(cache),
        catalog_(catalog),
        background_(background),
        problem_(problem),
        submission_(submission),
        options_(options),
        watcher_(watcher),
        language_(catalog.at(submission.language)),
        time_limit_(options.time_limit.value_or(problem.time_limit.value_or(default_time_limit))) {}

  Task<JudgeReport> run() {
    report_.scoring = problem_.scoring && options_.scope == JudgeOptions::Scope::everything;
    report_.total = count(problem_.data);
    report_.findings = co_await screen(background_, language_, submission_);
    if (is_blocked()) co_return std::move(report_);
    box_ = co_await executor_.open(language_);
    bool ready = co_await build();
    if (ready) ready = co_await build_validators();
    if (!ready) co_return std::move(report_);
    if (watcher_.judging) watcher_.judging();
    if (options_.scope == JudgeOptions::Scope::own_input) {
      co_await judge_own_input();
    } else {
      Grade grade = co_await judge_group(problem_.data);
      report_.verdict = broken_ ? Verdict::internal_error : grade.verdict;
      report_.score = grade.score;
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
      if (name.empty() || catalog_.find(name) == &language_) include_files(program, files);
    }
    let_driver_lead(program);
    build_ = co_await build_program(*box_, cache_, language, program);
    report_.compilation = build_.compilation;
    report_.compile_cached = build_.cached;
    if (!build_.usable) report_.verdict = Verdict::compile_error;
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
    File own{.name = source_name_of(language_, program.code)};
    if (own.name == language_.source) own.name = "solution" + language_.extensions.front();
    own.contents = make_blob(std::move(program.code));
    program.code = contents_of(driver->contents);
    program.files.erase(driver);
    program.files.push_back(std::move(own));
  }

  Task<bool> build_validators() {
    if (options_.scope == JudgeOptions::Scope::own_input) co_return true;
    for (const Source& source : problem_.validators) {
      Validator validator(executor_, cache_, catalog_, source, problem_.validation);
      std::string fault = co_await validator.build();
      if (!fault.empty()) {
        report_.verdict = Verdict::internal_error;
        report_.message = fault;
        co_return false;
      }
      validators_.push_back(std::move(validator));
    }
    co_return true;
  }

  Task<> judge_own_input() {
    TestCase test{.name = "input", .input = options_.input};
    Outcome outcome;
    outcome.compared = false;
    outcome.run = co_await measure(test, test.input);
    if (auto verdict = verdict_of_run(outcome.run)) {
      outcome.validation.verdict = *verdict;
      outcome.compared = true;
    }
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
    Outcome outcome = co_await run_passes(test);
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

  void add_row(const TestCase& test, Outcome outcome, double score, bool shown) {
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
    bool waited =
        row.verdict == Verdict::time_limit_exceeded && row.run.end == Execution::End::wall_time;
    return waited ? "The program did not end, and mostly waited instead of computing." : "";
  }

  Task<Outcome> run_passes(const TestCase& test) {
    Outcome outcome;
    Blob input = test.input;
    std::vector<File> feedback;
    std::chrono::microseconds slowest{};
    for (unsigned pass = 1;; ++pass) {
      co_await run_pass(test, input, feedback, outcome);
      slowest = outcome.run.cpu_time = std::max(slowest, outcome.run.cpu_time);
      if (!outcome.validation.next_input) break;
      if (pass == problem_.passes) {
        outcome.validation = Validation{.verdict = Verdict::internal_error};
        outcome.validation.privileged =
            "the validator wants more than " + std::to_string(problem_.passes) + " passes";
        break;
      }
      input = outcome.validation.next_input;
    }
    co_return outcome;
  }

  Task<> run_pass(const TestCase& test, const Blob& input, std::vector<File>& feedback,
                  Outcome& outcome) {
    if (problem_.interactive) {
      co_await run_interactively(test, input, feedback, outcome);
      co_return;
    }
    outcome.run = co_await measure(test, input);
    if (auto verdict = verdict_of_run(outcome.run)) {
      outcome.validation = Validation{.verdict = *verdict};
    } else {
      outcome.validation = co_await validate(test, input, outcome.run, feedback);
    }
  }

  Command command_for(const TestCase& test, Blob input) const {
    Limits limits = language_.run.limits;
    limits.cpu_time = std::chrono::duration_cast<milliseconds>(time_limit_ * doubtful_band);
    limits.wall_time = 2 * time_limit_ + std::chrono::seconds(1);
    limits.memory = problem_.memory;
    limits.output = problem_.output;
    Command command = run_command_of(language_, build_, test.args, std::move(input), limits);
    for (const File& file : test.files) {
      std::erase_if(command.files, [&](const File& other) { return other.name == file.name; });
      command.files.push_back(file);
    }
    return command;
  }

  // Whether the run ended by itself a little too late, or used up the wall time while it computed.
  bool doubtful(const Execution& run) const {
    if (run.end == Execution::End::wall_time) return run.cpu_time > time_limit_ / 4;
    return run.end == Execution::End::exited && run.cpu_time > time_limit_;
  }

  // Repeats a run that is a little too slow, and returns the quickest.
  Task<Execution> measure(const TestCase& test, Blob input) {
    Execution best;
    for (int attempt = 1; attempt <= most_measurements; ++attempt) {
      Command command = command_for(test, input);
      Execution run = co_await box_->run(std::move(command));
      if (attempt == 1 || !doubtful(run)) best = std::move(run);
      if (!doubtful(best)) break;
    }
    co_return best;
  }

  std::optional<Verdict> verdict_of_run(const Execution& run) const {
    if (run.end == Execution::End::exited && run.cpu_time > time_limit_) {
      return Verdict::time_limit_exceeded;
    }
    return verdict_of(run);
  }

  Task<Validation> validate(const TestCase& test, Blob input, const Execution& run,
                            std::vector<File>& feedback) {
    Validation validation;
    if (validators_.empty()) {
      auto difference = co_await compare(test, run.out);
      if (difference) validation = {.verdict = Verdict::wrong_answer, .privileged = *difference};
      co_return validation;
    }
    Blob output = make_blob(run.out);
    for (Validator& validator : validators_) {  // all of them must agree
      validation = co_await validator.validate(test, input, output, feedback);
      if (validation.verdict != Verdict::accepted) break;
    }
    co_return validation;
  }

  Task<std::optional<std::string>> compare(const TestCase& test, std::string output) {
    Bytes size = contents_of(test.answer).size() + output.size();
    auto look = [comparison = parse_comparison(test.validator_args), answer = test.answer,
                 output = std::move(output)] {
      return difference_of(comparison, contents_of(answer), output);
    };
    co_return co_await background_.run(size, std::move(look));
  }

  // As measure(), with the validator on the other side of the conversation.
  Task<> run_interactively(const TestCase& test, Blob input, std::vector<File>& feedback,
                           Outcome& outcome) {
    Validator& validator = validators_.front();
    const std::vector<File> before = feedback;
    for (int attempt = 1; attempt <= most_measurements; ++attempt) {
      Command submission = command_for(test, nullptr);
      Command judge = validator.command_for(test, input, nullptr, before);
      judge.limits.wall_time =
          std::max(judge.limits.wall_time, submission.limits.wall_time + std::chrono::seconds(10));
      std::unique_ptr<Box> judge_box = co_await executor_.open(validator.language());
      Interaction interaction =
          co_await interact(*box_, std::move(submission), *judge_box, std::move(judge));
      std::vector<File> after = before;
      Validation validation = validator.validation_of(interaction.validator, after);
      if (attempt == 1 || !doubtful(interaction.submission)) {
        validation.verdict = verdict_of_interaction(interaction, validation);
        if (validation.verdict != Verdict::accepted) validation.next_input = nullptr;
        outcome.validation = std::move(validation);
        outcome.run = std::move(interaction.submission);
        feedback = std::move(after);
      }
      if (!doubtful(outcome.run)) break;
    }
  }

  // The first of the two to fail decides. A rejection by the validator stands whatever the
  // submission did after it; a validator that broke because the submission had ended is not at
  // fault.
  Verdict verdict_of_interaction(const Interaction& played, const Validation& validation) const {
    constexpr int sigpipe = 13;
    auto failed = verdict_of_run(played.submission);
    bool hung_up =
        played.submission.end == Execution::End::signalled && played.submission.signal == sigpipe;
    if (played.validator_first) {
      if (validation.verdict != Verdict::accepted) return validation.verdict;
      return hung_up ? Verdict::accepted : failed.value_or(Verdict::accepted);
    }
    if (failed) return *failed;
    bool left_alone =
        played.validator.end == Execution::End::signalled && played.validator.signal == sigpipe;
    return left_alone ? Verdict::wrong_answer : validation.verdict;
  }

  Executor& executor_;
  CompileCache& cache_;
  const Catalog& catalog_;
  Background& background_;
  const Problem& problem_;
  const Program& submission_;
  const JudgeOptions& options_;
  const JudgeWatcher& watcher_;
  const Language& language_;
  const milliseconds time_limit_;
  std::unique_ptr<Box> box_;
  Build build_;
  std::vector<Validator> validators_;
  std::map<std::string, bool> passed_;
  JudgeReport report_;
  bool broken_ = false;
  bool enough_ = false;
};

}  // namespace

bool may_be_solved_in(const std::vector<std::string>& languages, const Language& language,
                      const Catalog& catalog) {
  return languages.empty() || std::ranges::any_of(languages, [&](const std::string& name) {
           return catalog.find(name) == &language;
         });
}

Task<JudgeReport> Judge::judge(std::shared_ptr<const Problem> problem, Program submission,
                               JudgeOptions options, JudgeWatcher watcher) {
  Judgement judgement(executor_, cache_, catalog_, background_, *problem, submission, options,
                      watcher);
  co_return co_await judgement.run();
}

}  // namespace codevault
