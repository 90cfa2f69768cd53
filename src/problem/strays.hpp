#pragma once

#include "problem/finding.hpp"
#include "problem/folder.hpp"

namespace codevault {

// Returns a warning for each file and folder that looks like a part of a package and is read by
// nobody: `data/Secret/`, `2.IN`, `3.in.txt`. Says nothing about what only other judges read.
PackageFindings find_strays(const Folder& package);

}  // namespace codevault
