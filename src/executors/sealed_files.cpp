#include "executors/sealed_files.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>

#include "base/check.hpp"
#include "base/off_loop.hpp"

namespace codevault {

Task<std::shared_ptr<const UniqueFd>> SealedFiles::of(Blob contents) {
  if (auto* known = files_.find(contents)) co_return *known;
  auto file = std::make_shared<const UniqueFd>(
      check(::memfd_create("file", MFD_CLOEXEC | MFD_ALLOW_SEALING), "memfd_create"));
  co_await fill_and_seal(file->get(), contents);
  files_.erase_if([](const Contents& of, const auto&) { return of.expired(); });
  files_.keep(contents, file, contents_of(contents).size());
  co_return file;
}

Task<> fill_and_seal(int file, Blob contents) {
  const std::string& bytes = contents_of(contents);
  co_await off_loop(bytes.size(), [&] {
    // Not write(): copies of a descriptor share its offset, and the guest reads from the beginning.
    for (std::size_t done = 0; done < bytes.size();) {
      ssize_t put =
          ::pwrite(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
      if (put < 0 && errno == EINTR) continue;
      done += static_cast<std::size_t>(check(put, "write a file for a guest"));
    }
    constexpr int seals = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL;
    check(::fcntl(file, F_ADD_SEALS, seals), "seal a file for a guest");
  });
}

}  // namespace codevault
