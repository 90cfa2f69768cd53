#include "sqlite/owner_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <string>
#include <system_error>

#include "base/check.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

std::string owner_named_in(int lock) {
  std::array<char, 32> text{};
  ssize_t size = ::pread(lock, text.data(), text.size(), 0);
  return size > 0 ? " (process " + std::string(text.data(), static_cast<std::size_t>(size)) + ")"
                  : "";
}

}  // namespace

OwnerLock::OwnerLock(const std::filesystem::path& file) {
  std::error_code ignored;  // opening the file fails with a better message
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), ignored);
  std::string path = file.string() + ".lock";
  lock_.reset(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!lock_) throw unavailable("cannot open " + path + ": " + std::strerror(errno));
  if (::flock(lock_.get(), LOCK_EX | LOCK_NB) != 0) {
    throw Error(ErrorKind::conflict, file.string() + " is in use by another CodeVault" +
                                         owner_named_in(lock_.get()) +
                                         "; stop it, or choose another file");
  }
  std::string owner = std::to_string(::getpid());
  check(::ftruncate(lock_.get(), 0), "ftruncate " + path);
  check(::pwrite(lock_.get(), owner.data(), owner.size(), 0), "write " + path);
}

}  // namespace codevault
