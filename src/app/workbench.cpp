#include "app/workbench.hpp"

#include <algorithm>
#include <set>
#include <thread>

#include "base/error.hpp"
#include "languages/load.hpp"
#include "languages/probe.hpp"

namespace codevault {
namespace {

std::optional<Isolation::Cgroup> cgroup_of(const std::string& word) {
  if (word == "v2") return Isolation::Cgroup::v2;
  if (word == "v1") return Isolation::Cgroup::v1;
  if (word == "none") return Isolation::Cgroup::none;
  return std::nullopt;
}

unsigned cores() { return std::max(1u, std::thread::hardware_concurrency()); }

SandboxSettings sandbox_settings_of(const Settings& settings,
                                    const std::vector<Language>& languages) {
  std::set<std::string> mounts;
  for (const Language& language : languages)
    mounts.insert(language.mounts.begin(), language.mounts.end());
  return {.program = settings.sandbox,
          .languages = settings.languages,
          .precompiled = settings.data / "precompiled",
          .slots = (settings.slots > 0 ? settings.slots : cores()) + 1,
          .mounts = {mounts.begin(), mounts.end()},
          .cgroup = cgroup_of(settings.cgroup)};
}

}  // namespace

Workbench::Workbench(asio::any_io_executor executor, const Settings& settings)
    : cache_file_(settings.data / "languages.json"),
      languages_(load_languages(settings.languages)),
      executor_(
          std::make_unique<SandboxExecutor>(executor, sandbox_settings_of(settings, languages_))),
      runner_(*executor_, cache_),
      judge_(*executor_, cache_, catalog_),
      verifier_(judge_, *executor_, cache_, catalog_) {}

SourceLanguage Workbench::source_language() const {
  return [this](const std::string& file_name) {
    const Language* language = language_of_file(languages_, file_name);
    return language ? language->id : std::string();
  };
}

Task<> Workbench::probe() {
  catalog_ = co_await probe_languages(*executor_, languages_, cache_file_);
}

}  // namespace codevault
