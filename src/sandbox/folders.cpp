#include "sandbox/folders.hpp"

#include <fcntl.h>
#include <linux/mount.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <string>

#include "sandbox/mounts.hpp"
#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

constexpr std::uint64_t own_inodes = 4;  // of the tmpfs itself and its three folders

std::string inodes_of(const FolderLimits& limits) {
  return std::to_string(limits.files + own_inodes);
}

struct Folder {
  const char* name;
  const char* path;
  mode_t mode;
};

constexpr Folder folders[] = {
    {"box", "/box", 0755}, {"tmp", "/tmp", 01777}, {"shm", "/dev/shm", 01777}};

}  // namespace

Folders::Folders(const FolderLimits& limits, uid_t guest) {
  UniqueFd space = new_filesystem(
      "tmpfs", {{"size", std::to_string(limits.bytes)}, {"nr_inodes", inodes_of(limits)}},
      MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV);
  if (!space) fail("mount tmpfs");
  // Before Linux 6.15 only a mounted filesystem can be bind mounted. The guest's own /tmp covers
  // this mount.
  move_onto(space.get(), "/tmp");
  for (const Folder& folder : folders) {
    must("mkdirat", ::mkdirat(space.get(), folder.name, 0700));
    must("fchownat", ::fchownat(space.get(), folder.name, guest, guest, AT_SYMLINK_NOFOLLOW));
    must("fchmodat", ::fchmodat(space.get(), folder.name, folder.mode, 0));
    UniqueFd view = copy_of(space.get(), folder.name);
    move_onto(view.get(), folder.path);
  }
  box_.reset(must("open /box", ::open("/box", O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
}

void Folders::limit(const FolderLimits& limits) const {
  change_filesystem("/box",
                    {{"size", std::to_string(limits.bytes)}, {"nr_inodes", inodes_of(limits)}});
}

std::uint64_t Folders::used_bytes() const {
  struct statfs facts {};
  must("statfs", ::fstatfs(box_.get(), &facts));
  return (facts.f_blocks - facts.f_bfree) * static_cast<std::uint64_t>(facts.f_bsize);
}

}  // namespace codevault::sandbox
