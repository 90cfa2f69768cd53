#include "problem/statements.hpp"

#include <gmock/gmock.h>

#include "problem/test_package.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> formats_of(const Package& package) {
  std::vector<std::string> formats;
  for (const auto& [language, format, text] : package.problem.statements) {
    formats.push_back(language + " " + format);
  }
  return formats;
}

TEST(Statements, MayBeInPdf) {
  TestPackage package;
  package.make_modern("name: Sum\n");
  package.remove("statement");
  package.write("statement/problem.pdf", "%PDF-1.5 \\problemname{Not me}");
  package.write("statement/problem.de.pdf", "%PDF-1.5 de");

  Package read = package.read();

  EXPECT_THAT(read.findings, IsEmpty());
  EXPECT_THAT(formats_of(read), ElementsAre("de pdf", "en pdf"));
  EXPECT_EQ(read.problem.statements[0].text, "%PDF-1.5 de");
  EXPECT_EQ(read.problem.names.size(), 1u);
}

TEST(Statements, AreTheTextWhereThereIsAPdfToo) {
  TestPackage package;
  package.write("problem_statement/problem.en.pdf", "%PDF-1.5");

  EXPECT_THAT(formats_of(package.read()), ElementsAre("en latex"));
}

TEST(Statements, InPdfMustBeOne) {
  TestPackage package;
  package.write("problem_statement/problem.de.pdf", "hello");

  Package read = package.read();

  ASSERT_EQ(read.findings.size(), 1u);
  EXPECT_EQ(sentence_of(read.findings[0]), "'problem_statement/problem.de.pdf' is no PDF");
  EXPECT_EQ(read.findings[0].level, PackageFinding::Level::error);
}

}  // namespace
}  // namespace codevault
