#pragma once

#include <string>
#include <vector>

#include "problem/metadata.hpp"
#include "problem/package_files.hpp"

namespace codevault {

// Reads statements, their pictures and solutions into `metadata.problem`. What cannot be shown as
// it is meant is a finding. Throws Error{invalid} with the name of the file.
void read_statements(PackageFiles& files, Metadata& metadata);

// Returns the picture that a statement calls `name`: in LaTeX the extension may be missing, or be
// that of a form which pages cannot show. Null if there is none.
const File* picture_named(const std::vector<File>& pictures, const std::string& name);

}  // namespace codevault
