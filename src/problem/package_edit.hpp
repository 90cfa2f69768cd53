#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "base/bytes.hpp"

// Changes to a package in a folder of our own, whose files may be links to those of another copy:
// they are replaced, never written over.
namespace codevault {

// Throws Error{invalid} on `field` unless `path` stays within a package: relative, without empty
// parts, "." or "..", no control characters or backslashes, neither too long nor too deep.
void check_package_path(const std::string& path, const std::string& field);

// All throw Error{invalid} on field 'path' when it cannot be a file of a package.
void put_file(const std::filesystem::path& package, const std::string& path,
              const std::string& contents);
// Throws Error{not_found} when there is no such file. Folders that it leaves empty go as well.
void drop_file(const std::filesystem::path& package, const std::string& path);

// Says these limits in problem.yaml, whose other lines stay as they are.
struct NewLimits {
  std::optional<std::chrono::milliseconds> time;
  std::optional<Bytes> memory;  // whole MiB
};
void set_limits(const std::filesystem::path& package, const NewLimits& limits);

// Writes a small package that is whole, for somebody to begin with.
void write_skeleton(const std::filesystem::path& package, const std::string& name);

}  // namespace codevault
