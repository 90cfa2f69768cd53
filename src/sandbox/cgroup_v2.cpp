#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <sstream>
#include <system_error>

#include "sandbox/cgroup.hpp"
#include "sandbox/cgroup_files.hpp"

// Version 2: one hierarchy, and a process can be born in a group. Every jail gets a group of its
// own, so its counters begin at zero:
//
//     codevault-PID-N/     locked by this process
//       PLACE/             the place
//         keeper/          its template
//         run/             the jail, made and removed with it
namespace codevault::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr unsigned own_processes = 1;  // init
constexpr Bytes own_memory = 1_MiB;

[[noreturn]] void throw_errno(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

void make_folder(const fs::path& path) {
  if (::mkdir(path.c_str(), 0755) < 0 && errno != EEXIST) throw_errno("mkdir " + path.string());
}

// Lets `owner` move processes between the groups below.
void give_members_to(const fs::path& group, unsigned owner) {
  if (::geteuid() != 0) return;
  fs::path members = group / "cgroup.procs";
  if (::chown(members.c_str(), owner, owner) < 0) throw_errno("chown " + members.string());
}

void enable_controllers_below(const fs::path& group) {
  fs::path control = group / "cgroup.subtree_control";
  write_text(control, "+memory +pids");
  // Where it is missing, places do not get equal shares of the processors.
  try_write(open_file(control, O_WRONLY).get(), "+cpu");
}

class GroupV2 final : public Group {
 public:
  GroupV2(fs::path place, unsigned keeper)
      : place_(std::move(place)), run_(place_ / "run"), keeper_(keeper) {
    make_folder(place_);
    enable_controllers_below(place_);
    make_folder(place_ / "keeper");
    give_members_to(place_, keeper_);
    give_members_to(place_ / "keeper", keeper_);
  }

  ~GroupV2() override {
    close_run();
    ::rmdir(run_.c_str());
    ::rmdir((place_ / "keeper").c_str());
    ::rmdir(place_.c_str());
  }

  std::vector<int> open_joins() override {
    return {open_file(place_ / "keeper" / "cgroup.procs", O_WRONLY).release()};
  }

  bool renew() override {
    close_run();
    if (::rmdir(run_.c_str()) < 0 && errno != ENOENT) return false;
    make_folder(run_);
    give_members_to(run_, keeper_);
    write_text(run_ / "memory.oom.group", "1");
    std::error_code error;
    if (fs::exists(run_ / "memory.swap.max", error)) write_text(run_ / "memory.swap.max", "0");
    folder_ = open_file(run_, O_RDONLY | O_DIRECTORY);
    memory_limit_ = open_file(run_ / "memory.max", O_WRONLY);
    memory_stat_ = open_file(run_ / "memory.stat", O_RDONLY);
    memory_events_ = open_file(run_ / "memory.events", O_RDONLY);
    // Since Linux 5.19.
    memory_peak_.reset(::open((run_ / "memory.peak").c_str(), O_RDONLY | O_CLOEXEC));
    process_limit_ = open_file(run_ / "pids.max", O_WRONLY);
    process_events_ = open_file(run_ / "pids.events", O_RDONLY);
    cpu_ = open_file(run_ / "cpu.stat", O_RDONLY);
    return true;
  }

  int entrance() const override { return folder_.get(); }

  bool limit(Bytes memory, unsigned processes) override {
    allowed_ = memory;
    if (!try_write(memory_limit_.get(), std::to_string(memory + own_memory))) {
      throw_errno("memory.max");
    }
    if (!try_write(process_limit_.get(), std::to_string(processes + own_processes))) {
      throw_errno("pids.max");
    }
    return true;
  }

  void begin() override { start_ = counters(); }

  GroupUsage usage() override {
    GroupUsage now = counters();
    now.cpu_time -= start_.cpu_time;
    now.oom_kills -= start_.oom_kills;
    now.refused_processes -= start_.refused_processes;
    if (memory_peak_) {
      now.peak_memory =
          without_reclaimable(number_in(memory_peak_.get()), allowed_, memory_stat_.get());
    }
    return now;
  }

  int alarm() const override { return -1; }

 private:
  GroupUsage counters() const {
    std::string cpu = read_again(cpu_.get());
    return {.cpu_time = std::chrono::microseconds(number_after(cpu, "usage_usec")),
            .oom_kills = number_after(read_again(memory_events_.get()), "oom_kill"),
            .refused_processes = number_after(read_again(process_events_.get()), "max")};
  }

  void close_run() {
    for (UniqueFd* fd : {&folder_, &memory_limit_, &memory_stat_, &memory_events_, &memory_peak_,
                         &process_limit_, &process_events_, &cpu_}) {
      fd->reset();
    }
  }

  fs::path place_;
  fs::path run_;
  unsigned keeper_;
  UniqueFd folder_;
  UniqueFd memory_limit_;
  UniqueFd memory_stat_;
  UniqueFd memory_events_;
  UniqueFd memory_peak_;
  UniqueFd process_limit_;
  UniqueFd process_events_;
  UniqueFd cpu_;
  Bytes allowed_ = 0;
  GroupUsage start_;
};

class HierarchyV2 final : public Hierarchy {
 public:
  HierarchyV2(const fs::path& parent, const fs::path& mount) : own_(parent, mount) {
    enable_controllers_below(own_.path());
    UniqueFd weight(::open((own_.path() / "cpu.weight").c_str(), O_WRONLY | O_CLOEXEC));
    if (weight) try_write(weight.get(), std::to_string(100 * fair_share()));
  }

  std::unique_ptr<Group> make_group(unsigned place, unsigned keeper) override {
    return std::make_unique<GroupV2>(own_.path() / std::to_string(place), keeper);
  }

 private:
  OwnFolder own_;
};

bool offers(const fs::path& group, const char* file) {
  std::istringstream words(read_text(group / file));
  bool memory = false;
  bool pids = false;
  for (std::string word; words >> word;) {
    memory = memory || word == "memory";
    pids = pids || word == "pids";
  }
  return memory && pids;
}

bool alone_in(const fs::path& group) {
  std::istringstream members(read_text(group / "cgroup.procs"));
  for (pid_t member = 0; members >> member;) {
    if (member != ::getpid()) return false;
  }
  return true;
}

// A group other than the root has either processes or controlled groups below it. When `group` is
// delegated to us alone, we step aside into one below.
bool step_aside_in(const fs::path& group) {
  if (!alone_in(group)) return false;
  fs::path aside = group / "supervisor";
  make_folder(aside);
  write_text(aside / "cgroup.procs", "0");
  enable_controllers_below(group);
  return true;
}

// Makes `group` one below which groups with controllers can be made, if it is not.
bool prepare_parent(const fs::path& group) {
  if (::access(group.c_str(), W_OK) < 0 || !offers(group, "cgroup.controllers")) return false;
  if (offers(group, "cgroup.subtree_control")) return true;
  try {
    std::error_code error;
    bool root = !fs::exists(group / "cgroup.type", error);
    if (!root) return step_aside_in(group);
    enable_controllers_below(group);
    return true;
  } catch (const std::system_error&) {
    return false;  // not ours to change
  }
}

}  // namespace

FoundHierarchy find_cgroup_v2() {
  std::vector<CgroupMount> mounts = parse_cgroup_mounts(read_text("/proc/self/mountinfo"));
  std::vector<Membership> memberships = parse_memberships(read_text("/proc/self/cgroup"));
  auto mount = std::find_if(mounts.begin(), mounts.end(),
                            [](const CgroupMount& entry) { return entry.version == 2; });
  auto own = std::find_if(memberships.begin(), memberships.end(),
                          [](const Membership& entry) { return entry.controllers.empty(); });
  if (mount == mounts.end() || own == memberships.end()) {
    return {nullptr, "cgroup v2 is not mounted"};
  }
  if (!offers(mount->folder, "cgroup.controllers")) {
    return {nullptr, "cgroup v2 has no memory and pids controllers here"};
  }
  std::vector<fs::path> candidates;
  if (auto folder = folder_of(*mount, own->group)) {
    candidates.push_back(*folder);
    // A process that has stepped aside before finds its groups' parent above.
    if (folder->filename() == "supervisor") candidates.push_back(folder->parent_path());
  }
  if (::geteuid() == 0) candidates.push_back(mount->folder);
  for (const fs::path& candidate : candidates) {
    if (!prepare_parent(candidate)) continue;
    try {
      return {std::make_unique<HierarchyV2>(candidate, mount->folder), {}};
    } catch (const std::system_error&) {
      continue;
    }
  }
  return {nullptr, "no cgroup v2 group is delegated to this process"};
}

}  // namespace codevault::sandbox
