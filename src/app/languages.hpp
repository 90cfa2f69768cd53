#pragma once

#include "app/subcommand.hpp"

namespace codevault {

// `codevault languages`: what can be run here; below it, `install`.
Subcommand languages_command();

}  // namespace codevault
