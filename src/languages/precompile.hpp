#pragma once

#include <chrono>

#include "base/task.hpp"
#include "judge/catalog.hpp"
#include "judge/executor.hpp"
#include "judge/precompiled.hpp"

namespace codevault {

// Makes what the languages of `catalog` want made ahead (Precompiled), each in a box, one after
// another, and tells `ready` of each. The executor's PrecompiledStore keeps it under names that
// change with the toolchain: what was made before is used again, what no language wants any more is
// removed. What is missing is made after `delay`, because it takes a core for a while. What cannot
// be made is only logged: everything works without it. The caller keeps `executor` and `ready`
// until this has ended or was cancelled.
Task<> precompile(Executor& executor, Catalog catalog, PrecompiledFolders& ready,
                  std::chrono::seconds delay);

}  // namespace codevault
