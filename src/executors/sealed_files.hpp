#pragma once

#include <list>
#include <memory>

#include "base/bytes.hpp"
#include "base/task.hpp"
#include "base/unique_fd.hpp"

namespace codevault {

// Contents as files in memory that cannot be changed, to be handed to guests, which copy them. For
// contents that are in use, an artifact of the compile cache say, the file is made once. Used on
// the loop's thread.
class SealedFiles {
 public:
  // Keeps at most `room` bytes of files, the most recently used.
  explicit SealedFiles(Bytes room = usual_room) : room_(room) {}
  static constexpr Bytes usual_room = 64_MiB;

  // Throws std::system_error.
  Task<std::shared_ptr<const UniqueFd>> of(Blob contents);

  Bytes size() const { return size_; }

 private:
  struct Entry {
    std::weak_ptr<const std::string> contents;
    std::shared_ptr<const UniqueFd> file;
    Bytes size;
  };

  void forget_unused();

  Bytes room_;
  Bytes size_ = 0;
  std::list<Entry> entries_;  // most recently used first
};

// Writes `contents` into `file`, an empty memfd, and seals it. Throws std::system_error.
Task<> fill_and_seal(int file, Blob contents);

}  // namespace codevault
