#pragma once

#include "app/subcommand.hpp"

namespace codevault {

// `codevault run FILE`: prints what the program prints as it prints it, and ends as it did: with
// its exit code, or 128 and its signal, or 124 when a limit ended it.
Subcommand run_command();

}  // namespace codevault
