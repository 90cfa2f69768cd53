#pragma once

#include <string>

#include "judge/language.hpp"

namespace codevault {

// What `code` is saved as. Where the language has a source_pattern, it is tried on the head of each
// top-level declaration (the text before its '{', without comments and strings); when none fits,
// the declaration that holds main counts as if it were public.
std::string source_name_of(const Language& language, const std::string& code);

}  // namespace codevault
