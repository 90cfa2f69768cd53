#pragma once

#include <filesystem>
#include <vector>

#include "judge/language.hpp"

namespace codevault {

// Reads every *.yaml of the folder, and of `rules` in it; blocks the thread. Returns them by name,
// the order they are offered in. Throws Error{invalid} that names file and line of what is wrong,
// also for an id or alias that two languages want, and Error{not_found} when there is no such
// folder.
std::vector<Language> load_languages(const std::filesystem::path& folder);

}  // namespace codevault
