#include "problem/summary.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "problem/test_package.hpp"

namespace codevault {
namespace {

namespace json = boost::json;

json::object summary_with(const TestPackage& package) {
  return json::parse(summary_of(package.read().problem)).as_object();
}

TEST(Summary, TakesTheDifficultyFromTheKeywordsAndLeavesTheTopics) {
  for (std::string level : {"first steps", "easy", "medium", "hard", "expert"}) {
    TestPackage package;
    package.make_modern("name: Sum\nkeywords: [" + level + ", maths]\n");

    json::object summary = summary_with(package);

    EXPECT_EQ(summary.at("difficulty"), json::string(level));
    EXPECT_EQ(json::serialize(summary.at("topics")), R"(["maths"])");
  }
}

TEST(Summary, FindsADifficultyOfTwoWordsInTheLegacyFormat) {
  TestPackage package;
  package.write("problem.yaml", "name: Sum\nkeywords: first steps maths\n");

  json::object summary = summary_with(package);

  EXPECT_EQ(summary.at("difficulty"), "first steps");
  EXPECT_EQ(json::serialize(summary.at("topics")), R"(["maths"])");
}

TEST(Summary, HasNoDifficultyWhenTheKeywordsNameNone) {
  TestPackage package;
  package.write("problem.yaml", "name: Sum\nkeywords: simple maths\n");

  EXPECT_TRUE(summary_with(package).at("difficulty").is_null());
}

}  // namespace
}  // namespace codevault
