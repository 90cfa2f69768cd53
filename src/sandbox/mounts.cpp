#include "sandbox/mounts.hpp"

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

#include "sandbox/step.hpp"

namespace codevault::sandbox {

void make_private_mounts() {
  must("make mounts private", ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr));
}

UniqueFd new_filesystem(const char* type,
                        std::initializer_list<std::pair<const char*, std::string>> options,
                        unsigned attributes) {
  UniqueFd context(::fsopen(type, FSOPEN_CLOEXEC));
  if (!context) return {};
  for (const auto& [name, value] : options) {
    if (::fsconfig(context.get(), FSCONFIG_SET_STRING, name, value.c_str(), 0) < 0) return {};
  }
  if (::fsconfig(context.get(), FSCONFIG_CMD_CREATE, nullptr, nullptr, 0) < 0) return {};
  return UniqueFd(::fsmount(context.get(), FSMOUNT_CLOEXEC, attributes));
}

UniqueFd copy_with_all_below(const std::string& path) {
  UniqueFd tree(
      ::open_tree(AT_FDCWD, path.c_str(), OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_RECURSIVE));
  if (!tree) fail(("open_tree " + path).c_str());
  return tree;
}

UniqueFd copy_of(const std::string& path) { return copy_of(AT_FDCWD, path.c_str()); }

UniqueFd copy_of(int folder, const char* name) {
  return UniqueFd(
      must("open_tree", ::open_tree(folder, name, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC)));
}

void set_attributes(int tree, const mount_attr& attributes) {
  mount_attr copy = attributes;
  must("mount_setattr",
       ::mount_setattr(tree, "", AT_EMPTY_PATH | AT_RECURSIVE, &copy, sizeof copy));
}

void move_onto(int tree, const std::string& path) {
  must("move_mount", ::move_mount(tree, "", AT_FDCWD, path.c_str(), MOVE_MOUNT_F_EMPTY_PATH));
}

void detach_mount(const char* path) { must("umount", ::umount2(path, MNT_DETACH)); }

void change_filesystem(const char* path,
                       std::initializer_list<std::pair<const char*, std::string>> options) {
  UniqueFd context(must("fspick", ::fspick(AT_FDCWD, path, FSPICK_CLOEXEC | FSPICK_NO_AUTOMOUNT)));
  for (const auto& [name, value] : options) {
    must("fsconfig", ::fsconfig(context.get(), FSCONFIG_SET_STRING, name, value.c_str(), 0));
  }
  must("reconfigure", ::fsconfig(context.get(), FSCONFIG_CMD_RECONFIGURE, nullptr, nullptr, 0));
}

}  // namespace codevault::sandbox
