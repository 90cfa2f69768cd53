#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "problem/finding.hpp"

namespace codevault {

// A package that a command is to work on.
struct GivenPackage {
  std::filesystem::path path;  // its folder
  std::string name;            // as it was given: the folder, or the archive and the problem in it
  PackageFindings findings;    // of its conversion from another format
  std::string fault;           // why an archive is no package; empty if it is one
};

// Finds the packages that are given on a command line: folders as they are, and archives, which are
// unpacked into a folder that goes with this object.
class GivenPackages {
 public:
  GivenPackages() = default;
  GivenPackages(const GivenPackages&) = delete;
  GivenPackages& operator=(const GivenPackages&) = delete;
  ~GivenPackages();

  // Returns the packages in `path`: one for a folder, one or several for an archive. One with a
  // fault if it is a file and no archive of a known format.
  std::vector<GivenPackage> open(const std::filesystem::path& path);

 private:
  std::vector<GivenPackage> unpack(const std::filesystem::path& path);

  std::filesystem::path folder_;  // of what was unpacked; empty while nothing was
  unsigned archives_ = 0;
};

}  // namespace codevault
