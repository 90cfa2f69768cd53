#include "sandbox/landlock.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

#include "base/unique_fd.hpp"
#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

// As of version 6 of the interface; the build host's headers may be older.
struct RulesetAttributes {
  std::uint64_t handled_access_fs;
  std::uint64_t handled_access_net;
  std::uint64_t scoped;
};
constexpr std::uint64_t truncate_access = 1ULL << 14;        // since 3
constexpr std::uint64_t scope_abstract_sockets = 1ULL << 0;  // since 6
constexpr std::uint64_t scope_signals = 1ULL << 1;

constexpr std::uint64_t read_access =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t file_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE;
constexpr std::uint64_t every_access_of_version_2 = (LANDLOCK_ACCESS_FS_REFER << 1) - 1;

void allow(int ruleset, int folder, std::uint64_t access) {
  landlock_path_beneath_attr rule{};
  rule.allowed_access = access;
  rule.parent_fd = folder;
  must("landlock_add_rule",
       ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0));
}

void allow(int ruleset, const char* path, std::uint64_t access) {
  UniqueFd folder(::open(path, O_PATH | O_CLOEXEC));
  if (folder) allow(ruleset, folder.get(), access);
}

}  // namespace

std::uint32_t landlock_version() {
  long version =
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  // In the first, nothing could be moved between folders.
  return version < 2 ? 0 : static_cast<std::uint32_t>(version);
}

void restrict_files(int terminals) {
  std::uint32_t version = landlock_version();
  if (version == 0) return;

  RulesetAttributes attributes{every_access_of_version_2, 0, 0};
  if (version >= 3) attributes.handled_access_fs |= truncate_access;
  if (version >= 6) attributes.scoped = scope_abstract_sockets | scope_signals;
  std::uint64_t all = attributes.handled_access_fs;
  std::size_t size = version >= 6 ? sizeof attributes : sizeof attributes.handled_access_fs;
  UniqueFd ruleset(static_cast<int>(must(
      "landlock_create_ruleset", ::syscall(SYS_landlock_create_ruleset, &attributes, size, 0))));

  std::uint64_t no_devices = all & ~static_cast<std::uint64_t>(LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                                               LANDLOCK_ACCESS_FS_MAKE_BLOCK);
  allow(ruleset.get(), "/", read_access);
  for (const char* folder : {"/box", "/tmp", "/dev/shm"}) allow(ruleset.get(), folder, no_devices);
  std::uint64_t device_access = file_access | (all & truncate_access);
  for (const char* device : {"/dev/null", "/dev/zero", "/dev/full"}) {
    allow(ruleset.get(), device, device_access);
  }
  if (terminals >= 0)
    allow(ruleset.get(), terminals, LANDLOCK_ACCESS_FS_WRITE_FILE | (all & truncate_access));
  must("landlock_restrict_self", ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0));
}

}  // namespace codevault::sandbox
