#include "judge/grading.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace codevault {
namespace {

using Scores = Grading::Scores;
using Verdicts = Grading::Verdicts;

const std::vector<Grade> mixed = {
    {Verdict::accepted, 10}, {Verdict::wrong_answer, 0}, {Verdict::runtime_error, 2}};

TEST(Grading, TakesTheWorstVerdictUnlessTold) {
  EXPECT_EQ(grade_of({}, mixed).verdict, Verdict::runtime_error);
  EXPECT_EQ(grade_of({.verdicts = Verdicts::first_error}, mixed).verdict, Verdict::wrong_answer);
  EXPECT_EQ(grade_of({.verdicts = Verdicts::always_accept}, mixed).verdict, Verdict::accepted);
  EXPECT_EQ(grade_of({.accept_if_any_accepted = true}, mixed).verdict, Verdict::accepted);
  EXPECT_EQ(grade_of({}, {}).verdict, Verdict::accepted);
}

TEST(Grading, AggregatesScores) {
  EXPECT_DOUBLE_EQ(grade_of({.scores = Scores::sum}, mixed).score, 12);
  EXPECT_DOUBLE_EQ(grade_of({.scores = Scores::average}, mixed).score, 4);
  EXPECT_DOUBLE_EQ(grade_of({.scores = Scores::minimum}, mixed).score, 0);
  EXPECT_DOUBLE_EQ(grade_of({.scores = Scores::maximum}, mixed).score, 10);
  EXPECT_DOUBLE_EQ(grade_of({.scores = Scores::pass_fail, .max_score = 30}, mixed).score, 0);
  std::vector<Grade> right = {{Verdict::accepted, 0}};
  EXPECT_DOUBLE_EQ(grade_of({.scores = Scores::pass_fail, .max_score = 30}, right).score, 30);
}

TEST(Grading, IgnoresTheSamplesWhenTold) {
  std::vector<Grade> samples_then_secret = {{Verdict::wrong_answer, 0}, {Verdict::accepted, 7}};

  Grade grade = grade_of({.ignore_sample = true}, samples_then_secret);

  EXPECT_EQ(grade.verdict, Verdict::accepted);
  EXPECT_DOUBLE_EQ(grade.score, 7);
}

}  // namespace
}  // namespace codevault
