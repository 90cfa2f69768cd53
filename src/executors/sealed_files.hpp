#pragma once

#include <memory>

#include "base/bytes.hpp"
#include "base/lru.hpp"
#include "base/task.hpp"
#include "base/unique_fd.hpp"

namespace codevault {

// Contents as files in memory that cannot be changed, to be handed to guests, which copy them. For
// contents that are in use, an artifact of the compile cache say, the file is made once. Used on
// the loop's thread.
class SealedFiles {
 public:
  // Keeps at most `room` bytes of files, the most recently used.
  explicit SealedFiles(Bytes room = usual_room) : files_(room) {}
  static constexpr Bytes usual_room = 64_MiB;

  // Throws std::system_error.
  Task<std::shared_ptr<const UniqueFd>> of(Blob contents);

  Bytes size() const { return files_.size(); }

 private:
  using Contents = std::weak_ptr<const std::string>;
  Lru<Contents, std::shared_ptr<const UniqueFd>, std::owner_less<>> files_;
};

// Writes `contents` into `file`, an empty memfd, and seals it. Throws std::system_error.
Task<> fill_and_seal(int file, Blob contents);

}  // namespace codevault
