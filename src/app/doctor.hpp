#pragma once

#include "app/subcommand.hpp"

namespace codevault {

// `codevault doctor`: what this host can do, and what mends what it cannot. Ends with 1 when it can
// run nothing.
Subcommand doctor_command();

}  // namespace codevault
