#pragma once

#include <filesystem>
#include <vector>

#include "judge/language.hpp"

namespace codevault {

// Reads every *.yaml of the folder, in the order they are offered: by name. Throws Error{invalid}
// naming file and line of what is wrong, also of an id or alias that two languages want.
std::vector<Language> load_languages(const std::filesystem::path& folder);

}  // namespace codevault
