#pragma once

#include <sys/types.h>

#include <cstdint>

#include "base/unique_fd.hpp"
#include "sandbox/frames.hpp"

namespace codevault::sandbox {

// The folders that a guest may write: /box, /tmp and /dev/shm, all three on one fresh tmpfs, so
// that one limit on bytes and one on files hold for their sum. It is gone with the jail.
class Folders {
 public:
  // Mounts them, owned by `guest`.
  Folders(const FolderLimits& limits, uid_t guest);

  int box() const { return box_.get(); }
  void limit(const FolderLimits& limits) const;
  std::uint64_t used_bytes() const;

 private:
  UniqueFd box_;
};

}  // namespace codevault::sandbox
