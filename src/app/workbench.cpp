#include "app/workbench.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>
#include <thread>

#include "base/error.hpp"
#include "executors/sandbox_executor.hpp"
#include "languages/load.hpp"
#include "languages/precompile.hpp"
#include "languages/probe.hpp"

namespace codevault {
namespace {

std::optional<SandboxFacts::Cgroup> cgroup_of(const std::string& word) {
  if (word == "v2") return SandboxFacts::Cgroup::v2;
  if (word == "v1") return SandboxFacts::Cgroup::v1;
  if (word == "none") return SandboxFacts::Cgroup::none;
  return std::nullopt;
}

unsigned slots_of(const Settings& settings, Workbench::Size size) {
  if (size == Workbench::Size::one_program) return 1;
  return settings.slots > 0 ? settings.slots : std::max(1u, std::thread::hardware_concurrency());
}

// Makes the folder, which must exist before the first box that shows it. Empty on failure, or
// without a data folder.
std::filesystem::path precompiled_folder(const Settings& settings) {
  std::filesystem::path folder = settings.data / "precompiled";
  std::error_code error;
  std::filesystem::create_directory(folder, error);
  if (!error) std::filesystem::permissions(folder, std::filesystem::perms(0755), error);
  return error ? std::filesystem::path() : folder;
}

// Throws Error{invalid} when `policy` names a rule that no language has.
std::vector<Language> with_policy(std::vector<Language> languages, const RulePolicy& policy) {
  std::set<std::string, std::less<>> known{"hidden-direction", "lookalike"};
  for (Language& language : languages) {
    language.rules.policy = policy;
    for (const Rule& rule : language.rules.rules) known.insert(rule.id);
  }
  for (const auto& [rule, action] : policy.rules) {
    if (!known.contains(rule)) throw invalid("rules", "names '" + rule + "', which is no rule");
  }
  return languages;
}

SandboxSettings sandbox_settings_of(const Settings& settings, unsigned slots, Workbench::Size size,
                                    const std::vector<Language>& languages) {
  std::set<std::string> mounts;
  for (const Language& language : languages)
    mounts.insert(language.mounts.begin(), language.mounts.end());
  SandboxSettings sandbox{.program = settings.sandbox,
                          .languages = settings.languages,
                          .precompiled = precompiled_folder(settings),
                          .slots = slots,
                          .mounts = {mounts.begin(), mounts.end()},
                          .cgroup = cgroup_of(settings.cgroup)};
  if (size == Workbench::Size::one_program) {
    sandbox.warm = 0;
  } else {
    ++sandbox.slots;  // for validators
  }
  return sandbox;
}

}  // namespace

void declare_jobs(CLI::App& app, unsigned& jobs) {
  app.add_option("--jobs", jobs, "submissions at a time; without it as many as slots")
      ->check(CLI::Range(1, 1024));
}

Settings with_jobs(Settings settings, unsigned jobs) {
  if (jobs > 0) settings.slots = jobs;
  return settings;
}

Workbench::Workbench(asio::any_io_executor executor, const Settings& settings, Size size)
    : cache_file_(settings.data / "languages.json"),
      slots_(slots_of(settings, size)),
      languages_(with_policy(load_languages(settings.languages), settings.rules)),
      executor_(std::make_unique<SandboxExecutor>(
          executor, sandbox_settings_of(settings, slots_, size, languages_))),
      runner_(*executor_, cache_),
      judge_(*executor_, cache_, catalog_),
      verifier_(judge_, *executor_, cache_, catalog_) {}

SourceLanguage Workbench::source_language() const {
  return [this](const std::string& file_name) {
    const Language* language = language_of_file(languages_, file_name);
    return language ? language->id : std::string();
  };
}

// Detects a host that can start our jail but not run a program in it.
Task<> Workbench::prove_isolation() {
  Language none;
  std::unique_ptr<Box> box = co_await executor_->open(none);
  Command command{.argv = {"true"}};
  Execution execution = co_await box->run(std::move(command));
  if (execution.end != Execution::End::exited || execution.exit_code != 0) {
    throw unavailable(
        "cannot isolate programs on this host: even 'true' does not end well in a box");
  }
}

Task<> Workbench::probe() {
  co_await executor_->start();
  co_await prove_isolation();
  catalog_ = co_await probe_languages(*executor_, languages_, cache_file_);
}

Task<> Workbench::precompile() {
  constexpr std::chrono::seconds delay(10);  // the first users come first
  co_await codevault::precompile(*executor_, catalog_, cache_.precompiled(), delay);
}

}  // namespace codevault
