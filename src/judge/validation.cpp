#include "judge/validation.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "base/encoding.hpp"

namespace codevault {
namespace {

constexpr int right = 42;
constexpr int wrong = 43;
constexpr int testlib_points = 7;

bool is_wrong_for_testlib(int code) { return code == 1 || code == 2 || code == 4 || code == 8; }

// Returns whether a file defines OK_EXIT_CODE as 0.
bool has_ordinary_codes(std::string_view text) {
  constexpr std::string_view name = "OK_EXIT_CODE";
  constexpr std::string_view blanks = " \t";
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + name.size())) {
    std::string_view rest = text.substr(at + name.size());
    std::size_t value = rest.find_first_not_of(blanks);
    if (value == 0 || value == std::string_view::npos) continue;
    rest.remove_prefix(value);
    if (rest.size() > 1 && rest[0] == '0' && std::isspace(static_cast<unsigned char>(rest[1])) != 0)
      return true;
  }
  return false;
}

bool has_file(const Source& source, const std::string& name) {
  return std::ranges::find(source.files, name, &File::name) != source.files.end();
}

// The language of a program that comes with scripts: a shell that runs them. `build`, if present,
// makes `run`; otherwise `run` is present.
Language scripted(Language shell, const Source& source) {
  shell.source = has_file(source, "build") ? "build" : "run";
  shell.named_after_types = false;
  shell.run.argv = {"./run", "{args}"};
  shell.run.warm.clear();
  shell.compile =
      Step{.argv = {"sh", "-c", "test ! -f build || sh ./build && chmod +x run"}, .keep = {"**/*"}};
  return shell;
}

Blob contents_in(const std::vector<File>& files, const std::string& name) {
  auto found = std::ranges::find(files, "feedback/" + name, &File::name);
  return found == files.end() ? nullptr : found->contents;
}

std::string without_end_of_line(std::string text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

std::string text_in(const std::vector<File>& files, const std::string& name) {
  constexpr std::size_t most = 16'384;
  std::string_view text = contents_of(contents_in(files, name));
  return without_end_of_line(to_utf8(text.substr(0, most)));
}

std::optional<double> number_from(const std::string& text) {
  char* end = nullptr;
  double value = std::strtod(text.c_str(), &end);
  if (end == text.c_str() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<double> number_in(const std::vector<File>& files, const std::string& name) {
  Blob file = contents_in(files, name);
  return file ? number_from(*file) : std::nullopt;
}

std::string last_words(const Execution& execution) {
  constexpr std::size_t most = 2'000;
  std::string words = to_utf8(execution.err.empty() ? execution.out : execution.err);
  if (words.size() > most) words = to_utf8(words.substr(words.size() - most));
  return without_end_of_line(std::move(words));
}

std::string how_it_was_stopped(const Execution& execution) {
  using End = Execution::End;
  switch (execution.end) {
    case End::cpu_time:
    case End::wall_time: return "took too long";
    case End::memory: return "used too much memory";
    case End::output: return "wrote too much";
    case End::processes: return "wanted too many processes";
    case End::signalled: return "was killed by signal " + std::to_string(execution.signal);
    case End::exited: break;
  }
  return "ended with exit code " + std::to_string(execution.exit_code);
}

}  // namespace

// Variants of testlib.h that end with 42 and 43 take the arguments of other validators.
bool speaks_testlib(const Source& source) {
  bool included = false;
  bool adapted = false;
  for (const File& file : source.files) {
    const std::string& text = contents_of(file.contents);
    if (file.name == source.main) included = text.find("testlib.h") != std::string::npos;
    // Both variants also hold codes for other systems: 0xAC, say.
    if (file.name.ends_with("testlib.h")) {
      adapted = text.find("OK_EXIT_CODE 42") != std::string::npos && !has_ordinary_codes(text);
    }
  }
  return included && !adapted;
}

bool is_scripted(const Source& source) {
  return has_file(source, "build") || has_file(source, "run");
}

Limits limits_of_validation(const Limits& of_problem, const Language& language) {
  Limits limits = language.run.limits;
  limits.cpu_time = of_problem.cpu_time;
  limits.wall_time = of_problem.wall_time;
  limits.memory = std::max(limits.memory, of_problem.memory);
  limits.output = of_problem.output;
  return limits;
}

Program program_of(const Source& source) {
  Program program{.language = source.language};
  for (const File& file : source.files) {
    if (file.name == source.main) {
      program.code = contents_of(file.contents);
    } else {
      program.files.push_back(file);
    }
  }
  return program;
}

Validator::Validator(Executor& executor, CompileCache& cache, const Catalog& catalog,
                     const Source& source, const Limits& limits)
    : executor_(executor),
      cache_(cache),
      catalog_(catalog),
      source_(source),
      limits_(limits),
      testlib_(speaks_testlib(source)) {}

Task<std::string> Validator::build() {
  const std::string language = is_scripted(source_) ? "bash" : source_.language;
  language_ = catalog_.find(language);
  if (!language_) {
    co_return "the validator " + source_.name + " needs the language " + language +
        ", which is not installed here: codevault languages install " + language;
  }
  Source source = source_;
  if (is_scripted(source_)) {
    scripted_ = std::make_shared<Language>(scripted(*language_, source_));
    language_ = scripted_.get();
    source.main = scripted_->source;
  }
  Program program = program_of(source);
  std::unique_ptr<Box> box = co_await executor_.open(*language_);
  build_ = co_await build_program(*box, cache_, *language_, program);
  if (build_.usable) co_return "";
  co_return "the validator " + source_.name + " does not compile: " +
      (build_.message.empty() ? last_words(*build_.compilation) : build_.message);
}

Task<Validation> Validator::validate(const TestCase& test, Blob input, Blob output,
                                     std::vector<File>& feedback) {
  Command command = command_for(test, std::move(input), std::move(output), feedback);
  std::unique_ptr<Box> box = co_await executor_.open(*language_);
  Execution execution = co_await box->run(std::move(command));
  co_return validation_of(execution, feedback);
}

Command Validator::command_for(const TestCase& test, Blob input, Blob output,
                               const std::vector<File>& feedback) const {
  std::vector<std::string> args = {"input.in", "answer.ans", "feedback/"};
  if (testlib_) args = {"input.in", "output.out", "answer.ans"};
  args.insert(args.end(), test.validator_args.begin(), test.validator_args.end());

  Limits limits = limits_of_validation(limits_, *language_);
  Command command = run_command_of(*language_, build_, args, output, limits);
  command.files.push_back({.name = "input.in", .contents = std::move(input)});
  command.files.push_back({.name = "answer.ans", .contents = test.answer});
  if (testlib_) command.files.push_back({.name = "output.out", .contents = std::move(output)});
  command.files.push_back({.name = "feedback/.folder"});
  command.files.insert(command.files.end(), feedback.begin(), feedback.end());
  command.keep = {"feedback/*"};
  return command;
}

Validation Validator::broken(const std::string& how) const {
  return {.verdict = Verdict::internal_error,
          .privileged = "the validator " + source_.name + " " + how};
}

Validation Validator::validation_of(const Execution& execution, std::vector<File>& feedback) const {
  std::string words = last_words(execution);
  std::string then = words.empty() ? "" : ": " + words;
  if (execution.end != Execution::End::exited) {
    return broken(how_it_was_stopped(execution) + then);
  }
  feedback = execution.kept;
  std::erase_if(feedback, [](const File& file) {
    return file.name == "feedback/nextpass.in" || file.name == "feedback/.folder";
  });
  Validation validation{.score = number_in(execution.kept, "score.txt"),
                        .multiplier = number_in(execution.kept, "score_multiplier.txt").value_or(1),
                        .next_input = contents_in(execution.kept, "nextpass.in"),
                        .message = text_in(execution.kept, "teammessage.txt"),
                        .privileged = text_in(execution.kept, "judgemessage.txt")};
  int code = execution.exit_code;
  bool accepted = code == (testlib_ ? 0 : right);
  bool rejected = testlib_ ? is_wrong_for_testlib(code) : code == wrong;
  if (testlib_ && code == testlib_points) {
    accepted = true;
    if (words.starts_with("points ")) validation.score = number_from(words.substr(7));
  }
  if (!accepted && !rejected) return broken(how_it_was_stopped(execution) + then);
  if (rejected && validation.next_input) return broken("rejects and yet asks for another pass");
  if (testlib_) validation.privileged = words;
  validation.verdict = accepted ? Verdict::accepted : Verdict::wrong_answer;
  return validation;
}

}  // namespace codevault
