#pragma once

#include <linux/mount.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "base/unique_fd.hpp"

// Mounts as values: a tree is made or copied, gets its attributes, and only then appears somewhere.
// A step that fails ends the process (sandbox/step.hpp).
namespace codevault::sandbox {

// Keeps mounts made here from spreading to the host, and the host's from spreading here.
void make_private_mounts();

// A new filesystem that is mounted nowhere yet. Empty, with errno set, when this kernel refuses it.
UniqueFd new_filesystem(const char* type,
                        std::initializer_list<std::pair<const char*, std::string>> options,
                        unsigned attributes);
// Another view of `path` (relative to `folder`), mounted nowhere yet; of it alone, or with all that
// is mounted below it.
UniqueFd copy_with_all_below(const std::string& path);
UniqueFd copy_of(const std::string& path);
UniqueFd copy_of(int folder, const char* name);

// `tree` with everything below it gets these.
void set_attributes(int tree, const mount_attr& attributes);
void move_onto(int tree, const std::string& path);
void detach_mount(const char* path);
// Changes options of the filesystem mounted at `path`.
void change_filesystem(const char* path,
                       std::initializer_list<std::pair<const char*, std::string>> options);

}  // namespace codevault::sandbox
