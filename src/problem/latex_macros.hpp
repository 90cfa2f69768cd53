#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace codevault {

// Returns a LaTeX text with the macros that it defines itself filled in: \newcommand and its
// variants, and \def with plain parameters. Definitions are left out; what is no macro of the text
// stays as it is. Returns nothing if the text is longer than 4 MiB or more than `most` bytes would
// be filled in.
//
// Each definition is filled in once, from those above it, and is never read again: the time is
// linear in the sizes of text and result.
std::optional<std::string> with_macros(std::string_view text, std::size_t most = 1 << 20);

}  // namespace codevault
