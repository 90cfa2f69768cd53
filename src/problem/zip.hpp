#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/bytes.hpp"

// Zip archives that strangers send, and those we send.
namespace codevault {

struct ZipLimits {
  std::size_t files = 10'000;
  Bytes file = 512_MiB;
  Bytes total = 1_GiB;   // of all files, unpacked
  unsigned ratio = 200;  // unpacked to packed, of what goes beyond `free`
  Bytes free = 32_MiB;   // may be packed as well as it can be
};

// Tells each file of an archive as it is read. Throws Error{invalid} that names the file for what
// is no whole zip archive, for links and other special files, encrypted ones, names that lead out,
// names that are there twice, and whatever goes beyond the limits. What comes of operating systems
// alone (__MACOSX, .DS_Store) is passed over.
using ZipFile = std::function<void(const std::string& path, std::string contents)>;
void read_zip(std::string_view bytes, const ZipLimits& limits, const ZipFile& found);

// Unpacks a package into `folder`, which is empty and ours, and returns where it is: a folder named
// after the problem, as the only folder in the archive is, or else as `id` says. An `id` goes
// before the name in the archive. Throws what read_zip does.
std::filesystem::path unpack_package(std::string_view bytes, const std::string& id,
                                     const std::filesystem::path& folder,
                                     const ZipLimits& limits = {});

// An archive of the folder `package`, under its name. The same files give the same bytes.
std::string zip_of(const std::filesystem::path& package);

}  // namespace codevault
