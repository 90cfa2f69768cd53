#pragma once

#include <chrono>
#include <filesystem>

#include "base/task.hpp"
#include "judge/catalog.hpp"
#include "judge/executor.hpp"
#include "judge/precompiled.hpp"

namespace codevault {

// Makes what the languages of `catalog` want made ahead (Precompiled), each in a box, one after
// another, and tells `ready` of each. All is kept in `folder`, which boxes have to show at
// /codevault/precompiled, under names that change with the toolchain; what was made before is used
// again, what nobody wants any more is removed. What is missing is made after `delay`, for it takes
// a while of a core; what cannot be made is only logged, for everything works without. The caller
// keeps `executor` and `ready` until it has ended or was cancelled.
Task<> precompile(Executor& executor, Catalog catalog, std::filesystem::path folder,
                  PrecompiledFolders& ready, std::chrono::seconds delay);

}  // namespace codevault
