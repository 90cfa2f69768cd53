#pragma once

#include "problem/metadata.hpp"
#include "problem/package_files.hpp"

namespace codevault {

// Reads data/sample and data/secret into `metadata.problem`, which has its validators already, with
// the grading of every group and the score of every test. Throws Error{invalid} that names the
// file; adds to the warnings.
void read_test_data(PackageFiles& files, Metadata& metadata);

}  // namespace codevault
