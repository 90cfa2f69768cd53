#include "executors/host.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "sandbox/cgroup_files.hpp"

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
         "and a refused process is not always noticed. The kernel's own memory for a program (what "
         "waits in sockets and pipes) is not counted; System V IPC, memfd and larger pipes, which "
         "nobody would count, are refused. To mend it, " +
         mend + ".";
}

// Where the host's crashes go, by the first character of kernel.core_pattern.
enum class Cores { file, program, socket };
Cores destination_of_cores() {
  std::string pattern = sandbox::read_text("/proc/sys/kernel/core_pattern");
  if (pattern.starts_with('|')) return Cores::program;
  return pattern.starts_with('@') ? Cores::socket : Cores::file;
}

std::string about_cores() {
  switch (destination_of_cores()) {
    case Cores::program:
      return "this host pipes core dumps to a program, which is not started for boxes";
    case Cores::socket: return "this host sends core dumps to a socket, those of boxes too";
    case Cores::file: break;
  }
  return "boxes write no core dumps";
}

std::vector<Isolation::Means> means_of(const SandboxFacts& facts) {
  bool root = facts.privilege == SandboxFacts::Privilege::root;
  const char* groups[] = {"version 2", "version 1", "none"};
  return {
      {"privilege", true,
       root ? "root: each box has a user of its own" : "an ordinary user, in user namespaces"},
      {"cgroup", facts.cgroup != SandboxFacts::Cgroup::none,
       std::string("control groups: ") + groups[static_cast<int>(facts.cgroup)]},
      {"landlock", facts.landlock,
       facts.landlock ? "Landlock is there" : "this kernel has no Landlock"},
      {"proc", facts.proc,
       facts.proc ? "boxes have a /proc of their own"
                  : "boxes have no /proc: some runtimes need it"},
      {"core dumps", destination_of_cores() != Cores::socket, about_cores()},
  };
}

std::vector<std::string> weaknesses_of(const SandboxFacts& facts) {
  bool root = facts.privilege == SandboxFacts::Privilege::root;
  std::vector<std::string> weaknesses;
  if (facts.cgroup == SandboxFacts::Cgroup::none)
    weaknesses.push_back(without_cgroup(facts.why_no_cgroup));
  if (!root) {
    weaknesses.push_back(
        "Programs run with this user's own id: only namespaces and the rights they lack keep them "
        "from this user's processes and files. To give them ids of their own, start it as root.");
  }
  if (root && !facts.user_namespace) {
    weaknesses.push_back(
        "Root has no user namespace: the process that watches a program inside its jail is root of "
        "the host too. To mend it, raise `sysctl user.max_user_namespaces`.");
  }
  if (!facts.landlock) {
    weaknesses.push_back(
        "The kernel has no Landlock, the second lock on the file system beside read-only mounts. "
        "To mend it, boot Linux 5.19 or later with `lsm=landlock,...`.");
  }
  if (!facts.proc) {
    weaknesses.push_back(
        "Programs have no /proc, which some runtimes need, because parts of the host's are covered "
        "up. To mend it, start the container with `--security-opt systempaths=unconfined`.");
  }
  if (destination_of_cores() == Cores::socket) {
    weaknesses.push_back(
        "The kernel may send the memory of crashed programs to a socket of this host "
        "(kernel.core_pattern begins with '@'). To mend it, `sysctl -w kernel.core_pattern=core`.");
  }
  return weaknesses;
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
  using Cgroup = SandboxFacts::Cgroup;
  std::string why_not = "it is switched off";
  for (Cgroup version : {Cgroup::v2, Cgroup::v1}) {
    if (settings.cgroup && settings.cgroup != version) continue;
    auto found = version == Cgroup::v2 ? sandbox::find_cgroup_v2() : sandbox::find_cgroup_v1();
    if (found.hierarchy) return {std::move(found.hierarchy), version, {}};
    why_not = found.why_not;
  }
  return {nullptr, Cgroup::none, why_not};
}

SandboxFacts facts_of(const ChosenHierarchy& found, const sandbox::Settled& settled,
                      SandboxFacts::Privilege privilege) {
  return {.privilege = privilege,
          .cgroup = found.version,
          .why_no_cgroup = found.why_not,
          .user_namespace = settled.user_namespace,
          .landlock = settled.landlock > 0,
          .proc = settled.proc};
}

Isolation isolation_of(const SandboxFacts& facts) {
  return {.means = means_of(facts), .weaknesses = weaknesses_of(facts)};
}

std::string identity_of_program(const std::string& program) {
  for (const char* folder : {"/usr/bin", "/bin"}) {
    fs::path path = fs::path(folder) / program;
    struct stat of {};
    if (::stat(path.c_str(), &of) < 0) continue;
    return fs::canonical(path).string() + ' ' + std::to_string(of.st_size) + ' ' +
           std::to_string(of.st_mtim.tv_sec);
  }
  return {};
}

}  // namespace codevault
