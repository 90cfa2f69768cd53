#pragma once

#include <list>
#include <memory>

#include "base/bytes.hpp"
#include "base/unique_fd.hpp"

namespace codevault {

// Contents as files in memory that nobody can change, to be handed to guests that copy them. The
// file of contents that somebody still holds is made once: an artifact of the compile cache, the
// input of a test.
class SealedFiles {
 public:
  // Keeps at most `room` bytes of files, the most recently used.
  explicit SealedFiles(Bytes room = usual_room) : room_(room) {}
  static constexpr Bytes usual_room = 64_MiB;

  // Throws std::system_error.
  std::shared_ptr<const UniqueFd> of(const Blob& contents);

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

}  // namespace codevault
