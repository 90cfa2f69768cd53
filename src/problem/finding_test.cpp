#include "problem/finding.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace codevault {
namespace {

using Level = PackageFinding::Level;

TEST(PackageFinding, IsTakenFromAMessageThatNamesFileAndLine) {
  PackageFinding finding =
      finding_of("data/a:b.yaml:12: 'range' must be two numbers", Level::error);

  EXPECT_EQ(finding.file, "data/a:b.yaml");
  EXPECT_EQ(finding.line, 12u);
  EXPECT_EQ(finding.message, "'range' must be two numbers");
  EXPECT_EQ(sentence_of(finding), "data/a:b.yaml:12: 'range' must be two numbers");
}

TEST(PackageFinding, IsTakenFromAMessageThatNamesAFile) {
  PackageFinding finding = finding_of("'data/1.ans' is missing: each input needs it", Level::error);
  finding.advice = "Add it.";

  EXPECT_EQ(finding.file, "data/1.ans");
  EXPECT_EQ(finding.line, 0u);
  EXPECT_EQ(sentence_of(finding), "'data/1.ans' is missing: each input needs it. Add it.");
}

TEST(PackageFinding, IsAboutThePackageWhenTheMessageNamesNoFile) {
  PackageFinding finding = finding_of("the archive: has no files", Level::warning);

  EXPECT_EQ(finding.file, "");
  EXPECT_EQ(boost::json::serialize(to_json(PackageFindings{finding})),
            R"([{"level":"warning","file":"","message":"the archive: has no files"}])");
}

}  // namespace
}  // namespace codevault
