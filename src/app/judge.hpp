#pragma once

#include "app/subcommand.hpp"

namespace codevault {

// `codevault judge PACKAGE FILE...`: a verdict a line. Ends with 0 when every submission was
// accepted, else with 1.
Subcommand judge_command();

}  // namespace codevault
