#pragma once

#include <optional>

#include "base/unique_fd.hpp"

namespace codevault {

// A terminal that passes bytes on as they are.
struct Terminal {
  UniqueFd ours;    // reads what is written to it
  UniqueFd theirs;  // for writing only
};

// Nothing when the host has none to give.
std::optional<Terminal> open_terminal();

}  // namespace codevault
