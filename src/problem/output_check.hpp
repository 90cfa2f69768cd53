#pragma once

#include "problem/verify.hpp"

namespace codevault {

// Tries the output validators of a package on the outputs in data/valid_output and
// data/invalid_output. Returns an error for each that they should have accepted or refused and did
// not, and a note where outputs alone cannot be tried. The validators must build.
Task<PackageFindings> check_outputs(Executor& executor, CompileCache& cache, const Catalog& catalog,
                                    const Problem& problem, const VerifyWatcher& watcher,
                                    Places& places);

}  // namespace codevault
