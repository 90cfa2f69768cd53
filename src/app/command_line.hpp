#pragma once

#include <string>
#include <vector>

#include "app/subcommand.hpp"

namespace codevault {

// The whole program: parses `arguments` (without its own name), loads the settings and does what
// they ask for; serves when they name no subcommand. `environment` is as main() gets it. Returns
// the exit code; failures are told on `console.err`.
int run_command_line(std::vector<std::string> arguments, char** environment, Console& console);

}  // namespace codevault
