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
    : executor_(kind.make(io_.get_executor(), slots)) {}

Testbed::~Testbed() = default;

RunReport Testbed::run(const Language& language, Program program, RunWatcher watcher) {
  return finish(runner_.run(language, std::move(program), std::move(watcher)));
}

RunReport Testbed::run(const std::string& path) {
  using namespace asio::experimental::awaitable_operators;
  Expectation expectation = parse_expectation(program_file(path));
  Program program = to_program(path, expectation);
  Task<RunReport> task = runner_.run(language_of(path, expectation), std::move(program));
  if (expectation.beside.empty()) return finish(std::move(task));

  std::string other = codevault::beside(path, expectation.beside);
  Expectation of_other = parse_expectation(program_file(other));
  Program program_of_other = to_program(other, of_other);
  Task<RunReport> task_of_other =
      runner_.run(language_of(other, of_other), std::move(program_of_other));
  auto [report, report_of_other] = finish(std::move(task) && std::move(task_of_other));
  std::vector<std::string> wrong = differences(of_other, report_of_other, cgroup());
  if (!wrong.empty()) throw unavailable("beside it, " + other + ": " + wrong.front());
  return report;
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
    for (int attempt = 0; attempt < 500 && !found.empty(); ++attempt) {
      co_await sleep_for(std::chrono::milliseconds(10));
      found = guest_processes();
    }
    co_return found;
  };
  return finish(look());
}

Cgroup Testbed::cgroup() const {
  auto* sandbox = dynamic_cast<const SandboxExecutor*>(executor_.get());
  bool missing = sandbox && sandbox->isolation().cgroup == Isolation::Cgroup::none;
  return missing ? Cgroup::missing : Cgroup::there;
}

}  // namespace codevault
