#include "app/given_packages.hpp"

#include "archives/archive.hpp"
#include "base/error.hpp"
#include "base/random.hpp"
#include "problem/folder.hpp"

namespace codevault {

namespace fs = std::filesystem;

GivenPackages::~GivenPackages() {
  std::error_code ignored;  // what stays only takes room
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

std::vector<GivenPackage> GivenPackages::open(const fs::path& path) {
  GivenPackage package{.path = path, .name = path.string()};
  try {
    if (fs::is_regular_file(path)) return unpack(path);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::unavailable) throw;
    package.fault = error.what();
  }
  return {std::move(package)};
}

std::vector<GivenPackage> GivenPackages::unpack(const fs::path& path) {
  constexpr Bytes largest = 1_GiB;
  fs::path above = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::string bytes = Folder(above).read(path.filename(), largest);
  if (folder_.empty()) {
    folder_ = fs::temp_directory_path() / ("codevault-" + random_id());
    fs::create_directory(folder_);
    fs::permissions(folder_, fs::perms::owner_all);
  }
  fs::path below = folder_ / std::to_string(++archives_);
  fs::create_directory(below);
  std::vector<GivenPackage> packages;
  for (OpenedPackage& opened : open_archive(std::move(bytes), path.filename(), "", below)) {
    std::string name = path.string() + ": " + opened.path.filename().string();
    packages.push_back({opened.path, std::move(name), std::move(opened.findings), ""});
  }
  return packages;
}

}  // namespace codevault
