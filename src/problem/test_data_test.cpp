#include "problem/test_data.hpp"

#include <gmock/gmock.h>

#include "problem/test_package.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TestData, HoldsTestsOfTheValidators) {
  TestPackage package;
  package.make_modern("name: Sum\n");
  package.write("data/test_group.yaml", "output_validator_args: [case_sensitive]\n");
  package.write("data/invalid_input/negative.in", "-1\r\n");
  package.write("data/valid_output/group/1.in", "1 2\n");
  package.write("data/valid_output/group/1.ans", "3\n");
  package.write("data/valid_output/group/1.out", "3.0\n");
  package.write("data/invalid_outputs/2.in", "1 2\n");
  package.write("data/invalid_outputs/2.ans", "3\n");
  package.write("data/invalid_outputs/2.out", "4\n");

  Package read = package.read();

  EXPECT_THAT(read.findings, IsEmpty());
  const std::vector<ValidatorTest>& tests = read.problem.validator_tests;
  ASSERT_EQ(tests.size(), 3u);
  EXPECT_EQ(tests[0].test.name, "invalid_input/negative");
  EXPECT_EQ(contents_of(tests[0].test.input), "-1\r\n");
  EXPECT_FALSE(tests[0].output);
  EXPECT_EQ(tests[1].test.name, "valid_output/group/1");
  EXPECT_TRUE(tests[1].valid);
  EXPECT_EQ(contents_of(*tests[1].output), "3.0\n");
  EXPECT_THAT(tests[1].test.validator_args, ElementsAre("case_sensitive"));
  EXPECT_EQ(tests[2].test.name, "invalid_outputs/2");
  EXPECT_FALSE(tests[2].valid);
}

TEST(TestData, TellsOfAnOutputWithoutItsFiles) {
  TestPackage package;
  package.write("data/valid_output/1.in", "1 2\n");
  package.write("data/valid_output/1.ans", "3\n");

  Package read = package.read();

  ASSERT_EQ(read.findings.size(), 1u);
  EXPECT_EQ(sentence_of(read.findings[0]),
            "'data/valid_output/1.out' is missing: the output cannot be tried");
  EXPECT_THAT(read.problem.validator_tests, IsEmpty());
}

}  // namespace
}  // namespace codevault
