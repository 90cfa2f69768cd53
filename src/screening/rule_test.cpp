#include "screening/rule.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/error.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

CodeRules rules_of(Rule::Level level, const std::string& pattern) {
  CodeRules rules;
  rules.lexis = {.line_comments = {"//"}, .block_comments = {"/*", "*/"}, .strings = {"\""}};
  rules.rules = {
      {.id = "no-goto", .level = level, .says = "Not here.", .pattern = compile_pattern(pattern)}};
  return rules;
}

std::vector<CodeFinding> found(const std::string& code, const std::string& pattern) {
  return findings_in(code, "main.c", rules_of(Rule::Level::warns, pattern));
}

TEST(FindingsIn, NamesRuleFileAndPlace) {
  auto findings = found("int a;\n  goto b;\n", R"(\bgoto\b)");

  ASSERT_THAT(findings, SizeIs(1));
  const CodeFinding& finding = findings.front();
  EXPECT_EQ(finding.rule, "no-goto");
  EXPECT_EQ(sentence_of(finding), "main.c:2:3: Not here.");
  EXPECT_EQ(finding.end_line, 2U);
  EXPECT_EQ(finding.end_column, 7U);
  EXPECT_EQ(boost::json::serialize(to_json(findings)),
            R"json([{"rule":"no-goto","level":"warns","message":"Not here.","file":"main.c",)json"
            R"json("line":2,"column":3,"endLine":2,"endColumn":7}])json");
}

TEST(FindingsIn, ShowsTheFirstGroup) {
  auto findings = found("use  socket;", R"(^use\s+(\w+))");

  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].column, 6U);
  EXPECT_EQ(findings[0].end_column, 12U);
}

TEST(FindingsIn, PassesOverCommentsAndStrings) {
  EXPECT_THAT(found("// goto\n/* goto */ \"goto\"", R"(\bgoto\b)"), IsEmpty());
  EXPECT_THAT(found("x /* y */ goto", R"(x\s+goto)"), SizeIs(1));
  // A match that begins in code may go on in a string.
  EXPECT_THAT(found("include \"/etc\"; \"include \\\"/etc\"", R"(include\s+\\?"/)"), SizeIs(1));
}

TEST(FindingsIn, CountsColumnsAsEditorsDo) {
  auto findings = found("\"\xC3\xA9\xF0\x9F\x98\x80\"; goto", R"(\bgoto\b)");

  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].column, 8U);
}

TEST(FindingsIn, WarnsOfHiddenDirectionsAnywhere) {
  auto findings = findings_in("// \xE2\x80\xAE x", "a.c", rules_of(Rule::Level::blocks, "goto"));

  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].rule, "hidden-direction");
  EXPECT_THAT(findings_in("\xE2\x81\xA6", "a.sh", CodeRules{}), SizeIs(1));
}

TEST(FindingsIn, WarnsOfLookalikesInCode) {
  EXPECT_THAT(found("puts(\xE2\x80\x9C"
                    "a\xE2\x80\x9D);",
                    "goto"),
              SizeIs(2));
  EXPECT_THAT(found("puts(\"\xE2\x80\x9C\"); // \xE2\x80\x9C", "goto"), IsEmpty());
  EXPECT_THAT(findings_in("\xE2\x80\x9C", "a.sh", CodeRules{}), IsEmpty());
}

TEST(FindingsIn, StopsAtTheMostAndKeepsWhatBlocks) {
  std::string quotes;
  for (int i = 0; i < 50; ++i) quotes += "\xE2\x80\x9C";

  auto findings = findings_in(quotes + " goto", "a.c", rules_of(Rule::Level::blocks, "goto"), 5);

  EXPECT_THAT(findings, SizeIs(5));
  ASSERT_NE(blocking(findings), nullptr);
  EXPECT_EQ(blocking(findings)->rule, "no-goto");
  EXPECT_EQ(blocking(found("goto", "goto")), nullptr);
}

TEST(FindingsIn, ReadsAnyBytes) {
  EXPECT_THAT(found("\xFF\xFE goto \xC3", "goto"), SizeIs(1));
  EXPECT_THAT(found(std::string("\0goto\0", 6), "goto"), SizeIs(1));
  EXPECT_THAT(found("", "goto"), IsEmpty());
}

TEST(CompilePattern, SaysWhatIsWrong) {
  auto refusal_of = [](const char* pattern) -> std::string {
    try {
      compile_pattern(pattern);
    } catch (const Error& error) {
      return error.what();
    }
    return "none";
  };
  EXPECT_THAT(refusal_of("(a"), HasSubstr("missing )"));
  EXPECT_THAT(refusal_of("a*"), HasSubstr("finds nothing at all"));
  EXPECT_EQ(refusal_of("a+"), "none");
}

}  // namespace
}  // namespace codevault
