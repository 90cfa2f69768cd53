#pragma once

#include "app/subcommand.hpp"

namespace codevault {

// `codevault problems ...`: tries problem packages, and says which ones are offered, also beside a
// server that runs on the same data.
Subcommand problems_command();

}  // namespace codevault
