#include "sandbox/cgroup_files.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <fstream>
#include <sstream>
#include <system_error>
#include <thread>

#include "base/check.hpp"
#include "base/text.hpp"

namespace codevault::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view own_prefix = "codevault-";

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  return split(text, separator, EmptyParts::dropped);
}

std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string_view> names = parts_of(list, ',');
  return {names.begin(), names.end()};
}

std::vector<fs::path> folders_in(const fs::path& parent) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(parent, error)) {
    if (entry.is_directory(error)) folders.push_back(entry.path());
  }
  return folders;
}

void kill_members_of(const fs::path& group) {
  std::istringstream members(read_text(group / "cgroup.procs"));
  for (pid_t member = 0; members >> member;) {
    if (member > 0) ::kill(member, SIGKILL);
  }
}

// Kills the processes of a group and of those below it, and removes the groups. Waits up to a
// second for the last process of each to be gone.
void remove_tree(const fs::path& group) {
  for (const fs::path& below : folders_in(group)) remove_tree(below);
  for (int attempt = 0; attempt < 200; ++attempt) {
    if (::rmdir(group.c_str()) == 0 || errno == ENOENT) return;
    kill_members_of(group);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

// Whether `path` still names what was opened as `file`.
bool is_at(const UniqueFd& file, const fs::path& path) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(file.get(), &opened) == 0 && ::stat(path.c_str(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

// Locks the folder. Empty when another process holds the lock, or the folder is gone: between our
// opening and locking it, its holder may have removed it, and such a lock protects nothing.
UniqueFd lock_folder(const fs::path& folder) {
  UniqueFd lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!lock || ::flock(lock.get(), LOCK_EX | LOCK_NB) < 0 || !is_at(lock, folder)) lock.reset();
  return lock;
}

void remove_leftovers(const fs::path& parent) {
  for (const fs::path& folder : folders_in(parent)) {
    if (!folder.filename().string().starts_with(own_prefix)) {
      remove_leftovers(folder);
    } else if (UniqueFd lock = lock_folder(folder)) {
      remove_tree(folder);
    }
  }
}

}  // namespace

std::vector<CgroupMount> parse_cgroup_mounts(std::string_view mountinfo) {
  std::vector<CgroupMount> mounts;
  for (std::string_view line : parts_of(mountinfo, '\n')) {
    std::vector<std::string_view> words = parts_of(line, ' ');
    auto dash = std::find(words.begin(), words.end(), "-");
    if (words.size() < 6 || words.end() - dash < 4) continue;
    CgroupMount mount{.root = std::string(words[3]), .folder = words[4]};
    if (dash[1] == "cgroup2") {
      mount.version = 2;
    } else if (dash[1] == "cgroup") {
      mount.version = 1;
      mount.controllers = names_in(dash[3]);
    } else {
      continue;
    }
    mounts.push_back(std::move(mount));
  }
  return mounts;
}

std::vector<Membership> parse_memberships(std::string_view text) {
  std::vector<Membership> memberships;
  for (std::string_view line : parts_of(text, '\n')) {
    std::size_t first = line.find(':');
    std::size_t second = first == std::string_view::npos ? first : line.find(':', first + 1);
    if (second == std::string_view::npos) continue;
    memberships.push_back({names_in(line.substr(first + 1, second - first - 1)),
                           std::string(line.substr(second + 1))});
  }
  return memberships;
}

std::optional<fs::path> folder_of(const CgroupMount& mount, const std::string& group) {
  if (mount.root == "/") return mount.folder / fs::path(group).relative_path();
  if (group == mount.root) return mount.folder;
  if (!group.starts_with(mount.root + "/")) return {};
  return mount.folder / group.substr(mount.root.size() + 1);
}

std::uint64_t number_after(std::string_view text, std::string_view name) {
  for (std::string_view line : parts_of(text, '\n')) {
    if (!line.starts_with(name) || line.size() <= name.size() || line[name.size()] != ' ') continue;
    std::uint64_t number = 0;
    const char* begin = line.data() + name.size() + 1;
    std::from_chars(begin, line.data() + line.size(), number);
    return number;
  }
  return 0;
}

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string read_again(int fd) {
  char buffer[4096];
  ssize_t size = ::pread(fd, buffer, sizeof buffer, 0);
  return std::string(buffer, size > 0 ? static_cast<std::size_t>(size) : 0);
}

std::uint64_t number_in(int fd) {
  std::string text = read_again(fd);
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

UniqueFd open_file(const fs::path& path, int flags) {
  return UniqueFd(check(::open(path.c_str(), flags | O_CLOEXEC), "open " + path.string()));
}

void write_text(const fs::path& path, const std::string& text) {
  UniqueFd file = open_file(path, O_WRONLY);
  check(::write(file.get(), text.data(), text.size()), "write " + path.string());
}

bool try_write(int fd, const std::string& text) {
  return ::pwrite(fd, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

std::uint64_t reclaimable_in(std::string_view memory_stat) {
  return number_after(memory_stat, "inactive_file") + number_after(memory_stat, "active_file");
}

std::uint64_t without_reclaimable(std::uint64_t peak, std::uint64_t allowed, int memory_stat) {
  if (peak <= allowed) return peak;
  return peak - std::min(peak - allowed, reclaimable_in(read_again(memory_stat)));
}

unsigned fair_share() { return std::clamp(std::thread::hardware_concurrency(), 1U, 100U); }

OwnFolder::OwnFolder(const fs::path& parent, const fs::path& mount) {
  remove_leftovers(mount);
  // No path is used twice: a group in an earlier folder of ours may still have to be removed.
  static std::atomic<unsigned> number{0};
  while (!lock_) {
    path_ = parent /
            (std::string(own_prefix) + std::to_string(::getpid()) + "-" + std::to_string(number++));
    if (::mkdir(path_.c_str(), 0755) < 0) {
      if (errno == EEXIST) continue;
      throw std::system_error(errno, std::generic_category(), "mkdir " + path_.string());
    }
    // Another process that starts may take it for a leftover before we have locked it.
    lock_ = lock_folder(path_);
  }
}

OwnFolder::~OwnFolder() {
  if (lock_) remove_tree(path_);
}

}  // namespace codevault::sandbox
