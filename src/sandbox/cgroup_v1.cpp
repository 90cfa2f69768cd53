#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>

#include "base/check.hpp"
#include "sandbox/cgroup.hpp"
#include "sandbox/cgroup_files.hpp"

// Version 1: a hierarchy for each controller, and moving a process into a group takes milliseconds.
// So the template moves once and every jail inherits its membership; the counters are reset between
// jails.
namespace codevault::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr const char* needed[] = {"memory", "pids", "cpuacct"};
// Where it is missing, places do not get equal shares of the processors.
constexpr const char* wanted = "cpu";

// The memory and processes that init may take beside the template, whose memory is measured while
// it is idle. They are few, so that a guest that takes a bit more than its limit is caught.
constexpr Bytes own_memory = 256_KiB;
constexpr unsigned own_processes = 2;
constexpr Bytes tcp_queues = 16_MiB;

class GroupV1 final : public Group {
 public:
  explicit GroupV1(const std::map<std::string, fs::path>& folders)
      : folders_(folders),
        memory_limit_(open("memory", "memory.limit_in_bytes", O_WRONLY)),
        memory_usage_(open("memory", "memory.usage_in_bytes", O_RDONLY)),
        memory_peak_(open("memory", "memory.max_usage_in_bytes", O_RDWR)),
        memory_stat_(open("memory", "memory.stat", O_RDONLY)),
        oom_control_(open("memory", "memory.oom_control", O_RDONLY)),
        process_limit_(open("pids", "pids.max", O_WRONLY)),
        process_count_(open("pids", "pids.current", O_RDONLY)),
        process_events_(open("pids", "pids.events", O_RDONLY)),
        cpu_(open("cpuacct", "cpuacct.usage", O_RDONLY)) {
    // Present only where swap is counted.
    fs::path swap = folders_.at("memory") / "memory.memsw.limit_in_bytes";
    swap_limit_.reset(::open(swap.c_str(), O_WRONLY | O_CLOEXEC));
    // Data in TCP's queues is counted apart from all other memory, where the kernel counts it.
    fs::path queues = folders_.at("memory") / "memory.kmem.tcp.limit_in_bytes";
    UniqueFd queue_limit(::open(queues.c_str(), O_WRONLY | O_CLOEXEC));
    if (queue_limit) must_write(queue_limit.get(), std::to_string(tcp_queues), "limit TCP");
    listen_for_alarm();
  }

  ~GroupV1() override {
    for (const auto& [controller, folder] : folders_) ::rmdir(folder.c_str());
  }

  std::vector<int> open_joins() override {
    std::vector<int> joins;
    for (const auto& [controller, folder] : folders_) {
      joins.push_back(open(controller, "cgroup.procs", O_WRONLY).release());
    }
    return joins;
  }

  bool renew() override {
    constexpr std::uint64_t template_only = 1;  // even a dead process counts until it is reaped
    if (number_in(process_count_.get()) > template_only) return false;
    idle_memory_ = number_in(memory_usage_.get());
    // Files that the last program has read are no part of it: the kernel gives them up.
    least_idle_ = std::min(least_idle_, idle_memory_);
    held_memory_ = std::min(idle_memory_, least_idle_ + own_memory);
    return true;
  }

  int entrance() const override { return -1; }

  bool limit(Bytes memory, unsigned processes) override {
    Bytes together = memory + held_memory_ + own_memory;
    allowed_ = memory;
    if (together != memory_) {
      memory_ = 0;  // unknown, should the kernel take one of two limits
      if (!limit_memory(std::to_string(together))) return false;
      memory_ = together;
    }
    if (processes != processes_) {
      must_write(process_limit_.get(), std::to_string(processes + own_processes), "pids.max");
      processes_ = processes;
    }
    return true;
  }

  void begin() override {
    try_write(memory_peak_.get(), "0");
    start_ = counters();
  }

  GroupUsage usage() override {
    GroupUsage now = counters();
    Bytes peak = number_in(memory_peak_.get());
    peak -= std::min(peak, idle_memory_);
    return {.cpu_time = now.cpu_time - start_.cpu_time,
            .peak_memory = without_reclaimable(peak, allowed_, memory_stat_.get()),
            .oom_kills = now.oom_kills - start_.oom_kills,
            .refused_processes = now.refused_processes - start_.refused_processes};
  }

  int alarm() const override { return alarm_.get(); }

 private:
  UniqueFd open(const std::string& controller, const char* file, int flags) const {
    return open_file(folders_.at(controller) / file, flags);
  }

  void listen_for_alarm() {
    alarm_.reset(check(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "eventfd"));
    write_text(folders_.at("memory") / "cgroup.event_control",
               std::to_string(alarm_.get()) + " " + std::to_string(oom_control_.get()));
  }

  static void must_write(int fd, const std::string& text, const char* what) {
    if (!try_write(fd, text)) throw std::system_error(errno, std::generic_category(), what);
  }

  // The limit on memory with swap may never be below the one on memory alone, so the order of the
  // two writes depends. False when more than that is in use already.
  bool limit_memory(const std::string& bytes) {
    bool busy = false;
    auto written = [&](int fd) {
      bool done = try_write(fd, bytes);
      busy = busy || (!done && errno == EBUSY);
      return done;
    };
    bool done = written(memory_limit_.get());
    bool swap = !swap_limit_ || written(swap_limit_.get());
    if (swap && !done) done = written(memory_limit_.get());
    if (done && swap) return true;
    if (busy) return false;
    throw std::system_error(errno, std::generic_category(), "limit the memory of a group");
  }

  GroupUsage counters() const {
    return {.cpu_time = std::chrono::microseconds(number_in(cpu_.get()) / 1000),
            .oom_kills = number_after(read_again(oom_control_.get()), "oom_kill"),
            .refused_processes = number_after(read_again(process_events_.get()), "max")};
  }

  std::map<std::string, fs::path> folders_;
  UniqueFd memory_limit_;
  UniqueFd memory_usage_;
  UniqueFd memory_peak_;
  UniqueFd swap_limit_;
  UniqueFd memory_stat_;
  UniqueFd oom_control_;
  UniqueFd process_limit_;
  UniqueFd process_count_;
  UniqueFd process_events_;
  UniqueFd cpu_;
  UniqueFd alarm_;
  Bytes idle_memory_ = 0;  // before the jail
  Bytes least_idle_ = std::numeric_limits<Bytes>::max();
  Bytes held_memory_ = 0;  // the part of idle_memory_ that stays
  Bytes allowed_ = 0;
  Bytes memory_ = 0;
  unsigned processes_ = 0;
  GroupUsage start_;
};

// Where a controller is mounted, and the group there that ours shall be in.
struct Parent {
  fs::path mount;
  fs::path group;
};

class HierarchyV1 final : public Hierarchy {
 public:
  explicit HierarchyV1(const std::map<std::string, Parent>& parents) {
    for (const auto& [controller, parent] : parents) {
      // Controllers may be mounted together.
      const fs::path& group = parent.group;
      auto same = std::find_if(parents_.begin(), parents_.end(),
                               [&](const auto& known) { return known.second == group; });
      if (same == parents_.end()) own_.emplace(controller, OwnFolder(parent.group, parent.mount));
      parents_.emplace(controller, parent.group);
    }
    auto cpu = own_.find(wanted);
    if (cpu != own_.end())
      write_text(cpu->second.path() / "cpu.shares", std::to_string(1024 * fair_share()));
  }

  std::unique_ptr<Group> make_group(unsigned place, unsigned) override {
    std::map<std::string, fs::path> folders;
    for (const auto& [controller, own] : own_) {
      fs::path folder = own.path() / std::to_string(place);
      if (::mkdir(folder.c_str(), 0755) < 0 && errno != EEXIST) {
        throw std::system_error(errno, std::generic_category(), "mkdir " + folder.string());
      }
      for (const auto& [other, parent] : parents_) {
        if (parent == parents_.at(controller)) folders.emplace(other, folder);
      }
    }
    return std::make_unique<GroupV1>(folders);
  }

 private:
  std::map<std::string, fs::path> parents_;
  std::map<std::string, OwnFolder> own_;
};

}  // namespace

FoundHierarchy find_cgroup_v1() {
  std::vector<CgroupMount> mounts = parse_cgroup_mounts(read_text("/proc/self/mountinfo"));
  std::vector<Membership> memberships = parse_memberships(read_text("/proc/self/cgroup"));
  std::map<std::string, Parent> parents;
  std::vector<std::string> controllers(std::begin(needed), std::end(needed));
  controllers.push_back(wanted);
  for (const std::string& controller : controllers) {
    bool optional = controller == wanted;
    auto has = [&](const auto& entry) {
      return std::find(entry.controllers.begin(), entry.controllers.end(), controller) !=
             entry.controllers.end();
    };
    auto mount = std::find_if(mounts.begin(), mounts.end(), has);
    auto membership = std::find_if(memberships.begin(), memberships.end(), has);
    if (mount == mounts.end() || membership == memberships.end()) {
      if (optional) continue;
      return {nullptr, "cgroup v1 has no '" + controller + "' controller mounted"};
    }
    auto folder = folder_of(*mount, membership->group);
    if (!folder || ::access(folder->c_str(), W_OK) < 0) {
      if (optional) continue;
      return {nullptr, "cgroup v1 controller '" + controller + "' cannot be written"};
    }
    parents.emplace(controller, Parent{mount->folder, *folder});
  }
  try {
    return {std::make_unique<HierarchyV1>(parents), {}};
  } catch (const std::system_error& error) {
    return {nullptr, std::string("cgroup v1: ") + error.what()};
  }
}

}  // namespace codevault::sandbox
