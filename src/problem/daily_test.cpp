#include "problem/daily.hpp"

#include <gtest/gtest.h>

#include <set>

namespace codevault {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

const sys_days monday = sys_days(std::chrono::year(2026) / 11 / 30);

TEST(ProblemOfDay, DoesNotDependOnTheOrderOfTheProblems) {
  EXPECT_EQ(problem_of_day({"a", "b", "c", "d"}, monday),
            problem_of_day({"d", "b", "a", "c"}, monday));
}

TEST(ProblemOfDay, IsEachProblemOnceBeforeAnyComesAgain) {
  const std::vector<std::string> problems{"a", "b", "c", "d", "e"};
  std::set<std::string> seen;
  for (int day = 0; day < 5; ++day) seen.insert(problem_of_day(problems, monday + days(day)));

  EXPECT_EQ(seen.size(), 5u);
  EXPECT_EQ(problem_of_day(problems, monday + days(5)), problem_of_day(problems, monday));
}

TEST(ProblemOfDay, ExistsBefore1970) {
  EXPECT_EQ(problem_of_day({"a"}, sys_days() - days(3)), "a");
}

TEST(ProblemOfDay, IsEmptyWithoutProblems) { EXPECT_EQ(problem_of_day({}, monday), ""); }

}  // namespace
}  // namespace codevault
