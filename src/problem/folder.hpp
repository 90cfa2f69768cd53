#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/unique_fd.hpp"

namespace codevault {

// Returns whether desktops put files or folders of this name everywhere: .DS_Store, ._1.in,
// Thumbs.db.
bool is_desktop_rubbish(std::string_view name);

// Reads inside one folder and nowhere else: no path and no symbolic link leads out (openat2 with
// RESOLVE_BENEATH), and only regular files are read. Errors are Error{invalid} whose field is the
// path.
class Folder {
 public:
  // Throws Error{not_found} if there is no such folder.
  explicit Folder(const std::filesystem::path& path);

  struct Entry {
    std::string name;
    bool is_folder = false;
  };

  bool has_file(const std::string& path) const;
  bool has_folder(const std::string& path) const;
  // Returns the entries of the folder `path` ("" is the top), by name, without desktop rubbish;
  // none if it does not exist. Symbolic links count as what they lead to.
  std::vector<Entry> list(const std::string& path) const;
  // Throws Error{invalid} if it is missing, not a regular file, or larger than `most`.
  std::string read(const std::string& path, Bytes most) const;

 private:
  UniqueFd open(const std::string& path) const;

  UniqueFd root_;
};

}  // namespace codevault
