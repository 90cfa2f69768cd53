#pragma once

#include <filesystem>
#include <vector>

#include "base/task.hpp"
#include "judge/catalog.hpp"
#include "judge/executor.hpp"

namespace codevault {

// Which of `languages` can really be used here, with the versions found: each one's version command
// is run in a box. Answers are kept in `cache_file` for as long as the program they came from is
// the same file. Throws what Executor throws.
Task<Catalog> probe_languages(Executor& executor, std::vector<Language> languages,
                              std::filesystem::path cache_file);

// Where the sandbox finds `program`: /usr/bin or /bin. Empty when it is not there.
std::filesystem::path found_program(const std::string& program);

}  // namespace codevault
