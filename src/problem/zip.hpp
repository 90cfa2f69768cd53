#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/bytes.hpp"

// Zip archives: reads those of strangers safely, and writes our own.
namespace codevault {

struct ZipLimits {
  std::size_t files = 10'000;
  Bytes file = 512_MiB;
  Bytes total = 1_GiB;   // of all files, unpacked
  unsigned ratio = 200;  // most of unpacked to packed, beyond `free`
  Bytes free = 32_MiB;   // unpacked bytes that no ratio limits
};

// Calls `found` for each file of an archive as it is read. Throws Error{invalid} with the name of
// the file if the archive has no directory at its end, or has links or other special files,
// encrypted files, names that lead out or are there twice, or more than the limits allow. Ignores
// what desktops add (is_desktop_rubbish).
using ZipFile = std::function<void(const std::string& path, std::string contents)>;
void read_zip(std::string_view bytes, const ZipLimits& limits, const ZipFile& found);

// Unpacks a package into `folder`, which is empty and ours. Returns the folder of the package,
// named `id`, or as the only folder in the archive if `id` is empty. Throws what read_zip does.
std::filesystem::path unpack_package(std::string_view bytes, const std::string& id,
                                     const std::filesystem::path& folder,
                                     const ZipLimits& limits = {});

// Returns an archive of the folder `package`, under its name. The same files give the same bytes.
std::string zip_of(const std::filesystem::path& package);

}  // namespace codevault
