#pragma once

#include <string>

#include "judge/problem.hpp"
#include "store/problem_store.hpp"

namespace codevault {

// Returns the row of a problem in a list (docs/api.md), as JSON.
std::string summary_of(const Problem& problem);

ProblemFacts facts_of(const Problem& problem);

}  // namespace codevault
