#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "screening/grammar.hpp"

namespace codevault {

std::string lower_case(std::string_view text);  // of ASCII
void append_utf8(char32_t character, std::string& text);
// `text` with letters of other widths and of mathematical styles as ASCII's, which Python takes
// them for.
std::string compatible(std::string_view text);

// `code` as its compiler reads it before it looks for tokens: without splices, with \u0061 replaced
// where a language does that everywhere, a lone CR as an end of line. If that changes its length,
// `origins` gets the offset in `code` of each byte, and of the end.
std::string readable(std::string_view code, const Grammar& grammar,
                     std::vector<std::uint32_t>& origins);

}  // namespace codevault
