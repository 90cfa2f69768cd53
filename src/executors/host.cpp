#include "executors/host.hpp"

#include <unistd.h>

#include <filesystem>
#include <string>

namespace codevault {
namespace {

namespace fs = std::filesystem;

fs::path program_of(const SandboxSettings& settings) {
  if (!settings.program.empty()) return settings.program;
  return fs::read_symlink("/proc/self/exe").parent_path() / "codevault-sandbox";
}

std::string without_cgroup(const std::string& why_not) {
  std::string mend =
      ::geteuid() == 0
          ? "mount a cgroup hierarchy with the memory and pids controllers"
          : "start it with `systemd-run --user --scope -p Delegate=yes ...`, or as root";
  return "There are no control groups (" + why_not +
         "): memory and CPU time are looked at every 10 ms instead of being held by the kernel, "
         "and "
         "a refused process is not always noticed. To mend it, " +
         mend + ".";
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

ChosenHierarchy find_hierarchy(const SandboxSettings& settings) {
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

Isolation isolation_of(const ChosenHierarchy& found, const sandbox::Settled& settled,
                       Isolation::Privilege privilege) {
  bool root = privilege == Isolation::Privilege::root;
  Isolation isolation{.privilege = privilege,
                      .cgroup = found.version,
                      .landlock = settled.landlock > 0,
                      .proc = settled.proc};
  std::vector<std::string>& weaknesses = isolation.weaknesses;
  if (found.version == Isolation::Cgroup::none) weaknesses.push_back(without_cgroup(found.why_not));
  if (!root) {
    weaknesses.push_back(
        "Programs run with this user's own id, which only namespaces and lost rights keep from his "
        "processes and files. To give them ids of their own, start it as root.");
  }
  if (root && !settled.user_namespace) {
    weaknesses.push_back(
        "There is no user namespace for root: what watches over a program inside its jail is root "
        "of the host too. To mend it, raise `sysctl user.max_user_namespaces`.");
  }
  if (!settled.landlock) {
    weaknesses.push_back(
        "The kernel has no Landlock, the second lock on the file system beside read-only mounts. "
        "To "
        "mend it, boot Linux 5.19 or later with `lsm=landlock,...`.");
  }
  if (!settled.proc) {
    weaknesses.push_back(
        "Programs have no /proc, which some runtimes need, because parts of the host's are covered "
        "up. To mend it, start the container with `--security-opt systempaths=unconfined`.");
  }
  return isolation;
}

}  // namespace codevault
