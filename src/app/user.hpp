#pragma once

#include "app/subcommand.hpp"

namespace codevault {

// `codevault user ...`: accounts, also beside a server that runs on the same data. Passwords are
// asked for at the terminal, or read from the first line of stdin.
Subcommand user_command();

}  // namespace codevault
