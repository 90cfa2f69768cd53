#pragma once

#include <string>
#include <string_view>

#include "judge/language.hpp"

namespace codevault {

// Reads a language file. Throws Error{invalid} that names `file_name`, the line and what is wrong
// there; unknown keys are wrong too.
Language parse_language(std::string_view yaml, const std::string& file_name);

}  // namespace codevault
