#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "judge/problem.hpp"
#include "problem/finding.hpp"

// Problem packages on disk, in the ICPC/Kattis format: `legacy`, `legacy-icpc`, `2023-07-draft` and
// `2025-09`, which completed that draft
// (https://www.kattis.com/problem-package-format/spec/legacy.html and its neighbours).
namespace codevault {

struct PackageLimits {
  Bytes file = 512_MiB;  // one file
  Bytes total = 1_GiB;   // all that is read of a package
};

struct Package {
  Problem problem;
  PackageFindings findings;
};

// Returns the id of the language that a file of this name is written in; "" if that is none.
using SourceLanguage = std::function<std::string(const std::string& file_name)>;

// Reads the package in the folder `path`. Throws Error{invalid} with the file, and the line if
// there is one, of the first fault without which no submission can be judged: a test without an
// answer, a path that leads out. Other faults are errors among the findings: two statements in a
// language, say, or an input validator that cannot be read.
Package read_package(const std::filesystem::path& path, const SourceLanguage& source_language,
                     const PackageLimits& limits = {});

}  // namespace codevault
