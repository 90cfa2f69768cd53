#include "executors/host.hpp"

#include <filesystem>

namespace codevault {
namespace {

namespace fs = std::filesystem;

fs::path program_of(const SandboxSettings& settings) {
  if (!settings.program.empty()) return settings.program;
  return fs::read_symlink("/proc/self/exe").parent_path() / "codevault-sandbox";
}

}  // namespace

Place::Plan plan_of(const SandboxSettings& settings) {
  Place::Plan plan{.program = program_of(settings)};
  if (!settings.languages.empty()) {
    plan.mounts.push_back({fs::absolute(settings.languages / "warm"), "/codevault/warm"});
  }
  if (!settings.precompiled.empty()) {
    plan.mounts.push_back({fs::absolute(settings.precompiled), "/codevault/precompiled"});
  }
  for (const std::string& folder : settings.mounts) plan.mounts.push_back({folder, folder});
  return plan;
}

FoundHierarchyChoice find_hierarchy(const SandboxSettings& settings) {
  using Cgroup = Isolation::Cgroup;
  std::string why_not = "it is switched off";
  for (Cgroup version : {Cgroup::v2, Cgroup::v1}) {
    if (settings.cgroup && settings.cgroup != version) continue;
    auto found = version == Cgroup::v2 ? sandbox::find_cgroup_v2() : sandbox::find_cgroup_v1();
    if (found.hierarchy) return {std::move(found.hierarchy), version, {}};
    why_not = found.why_not;
  }
  return {nullptr, Cgroup::none, why_not};
}

}  // namespace codevault
