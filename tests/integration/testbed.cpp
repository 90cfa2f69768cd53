#include "integration/testbed.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "integration/host.hpp"
#include "integration/place.hpp"
#include "integration/programs.hpp"

namespace codevault {

namespace {

std::vector<std::string> mounts_of_all_languages() {
  std::set<std::string> mounts;
  for (const Language& language : all_languages()) {
    mounts.insert(language.mounts.begin(), language.mounts.end());
  }
  std::erase_if(mounts, [](const std::string& path) { return !std::filesystem::exists(path); });
  return {mounts.begin(), mounts.end()};
}

std::unique_ptr<Executor> make_sandbox(const asio::any_io_executor& io, unsigned slots) {
  SandboxSettings settings{
      .program = sandbox_program(),
      .languages = languages_folder(),
      .slots = slots,
      .mounts = mounts_of_all_languages(),
  };
  return std::make_unique<SandboxExecutor>(io, std::move(settings));
}

}  // namespace

const std::vector<ExecutorKind>& executor_kinds() {
  static const std::vector<ExecutorKind> kinds = {{"sandbox", make_sandbox}};
  return kinds;
}

Testbed::Testbed(const ExecutorKind& kind, unsigned slots)
    : executor_(kind.make(io_.get_executor(), slots)) {
  auto start = [](Executor& executor) -> Task<bool> {
    co_await executor.start();
    co_return true;
  };
  finish(start(*executor_));
}

Testbed::~Testbed() = default;

RunReport Testbed::run(const Language& language, Program program, RunWatcher watcher) {
  return finish(runner_.run(language, std::move(program), std::move(watcher)));
}

RunReport Testbed::run_program(const std::string& path, const std::string& language) {
  using namespace asio::experimental::awaitable_operators;
  Expectation expectation = parse_expectation(program_file(path));
  if (!expectation.keep.empty()) return finish(run_and_keep(path));
  if (expectation.beside.empty()) return finish(start_program(path, language));

  std::string other = codevault::beside(path, expectation.beside);
  auto [report, report_of_other] =
      finish(start_program(path, language) && start_program(other, language));
  std::vector<std::string> wrong =
      differences(parse_expectation(program_file(other)), report_of_other, cgroup());
  if (!wrong.empty()) throw unavailable("beside it, " + other + ": " + wrong.front());
  return report;
}

Task<RunReport> Testbed::start_program(const std::string& path, const std::string& language) {
  const Language& taken_for = language.empty() ? language_of(path) : language_by_id(language);
  Language asked = with_compile_limits(taken_for, parse_expectation(program_file(path)));
  asked.rules = {};  // the sandbox must hold without them
  return runner_.run(std::move(asked), to_program(path));
}

// Compiles the C program at `path` and runs it, as two commands in one box. The second keeps the
// files named in the expectation.
Task<RunReport> Testbed::run_and_keep(std::string path) {
  Expectation expectation = parse_expectation(program_file(path));
  std::unique_ptr<Box> box = co_await executor_->open(language_of(path));
  Command compile{.argv = {"gcc", "-std=gnu17", "-o", "main", "main.c"}};
  compile.files = {{"main.c", make_blob(program_file(path))},
                   {"attack.h", make_blob(program_file("hostile/attack.h"))}};
  compile.keep = {"main"};
  Execution compiled = co_await box->run(std::move(compile));
  if (compiled.kept.empty()) {
    co_return RunReport{.status = RunStatus::compile_error, .compile = std::move(compiled)};
  }

  Command run{.argv = {"./main"}, .files = std::move(compiled.kept), .keep = expectation.keep};
  Execution ran = co_await box->run(std::move(run));
  RunStatus status = status_of(ran);
  co_return RunReport{.status = status, .compile = std::move(compiled), .run = std::move(ran)};
}

std::map<std::string, std::vector<std::string>> Testbed::run_at_once(
    std::vector<std::string> paths) {
  using Found = std::map<std::string, std::vector<std::string>>;
  auto take_turns = [this, &paths](Found& found) -> Task<int> {
    while (!paths.empty()) {
      std::string path = paths.back();
      paths.pop_back();
      RunReport report = co_await start_program(path, {});
      found[path] = differences(parse_expectation(program_file(path)), report, cgroup());
    }
    co_return 0;
  };
  using namespace asio::experimental::awaitable_operators;
  Found found;
  finish(take_turns(found) && take_turns(found) && take_turns(found), std::chrono::minutes(10));
  return found;
}

Execution Testbed::run(const Language& language, Command command) {
  auto task = [](Executor& executor, Language of, Command what) -> Task<Execution> {
    std::unique_ptr<Box> box = co_await executor.open(of);
    co_return co_await box->run(std::move(what));
  };
  return finish(task(*executor_, language, std::move(command)));
}

std::vector<std::string> Testbed::lasting_guest_processes() {
  auto look = []() -> Task<std::vector<std::string>> {
    std::vector<std::string> found = guest_processes();
    for (int attempt = 0; attempt < 6000 && !found.empty(); ++attempt) {
      co_await sleep_for(std::chrono::milliseconds(10));
      found = guest_processes();
    }
    co_return found;
  };
  return finish(look());
}

Cgroup Testbed::cgroup() const {
  auto* sandbox = dynamic_cast<const SandboxExecutor*>(executor_.get());
  bool missing = sandbox && sandbox->facts().cgroup == SandboxFacts::Cgroup::none;
  return missing ? Cgroup::missing : Cgroup::there;
}

}  // namespace codevault
