#include "sandbox/root.hpp"

#include <fcntl.h>
#include <limits.h>
#include <linux/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string>
#include <string_view>

#include "base/unique_fd.hpp"
#include "sandbox/channel.hpp"
#include "sandbox/mounts.hpp"
#include "sandbox/proc.hpp"
#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

constexpr const char* stage = "/tmp";  // where the new root stands until we have moved into it

// `path` below the new root.
std::string staged(std::string_view path) { return stage + std::string(path); }

void make_folder(const std::string& path, mode_t mode = 0755) {
  if (::mkdir(path.c_str(), mode) < 0 && errno != EEXIST) fail("mkdir");
}

void make_parents_of(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    make_folder(path.substr(0, slash));
  }
}

void make_file(const std::string& path, std::string_view contents) {
  UniqueFd file(
      must("create a file of /etc", ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644)));
  if (!write_whole(file.get(), contents)) fail("write a file of /etc");
}

enum class Devices { shown, hidden };

// The host's `source` with all that is mounted below it, read-only, mounted nowhere yet.
UniqueFd view_of(const std::string& source, Devices devices) {
  UniqueFd tree = copy_with_all_below(source);
  mount_attr attributes{};
  attributes.attr_set = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID;
  if (devices == Devices::hidden) attributes.attr_set |= MOUNT_ATTR_NODEV;
  set_attributes(tree.get(), attributes);
  return tree;
}

void show(const std::string& source, const std::string& target, Devices devices) {
  UniqueFd tree = view_of(source, devices);
  move_onto(tree.get(), staged(target));
}

bool exists(const std::string& path) {
  struct stat facts {};
  return ::lstat(path.c_str(), &facts) == 0;
}

bool is_folder(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

std::optional<std::string> link_target_of(const std::string& path) {
  char target[PATH_MAX];
  ssize_t size = ::readlink(path.c_str(), target, sizeof target);
  if (size < 0) return {};
  return std::string(target, static_cast<std::size_t>(size));
}

void show_system() {
  make_folder(staged("/usr"));
  show("/usr", "/usr", Devices::hidden);
  // Programs shall not depend on what the host's owner put into /usr/local.
  if (is_folder("/usr/local")) {
    make_folder(staged("/codevault/nothing"));
    UniqueFd nothing = copy_of(staged("/codevault/nothing"));
    move_onto(nothing.get(), staged("/usr/local"));
  }
  for (std::string folder : {"/bin", "/sbin", "/lib", "/lib32", "/lib64"}) {
    if (auto target = link_target_of(folder)) {
      must("symlink", ::symlink(target->c_str(), staged(folder).c_str()));
    } else if (is_folder(folder)) {
      make_folder(staged(folder));
      show(folder, folder, Devices::hidden);
    }
  }
}

void show_devices() {
  for (std::string device :
       {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"}) {
    make_file(staged(device), "");
    show(device, device, Devices::shown);
  }
  const std::pair<const char*, const char*> links[] = {{"/dev/fd", "/proc/self/fd"},
                                                       {"/dev/stdin", "/proc/self/fd/0"},
                                                       {"/dev/stdout", "/proc/self/fd/1"},
                                                       {"/dev/stderr", "/proc/self/fd/2"}};
  for (auto [name, target] : links) must("symlink", ::symlink(target, staged(name).c_str()));
}

void copy_if_there(const std::string& path) {
  if (auto target = link_target_of(path)) {
    must("symlink", ::symlink(target->c_str(), staged(path).c_str()));
    return;
  }
  UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) return;
  std::optional<std::string> contents = read_whole(file.get());
  if (contents) make_file(staged(path), *contents);
}

void make_etc(std::uint32_t guest) {
  std::string id = std::to_string(guest);
  make_file(staged("/etc/passwd"), "root:x:0:0:root:/:/usr/sbin/nologin\nbox:x:" + id + ":" + id +
                                       "::/box:/bin/sh\n"
                                       "nobody:x:65534:65534:nobody:/:/usr/sbin/nologin\n");
  make_file(staged("/etc/group"), "root:x:0:\nbox:x:" + id + ":\nnogroup:x:65534:\n");
  make_file(staged("/etc/hosts"), "127.0.0.1 localhost box\n::1 localhost\n");
  make_file(staged("/etc/nsswitch.conf"), "passwd: files\ngroup: files\nhosts: files\n");
  for (const char* file : {"/etc/ld.so.cache", "/etc/localtime", "/etc/timezone"}) {
    copy_if_there(file);
  }
  if (is_folder("/etc/alternatives")) {
    make_folder(staged("/etc/alternatives"));
    show("/etc/alternatives", "/etc/alternatives", Devices::hidden);
  }
}

// A mount of the setup. It is opened before the stage is mounted, below which it may lie.
struct OpenedMount {
  UniqueFd tree;
  std::string target;
  bool folder;
};

std::vector<OpenedMount> open_mounts(const std::vector<Mount>& mounts) {
  std::vector<OpenedMount> opened;
  for (const Mount& mount : mounts) {
    if (!exists(mount.source)) continue;
    opened.push_back(
        {view_of(mount.source, Devices::hidden), staged(mount.target), is_folder(mount.source)});
  }
  return opened;
}

void show_mount(const OpenedMount& mount) {
  make_parents_of(mount.target);
  if (mount.folder) {
    make_folder(mount.target);
  } else {
    make_file(mount.target, "");
  }
  move_onto(mount.tree.get(), mount.target);
}

// The mount points of what each jail makes for itself.
void make_mount_points() {
  for (const char* folder : {"/box", "/tmp", "/proc", "/dev/shm"}) make_folder(staged(folder));
}

// The /proc that each jail covers with its own. It stays writable: in a user namespace the kernel
// allows no new /proc with more rights than one that is visible.
void show_proc() {
  UniqueFd proc = copy_with_all_below("/proc");
  move_onto(proc.get(), staged("/proc"));
}

void move_into_stage() {
  must("chdir", ::chdir(stage));
  must("pivot_root", ::syscall(SYS_pivot_root, ".", "."));
  detach_mount(".");  // the host's root, which lies on top of ours
  must("chdir", ::chdir("/"));
}

}  // namespace

void enter_root(const std::vector<Mount>& mounts, std::uint32_t guest) {
  make_private_mounts();
  std::vector<OpenedMount> opened = open_mounts(mounts);
  UniqueFd root = new_filesystem("tmpfs", {{"size", "4m"}, {"nr_inodes", "1024"}, {"mode", "755"}},
                                 MOUNT_ATTR_NOSUID);
  move_onto(root.get(), stage);
  for (const char* folder : {"/codevault", "/dev", "/etc"}) make_folder(staged(folder));
  show_system();
  show_devices();
  make_etc(guest);
  make_folder(staged(proc_files));
  write_proc_files(staged(proc_files));
  for (const OpenedMount& mount : opened) show_mount(mount);
  make_mount_points();
  mount_attr attributes{};
  attributes.attr_set = MOUNT_ATTR_RDONLY;
  set_attributes(root.get(), attributes);
  show_proc();
  move_into_stage();
}

}  // namespace codevault::sandbox
