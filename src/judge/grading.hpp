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

// Returns whether no score of the problem is better, as far as its package says.
bool is_best_score(const Problem& problem, double score);

}  // namespace codevault
