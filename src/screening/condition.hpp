#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "screening/token.hpp"

namespace codevault {

// Whether the expression of an #if, whose macros are replaced, is true; nothing when that depends
// on what only the compiler knows.
std::optional<bool> condition_of(const std::vector<Token>& expression);

// Whether the compiler or a standard header may define `name` as a macro.
bool is_predefined(std::string_view name);

}  // namespace codevault
