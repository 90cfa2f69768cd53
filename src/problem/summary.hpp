#pragma once

#include <array>
#include <string>
#include <string_view>

#include "judge/problem.hpp"
#include "store/problem_store.hpp"

namespace codevault {

// The levels of difficulty, from the easiest. The first keyword of a package is one of them.
inline constexpr std::array<std::string_view, 5> difficulties{"first steps", "easy", "medium",
                                                              "hard", "expert"};

// Returns the row of a problem in a list (docs/api.md), as JSON.
std::string summary_of(const Problem& problem);

ProblemFacts facts_of(const Problem& problem);

}  // namespace codevault
