#include "judge/test_runner.hpp"

#include <algorithm>

#include "base/off_loop.hpp"

namespace codevault {
namespace {

using std::chrono::milliseconds;

// A run that ends by itself within this factor of the limit is repeated, up to this number of runs,
// before it counts as too slow.
constexpr double doubtful_band = 1.1;
constexpr int most_measurements = 3;

}  // namespace

TestRunner::TestRunner(Executor& executor, const Problem& problem, const BuiltSubmission& built,
                       std::vector<Validator> validators)
    : executor_(executor), problem_(problem), built_(built), validators_(std::move(validators)) {}

Task<TestOutcome> TestRunner::run_alone(const TestCase& test) {
  TestOutcome outcome;
  outcome.compared = false;
  outcome.run = co_await measure(test, test.input);
  if (auto verdict = verdict_of_run(outcome.run)) {
    outcome.validation.verdict = *verdict;
    outcome.compared = true;
  }
  co_return outcome;
}

Task<TestOutcome> TestRunner::run(const TestCase& test) {
  TestOutcome outcome;
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

Task<> TestRunner::run_pass(const TestCase& test, const Blob& input, std::vector<File>& feedback,
                            TestOutcome& outcome) {
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

Command TestRunner::command_for(const TestCase& test, Blob input) const {
  Limits limits = built_.language.run.limits;
  limits.cpu_time = std::chrono::duration_cast<milliseconds>(built_.time_limit * doubtful_band);
  limits.wall_time = 2 * built_.time_limit + std::chrono::seconds(1);
  limits.memory = problem_.memory;
  limits.output = problem_.output;
  Command command =
      run_command_of(built_.language, built_.build, test.args, std::move(input), limits);
  for (const File& file : test.files) {
    std::erase_if(command.files, [&](const File& other) { return other.name == file.name; });
    command.files.push_back(file);
  }
  return command;
}

// Whether the run ended by itself a little too late, or used up the wall time while it computed.
bool TestRunner::doubtful(const Execution& run) const {
  if (run.end == Execution::End::wall_time) return run.cpu_time > built_.time_limit / 4;
  return run.end == Execution::End::exited && run.cpu_time > built_.time_limit;
}

Task<Execution> TestRunner::measure(const TestCase& test, Blob input) {
  Execution best;
  for (int attempt = 1; attempt <= most_measurements; ++attempt) {
    Command command = command_for(test, input);
    Execution run = co_await built_.box.run(std::move(command));
    if (ran_out_of_memory(built_.language.run, run)) run.end = Execution::End::memory;
    if (attempt == 1 || !doubtful(run)) best = std::move(run);
    if (!doubtful(best)) break;
  }
  co_return best;
}

std::optional<Verdict> TestRunner::verdict_of_run(const Execution& run) const {
  if (run.end == Execution::End::exited && run.cpu_time > built_.time_limit) {
    return Verdict::time_limit_exceeded;
  }
  return verdict_of(run);
}

Task<Validation> TestRunner::validate(const TestCase& test, Blob input, const Execution& run,
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

Task<std::optional<std::string>> TestRunner::compare(const TestCase& test, std::string output) {
  Bytes size = contents_of(test.answer).size() + output.size();
  Comparison comparison = parse_comparison(test.validator_args);
  co_return co_await off_loop(
      size, [&] { return difference_of(comparison, contents_of(test.answer), output); });
}

// As measure(), with the validator on the other side of the conversation.
Task<> TestRunner::run_interactively(const TestCase& test, Blob input, std::vector<File>& feedback,
                                     TestOutcome& outcome) {
  Validator& validator = validators_.front();
  const std::vector<File> before = feedback;
  for (int attempt = 1; attempt <= most_measurements; ++attempt) {
    Command submission = command_for(test, nullptr);
    Command judge = validator.command_for(test, input, nullptr, before);
    judge.limits.wall_time =
        std::max(judge.limits.wall_time, submission.limits.wall_time + std::chrono::seconds(10));
    std::unique_ptr<Box> judge_box = co_await executor_.open(validator.language());
    Interaction interaction = co_await executor_.interact(built_.box, std::move(submission),
                                                          *judge_box, std::move(judge));
    if (ran_out_of_memory(built_.language.run, interaction.submission))
      interaction.submission.end = Execution::End::memory;
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
Verdict TestRunner::verdict_of_interaction(const Interaction& played,
                                           const Validation& validation) const {
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

}  // namespace codevault
