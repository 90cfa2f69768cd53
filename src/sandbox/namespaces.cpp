#include "sandbox/namespaces.hpp"

#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

#include "base/unique_fd.hpp"
#include "sandbox/channel.hpp"
#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

constexpr std::uint32_t guest_inside = 1000;

bool write_file_in(int folder, const std::string& path, const std::string& text) {
  UniqueFd file(::openat(folder, path.c_str(), O_WRONLY | O_CLOEXEC));
  return file && write_whole(file.get(), text);
}

bool write_file(const std::string& path, const std::string& text) {
  return write_file_in(AT_FDCWD, path, text);
}

void enter_user_namespace_as_user() {
  std::string uid = std::to_string(::geteuid());
  std::string gid = std::to_string(::getegid());
  std::string inside = std::to_string(guest_inside);
  must("unshare(user namespace)", ::unshare(CLONE_NEWUSER));
  if (!write_file("/proc/self/setgroups", "deny")) fail("write setgroups");
  if (!write_file("/proc/self/uid_map", inside + " " + uid + " 1")) fail("write uid_map");
  if (!write_file("/proc/self/gid_map", inside + " " + gid + " 1")) fail("write gid_map");
}

// A map of more than one's own id is written from outside of the new namespace.
[[noreturn]] void write_maps_of(pid_t process, const Setup& setup, int host_proc, int go) {
  char byte = 0;
  if (::read(go, &byte, 1) != 1) ::_exit(1);
  std::string map = "0 " + std::to_string(setup.keeper) + " 1\n" + std::to_string(guest_inside) +
                    " " + std::to_string(setup.guest) + " 1\n";
  std::string folder = std::to_string(process);
  bool written = write_file_in(host_proc, folder + "/uid_map", map) &&
                 write_file_in(host_proc, folder + "/gid_map", map);
  ::_exit(written ? 0 : 1);
}

}  // namespace

void enter_namespaces(const Setup& setup) {
  if (!setup.privileged) enter_user_namespace_as_user();
  must("unshare(namespaces)", ::unshare(CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS));
  must("sethostname", ::sethostname("box", 3));
}

void enter_user_namespace_as_root(const Setup& setup, int host_proc) {
  int go[2];
  must("pipe", ::pipe2(go, O_CLOEXEC));
  UniqueFd reader(go[0]);
  UniqueFd writer(go[1]);
  pid_t self = ::getpid();
  pid_t helper = must("fork", ::fork());
  if (helper == 0) {
    writer.reset();
    write_maps_of(self, setup, host_proc, reader.get());
  }

  must("unshare(user namespace)", ::unshare(CLONE_NEWUSER));
  if (!write_whole(writer.get(), "g")) fail("write to the helper");
  int status = 0;
  must("waitpid", ::waitpid(helper, &status, 0));
  if (status != 0) fail("write uid_map", EPERM);
  must("setgroups", ::setgroups(0, nullptr));
  must("setresgid", ::setresgid(0, 0, 0));
  must("setresuid", ::setresuid(0, 0, 0));
}

}  // namespace codevault::sandbox
