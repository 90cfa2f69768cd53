#pragma once

#include <iosfwd>

#include "app/workbench.hpp"

namespace codevault {

// Runs every submission in `package` against what its folder promises. Tells what it finds as it
// finds it, for people, or at the end as a line of JSON.
Task<Verification> verify_package(Workbench& workbench, const Package& package, bool as_json,
                                  std::ostream& out);

}  // namespace codevault
