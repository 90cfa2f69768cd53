#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "judge/language.hpp"

namespace codevault {

// Returns those with the ids or aliases in `names`; all of them for "all". Throws Error{invalid}
// for an unknown name.
std::vector<Language> chosen_languages(const std::vector<Language>& languages,
                                       const std::vector<std::string>& names);

// Installs the Debian packages of `languages` with apt-get, as root or through sudo; its output
// goes to ours. Tells `progress` what it does. Throws Error{unavailable} when that is impossible or
// fails.
void install(const std::vector<Language>& languages, std::ostream& progress);

}  // namespace codevault
