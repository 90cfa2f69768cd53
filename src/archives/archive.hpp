#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "archives/draft.hpp"

namespace codevault {

enum class ArchiveFormat { own, polygon, dmoj, qduoj, hydro, fps };

// Returns the name people know a format by.
std::string to_string(ArchiveFormat format);

// Returns the format of an archive, told by its contents. Throws Error{invalid} if the bytes are
// neither a zip archive nor XML, or hold no problem of a known format.
ArchiveFormat format_of(const std::string& bytes);

// Returns the problems of an archive in another format than our own. Throws what format_of and the
// readers of formats.hpp do. `file` is the archive's name, for findings; `testlib` a testlib.h for
// checkers that come without one.
std::vector<Draft> read_archive(std::string bytes, const std::string& file,
                                const std::string& testlib);

// A package that came out of an archive.
struct OpenedPackage {
  std::filesystem::path path;  // its folder, named after the problem
  ArchiveFormat format = ArchiveFormat::own;
  PackageFindings findings;  // of its conversion; begins with a note that names the format
};

// Unpacks an archive into `folder`, which is empty and ours, and converts what is not in our own
// format. The package is named `id`; if that is empty, as the archive says. Throws Error{invalid}
// as read_archive and unpack_package do, also for an `id` where there are several problems.
std::vector<OpenedPackage> open_archive(std::string bytes, const std::string& file,
                                        const std::string& id, const std::filesystem::path& folder);

}  // namespace codevault
