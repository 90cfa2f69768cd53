#pragma once

#include <string>

#include "judge/language.hpp"

namespace codevault {

// The file name for `code`. If the language has a source_pattern, it is matched with the head of
// each top-level declaration (the text before its '{', without comments and strings); when none
// matches, the declaration that holds main counts as public.
std::string source_name_of(const Language& language, const std::string& code);

}  // namespace codevault
