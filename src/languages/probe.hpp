#pragma once

#include <filesystem>
#include <vector>

#include "base/task.hpp"
#include "judge/catalog.hpp"
#include "judge/executor.hpp"

namespace codevault {

// Returns those of `languages` that can really be used in boxes of `executor`, with the versions
// found: the version command of each is run in a box. Answers are kept in `cache_file` for as long
// as the program that gave them is the same. Throws what Executor throws.
Task<Catalog> probe_languages(Executor& executor, std::vector<Language> languages,
                              std::filesystem::path cache_file);

}  // namespace codevault
