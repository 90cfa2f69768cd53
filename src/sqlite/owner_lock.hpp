#pragma once

#include <filesystem>

#include "base/unique_fd.hpp"

namespace codevault {

// Holds `file` for this process alone, by a lock on `file`.lock beside it that ends with the
// process however it ends. Throws Error{conflict} naming the owner when another has it.
class OwnerLock {
 public:
  explicit OwnerLock(const std::filesystem::path& file);
  void release() { lock_.reset(); }

 private:
  UniqueFd lock_;
};

}  // namespace codevault
