#include <cstdint>
#include <string_view>

#include "base/error.hpp"
#include "problem/package_edit.hpp"
#include "problem/zip.hpp"

// An archive is read within its limits or refused with an error message; no name in it leads out.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace codevault;
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  ZipLimits limits{.files = 100, .file = 1_MiB, .total = 4_MiB, .ratio = 20, .free = 64_KiB};
  Bytes total = 0;
  try {
    read_zip(bytes, limits, [&](const std::string& path, const std::string& contents) {
      check_package_path(path, "path");
      total += contents.size();
      if (total > limits.total) __builtin_trap();
    });
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::invalid) __builtin_trap();
  }
  return 0;
}
