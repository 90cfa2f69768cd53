#include "executors/sealed_files.hpp"

#include <fcntl.h>
#include <sys/mman.h>

#include <algorithm>

#include "base/check.hpp"
#include "sandbox/channel.hpp"

namespace codevault {
namespace {

UniqueFd sealed_file_of(const std::string& bytes) {
  UniqueFd file(check(::memfd_create("file", MFD_CLOEXEC | MFD_ALLOW_SEALING), "memfd_create"));
  if (!sandbox::write_whole(file.get(), bytes)) check(-1, "write a file for a guest");
  constexpr int seals = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL;
  check(::fcntl(file.get(), F_ADD_SEALS, seals), "seal a file for a guest");
  return file;
}

}  // namespace

std::shared_ptr<const UniqueFd> SealedFiles::of(const Blob& contents) {
  auto is_of = [&](const Entry& entry) {
    return !entry.contents.owner_before(contents) && !contents.owner_before(entry.contents);
  };
  auto known = std::ranges::find_if(entries_, is_of);
  if (known != entries_.end()) {
    entries_.splice(entries_.begin(), entries_, known);
    return entries_.front().file;
  }
  const std::string& bytes = contents_of(contents);
  auto file = std::make_shared<const UniqueFd>(sealed_file_of(bytes));
  entries_.push_front({contents, file, bytes.size()});
  size_ += bytes.size();
  forget_unused();
  return file;
}

void SealedFiles::forget_unused() {
  for (auto entry = entries_.begin(); entry != entries_.end();) {
    bool used = !entry->contents.expired();
    if (!used) size_ -= entry->size;
    entry = used ? std::next(entry) : entries_.erase(entry);
  }
  while (size_ > room_) {
    size_ -= entries_.back().size;
    entries_.pop_back();
  }
}

}  // namespace codevault
