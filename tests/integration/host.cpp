#include "integration/host.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace codevault {

namespace {

namespace fs = std::filesystem;

const std::string sentinel_text = "A guest has no business here.\n";
const std::vector<std::string> folders = {"/tmp", "/var/tmp", "/dev/shm"};

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Process {
  pid_t pid = 0;
  pid_t parent = 0;
  char state = '?';
};

// The fields of /proc/PID/stat, read from the last parenthesis on: the name before it may contain
// anything.
Process read_process(pid_t pid) {
  Process process{.pid = pid};
  std::string stat = contents("/proc/" + std::to_string(pid) + "/stat");
  std::size_t name_end = stat.rfind(')');
  if (name_end != std::string::npos) {
    std::istringstream(stat.substr(name_end + 1)) >> process.state >> process.parent;
  }
  return process;
}

std::vector<Process> all_processes() {
  std::vector<Process> processes;
  for (const fs::directory_entry& entry : fs::directory_iterator("/proc")) {
    std::string name = entry.path().filename();
    if (std::ranges::all_of(name, [](unsigned char c) { return std::isdigit(c); })) {
      processes.push_back(read_process(std::stoi(name)));
    }
  }
  return processes;
}

bool descends_from_us(pid_t pid, const std::map<pid_t, pid_t>& parents) {
  for (auto at = parents.find(pid); at != parents.end(); at = parents.find(at->second)) {
    if (at->second == ::getpid()) return true;
  }
  return false;
}

std::string command_line(pid_t pid) {
  std::string line = contents("/proc/" + std::to_string(pid) + "/cmdline");
  std::ranges::replace(line, '\0', ' ');
  return line;
}

// An interpreter that waits for its program still has the descriptor that will bring it.
bool waits_for_its_program(pid_t pid) {
  std::string process = "/proc/" + std::to_string(pid);
  std::error_code gone;
  bool listens = fs::read_symlink(process + "/fd/3", gone).string().starts_with("socket:");
  return listens && contents(process + "/environ").find("/codevault/warm/") != std::string::npos;
}

bool belongs_to_sandbox(const Process& process) {
  std::string name = contents("/proc/" + std::to_string(process.pid) + "/comm");
  return name.starts_with("codevault-sand") || waits_for_its_program(process.pid);
}

// The living descendants of this process.
std::vector<Process> living_descendants() {
  std::vector<Process> processes = all_processes();
  std::map<pid_t, pid_t> parents;
  for (const Process& process : processes) parents[process.pid] = process.parent;
  std::erase_if(processes, [&](const Process& process) {
    bool gone = process.state == '?' || process.state == 'Z' || process.state == 'X';
    return gone || !descends_from_us(process.pid, parents);
  });
  return processes;
}

}  // namespace

std::vector<std::string> guest_processes() {
  std::vector<std::string> found;
  for (const Process& process : living_descendants()) {
    if (belongs_to_sandbox(process)) continue;
    found.push_back(std::to_string(process.pid) + " " + command_line(process.pid));
  }
  return found;
}

std::vector<pid_t> sandbox_processes() {
  std::vector<pid_t> found;
  for (const Process& process : living_descendants()) {
    if (belongs_to_sandbox(process)) found.push_back(process.pid);
  }
  return found;
}

std::vector<std::string> control_groups() {
  std::vector<std::string> found;
  std::string ours = "codevault-" + std::to_string(::getpid());
  std::error_code unreadable;
  auto options = fs::directory_options::skip_permission_denied;
  for (auto at = fs::recursive_directory_iterator("/sys/fs/cgroup", options, unreadable);
       at != fs::recursive_directory_iterator(); at.increment(unreadable)) {
    if (at->is_directory() && at->path().string().find(ours) != std::string::npos) {
      found.push_back(at->path());
    }
  }
  return found;
}

std::size_t open_descriptors() {
  auto entries = fs::directory_iterator("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

Sentinels::Sentinels() {
  for (const std::string& folder : folders) {
    std::string path = folder + "/codevault-sentinel";
    if (fs::exists(path)) continue;
    std::string draft = path + "." + std::to_string(::getpid());
    std::ofstream(draft) << sentinel_text;
    fs::permissions(draft, fs::perms(0666));
    std::error_code made_by_another;
    fs::create_hard_link(draft, path, made_by_another);
    fs::remove(draft);
  }
  host_name_ = contents("/proc/sys/kernel/hostname");
}

std::vector<std::string> Sentinels::changes() const {
  std::vector<std::string> changed;
  for (const std::string& folder : folders) {
    if (contents(folder + "/codevault-sentinel") != sentinel_text)
      changed.push_back(folder + "/codevault-sentinel");
    if (fs::exists(fs::symlink_status(folder + "/codevault-planted")))
      changed.push_back(folder + "/codevault-planted");
  }
  if (fs::exists("/codevault-planted")) changed.push_back("/codevault-planted");
  if (contents("/proc/sys/kernel/hostname") != host_name_) changed.push_back("the host's name");
  return changed;
}

}  // namespace codevault
