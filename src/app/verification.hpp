#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/given_packages.hpp"
#include "app/progress.hpp"
#include "app/workbench.hpp"

namespace codevault {

// What the verification of a package came to.
struct PackageResult {
  std::filesystem::path path;
  std::string id;
  bool ok = false;
  bool readable = false;
  std::size_t tried = 0;  // submissions
  std::size_t met = 0;    // of them, those that did what is expected
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::chrono::milliseconds time_limit{};
  std::chrono::milliseconds took{};
};

// What a verification uses, and how it tells.
struct VerifyDesk {
  Workbench& workbench;
  Places& places;
  Progress& progress;
  bool json = false;  // a line at the end, for scripts, instead of words as it goes
};

// Hears text for people or scripts, as it becomes known.
using Say = std::function<void(const std::string&)>;

// Verifies a package. One that cannot be read is told of as any other.
Task<PackageResult> verify_package(VerifyDesk desk, GivenPackage package, Say say);

// Returns a table of results, for people.
std::string table_of(const std::vector<PackageResult>& results);

}  // namespace codevault
