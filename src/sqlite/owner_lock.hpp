#pragma once

#include <filesystem>

#include "base/unique_fd.hpp"

namespace codevault {

// Holds `file` for this process alone, by a lock on `file`.lock beside it. The lock ends with the
// process, however that ends.
class OwnerLock {
 public:
  // Throws Error{conflict} with the owner's process id if another process has it, and
  // Error{unavailable}.
  explicit OwnerLock(const std::filesystem::path& file);
  void release() { lock_.reset(); }

 private:
  UniqueFd lock_;
};

}  // namespace codevault
