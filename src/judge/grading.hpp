#pragma once

#include <span>

#include "judge/problem.hpp"
#include "judge/verdict.hpp"

namespace codevault {

// The result of a test or a group; the score counts only in scoring problems.
struct Grade {
  Verdict verdict = Verdict::accepted;
  double score = 0;
};

// The grade of a group from the grades of its tests and groups, in order (legacy format, "Default
// Grader Specification"; format 2025-09, "Scoring test data groups").
Grade grade_of(const Grading& grading, std::span<const Grade> parts);

}  // namespace codevault
