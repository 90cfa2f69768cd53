#pragma once

#include "problem/metadata.hpp"
#include "problem/package_files.hpp"

namespace codevault {

// Reads data/sample and data/secret into `metadata.problem`, with the grading of every group and
// the score of every test. The problem has its validators already. Throws Error{invalid} with the
// name of the file; adds to the warnings.
void read_test_data(PackageFiles& files, Metadata& metadata);

}  // namespace codevault
