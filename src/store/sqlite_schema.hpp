#pragma once

#include <string>
#include <vector>

namespace codevault {

// Returns the SQL that leads from each version of the file to the next (see migrate). Files of
// every version are out there: a change of the tables is another version, the last.
const std::vector<std::string>& store_versions();

}  // namespace codevault
