#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.hpp"

// Changes to a package in a folder of our own. Its files may be hard links to those of another
// copy: they are replaced, never overwritten.
namespace codevault {

// Returns whether a package, and so a problem, may have this name: up to 100 letters, digits, '-',
// '_' and '.', the first a letter or a digit.
bool is_problem_id(std::string_view name);

// Throws Error{invalid} on `field` unless `path` stays within a package: relative, without empty
// parts, "." or "..", no control characters or backslashes, neither too long nor too deep.
void check_package_path(const std::string& path, const std::string& field);

// All throw Error{invalid} on field 'path' if it cannot be a file of a package.
void put_file(const std::filesystem::path& package, const std::string& path,
              const std::string& contents);
// Removes a file, and folders that are then empty. Throws Error{not_found} if there is none.
void drop_file(const std::filesystem::path& package, const std::string& path);

// Limits to set in problem.yaml.
struct NewLimits {
  std::optional<std::chrono::milliseconds> time;
  std::optional<Bytes> memory;  // whole MiB
};
// Leaves the other lines of problem.yaml as they are.
void set_limits(const std::filesystem::path& package, const NewLimits& limits);

// Writes a small complete package to start from.
void write_skeleton(const std::filesystem::path& package, const std::string& name);

}  // namespace codevault
