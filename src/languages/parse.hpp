#pragma once

#include <map>
#include <string>
#include <string_view>

#include "judge/language.hpp"

namespace codevault {

using RulesByName = std::map<std::string, CodeRules>;

// Reads a file of rules. Throws as parse_language does.
CodeRules parse_rules(std::string_view yaml, const std::string& file_name);

// Reads a language file, whose `rules` are one of `rules`. Throws Error{invalid} that names
// `file_name`, the line and what is wrong there; unknown keys are wrong too.
Language parse_language(std::string_view yaml, const std::string& file_name,
                        const RulesByName& rules = {});

}  // namespace codevault
