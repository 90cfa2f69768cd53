#include "jobs/job_kind.hpp"

#include <gtest/gtest.h>

namespace codevault {
namespace {

TEST(JobKind, IsFoundByTheNameOfItsJobs) {
  for (JobKind kind :
       {JobKind::run, JobKind::practice, JobKind::verify, JobKind::format, JobKind::rejudge}) {
    const JobKindFacts* facts = find_job_kind(to_string(kind));
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->kind, kind);
  }
  EXPECT_EQ(find_job_kind("coffee"), nullptr);
}

TEST(JobKind, HasTheNamesThatProgramsOutsideKnow) {
  EXPECT_EQ(to_string(JobKind::run), "compiler");
  EXPECT_EQ(to_string(JobKind::practice), "practice");
}

}  // namespace
}  // namespace codevault
