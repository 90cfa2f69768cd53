#include "judge/grading.hpp"

#include <algorithm>
#include <numeric>

namespace codevault {
namespace {

bool accepted(const Grade& grade) { return grade.verdict == Verdict::accepted; }

Verdict verdict_of(const Grading& grading, std::span<const Grade> parts) {
  if (grading.accept_if_any_accepted && std::ranges::any_of(parts, accepted)) {
    return Verdict::accepted;
  }
  switch (grading.verdicts) {
    case Grading::Verdicts::always_accept: return Verdict::accepted;
    case Grading::Verdicts::first_error: {
      auto first = std::ranges::find_if_not(parts, accepted);
      return first == parts.end() ? Verdict::accepted : first->verdict;
    }
    case Grading::Verdicts::worst_error: break;
  }
  Verdict worst = Verdict::accepted;
  for (const Grade& part : parts) worst = std::max(worst, part.verdict);
  return worst;
}

double score_of(const Grading& grading, std::span<const Grade> parts) {
  using Scores = Grading::Scores;
  if (grading.scores == Scores::pass_fail) {
    return std::ranges::all_of(parts, accepted) ? grading.max_score.value_or(1) : 0;
  }
  if (parts.empty()) return 0;
  auto by_score = [](const Grade& a, const Grade& b) { return a.score < b.score; };
  double sum = std::accumulate(parts.begin(), parts.end(), 0.0,
                               [](double total, const Grade& part) { return total + part.score; });
  switch (grading.scores) {
    case Scores::average: return sum / static_cast<double>(parts.size());
    case Scores::minimum: return std::ranges::min_element(parts, by_score)->score;
    case Scores::maximum: return std::ranges::max_element(parts, by_score)->score;
    case Scores::sum:
    case Scores::pass_fail: break;
  }
  return sum;
}

}  // namespace

Grade grade_of(const Grading& grading, std::span<const Grade> parts) {
  if (grading.ignore_sample && parts.size() > 1) return parts[1];
  return {.verdict = verdict_of(grading, parts), .score = score_of(grading, parts)};
}

bool is_best_score(const Problem& problem, double score) {
  constexpr double enough = 1e-6;
  if (!problem.best_score) return true;
  bool maximise = problem.objective == Problem::Objective::maximise;
  return maximise ? score >= *problem.best_score - enough : score <= *problem.best_score + enough;
}

}  // namespace codevault
