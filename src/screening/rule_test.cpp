#include "screening/rule.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/error.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

CodeRules rules_of(const char* grammar, std::vector<std::string> names) {
  return {.grammar = find_grammar(grammar),
          .rules = {{.id = "no-it",
                     .level = Rule::Level::blocks,
                     .says = "Not here.",
                     .names = std::move(names)}}};
}

std::vector<CodeFinding> found(std::string_view code, const CodeRules& rules) {
  return findings_in({{.name = "main.c", .code = code}}, rules);
}

TEST(FindingsIn, NamesRuleFileAndPlace) {
  auto findings = found("int a;\n  goto b;\n", rules_of("c", {"goto"}));

  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(sentence_of(findings.front()), "main.c:2:3: Not here.");
  EXPECT_EQ(boost::json::serialize(to_json(findings)),
            R"json([{"rule":"no-it","level":"blocks","message":"Not here.","file":"main.c",)json"
            R"json("line":2,"column":3,"endLine":2,"endColumn":7}])json");
}

TEST(FindingsIn, ShowsAllThatANameTakes) {
  auto findings = found("import os\nos . system('ls')", rules_of("python", {"os.system"}));

  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].line, 2u);
  EXPECT_EQ(findings[0].column, 1u);
  EXPECT_EQ(findings[0].end_column, 18u);
}

TEST(FindingsIn, CountsColumnsAsEditorsDo) {
  auto findings = found("\"\xC3\xA9\xF0\x9F\x98\x80\"; goto", rules_of("c", {"goto"}));

  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].column, 8u);
}

TEST(FindingsIn, CountsLinesOfCRAlone) {
  auto findings = found("int a;\rgoto b;\r\ngoto c;", rules_of("c", {"goto"}));

  ASSERT_THAT(findings, SizeIs(2));
  EXPECT_EQ(findings[0].line, 2u);
  EXPECT_EQ(findings[0].column, 1u);
  EXPECT_EQ(findings[1].line, 3u);
}

TEST(FindingsIn, PlacesWhatStandsAfterSplicesAndEscapes) {
  auto spliced = found("int \\\n a; go\\\nto b;", rules_of("c", {"goto"}));
  ASSERT_THAT(spliced, SizeIs(1));
  EXPECT_EQ(spliced[0].line, 2u);
  EXPECT_EQ(spliced[0].column, 5u);
  EXPECT_EQ(spliced[0].end_line, 3u);

  auto escaped = found("int \\u0061; \\u0062ad();", rules_of("java", {"bad"}));
  ASSERT_THAT(escaped, SizeIs(1));
  EXPECT_EQ(escaped[0].column, 13u);
}

TEST(FindingsIn, WarnsOfHiddenDirectionsAnywhere) {
  auto findings = found("// \xE2\x80\xAE x", rules_of("c", {"goto"}));

  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].rule, "hidden-direction");
  EXPECT_EQ(blocking(findings), nullptr);
  EXPECT_THAT(found("\xE2\x81\xA6", CodeRules{}), SizeIs(1));
}

TEST(FindingsIn, WarnsOfLookalikesInCode) {
  CodeRules rules = rules_of("c", {"goto"});
  EXPECT_THAT(found("puts(\xE2\x80\x9C"
                    "a\xE2\x80\x9D);",
                    rules),
              SizeIs(2));
  EXPECT_THAT(found("puts(\"\xE2\x80\x9C\"); // \xE2\x80\x9C", rules), IsEmpty());
  EXPECT_THAT(found("\xE2\x80\x9C", CodeRules{}), IsEmpty());
}

TEST(FindingsIn, StopsAtTheMostAndKeepsWhatBlocks) {
  std::string quotes;
  for (int i = 0; i < 50; ++i) quotes += "\xE2\x80\x9C";
  std::string code = quotes + "; goto";

  auto findings = findings_in({{.name = "a.c", .code = code}}, rules_of("c", {"goto"}), {}, 5);

  EXPECT_THAT(findings, SizeIs(5));
  ASSERT_NE(blocking(findings), nullptr);
  EXPECT_EQ(blocking(findings)->rule, "no-it");
}

TEST(FindingsIn, ReadsAnyBytes) {
  CodeRules rules = rules_of("c", {"goto"});
  EXPECT_THAT(found("\xFF\xFE goto \xC3", rules), SizeIs(1));
  EXPECT_THAT(found(std::string("\0goto\0", 6), rules), SizeIs(1));
  EXPECT_THAT(found("", rules), IsEmpty());
}

TEST(FindingsIn, EndsWhereTheCodeDoes) {
  for (const char* grammar :
       {"plain", "c", "python", "javascript", "java", "csharp", "go", "rust", "ruby", "perl", "php",
        "lua", "r", "haskell", "ocaml", "pascal", "fortran", "sql", "shell"}) {
    for (const char* code :
         {"/*",          "\"a",           "\"a\\",    "R\"(",    "R\"",   "//",
          "'",           "'''a",          "f\"{",     "f\"{a:",  "`${",   "`${`",
          "/[",          "%w(",           "q(",       "s{a",     "s{a}",  "<<A\n",
          "<<~A",        "[==[",          "--[==[",   "{x|",     "r#\"",  "r\"(",
          "$\"{",        "@\"",           "{-",       "(*",      "(* (*", "#if",
          "#define",     "#define A(",    "#include", "#",       "a.",    "a::",
          "import",      "from a import", "use a::{", "system(", "(((",   ")))",
          "}}}",         "x = ",          "\\",       "\\\n",    "\\u",   "<?php",
          "<?",          ".shell",        "$",        "@",       "`",     "$(",
          "\xEF\xBB\xBF"}) {
      CodeRules rules = rules_of(grammar, {"never"});
      EXPECT_THAT(found(code, rules), IsEmpty()) << grammar << ": " << code;
    }
  }
}

TEST(FindingsIn, FollowsThePolicyBeforeTheRules) {
  CodeRules rules = rules_of("c", {"goto"});
  auto levels = [&](const char* server, const char* problem) {
    rules.policy = parse_rule_policy(server);
    auto findings =
        findings_in({{.name = "a.c", .code = "goto"}}, rules, parse_rule_policy(problem));
    return findings.empty() ? "off" : blocking(findings) ? "block" : "warn";
  };
  EXPECT_STREQ(levels("", ""), "block");
  EXPECT_STREQ(levels("warn", ""), "warn");
  EXPECT_STREQ(levels("block, no-it=off", ""), "off");
  EXPECT_STREQ(levels("off", "no-it=warn"), "warn");
  EXPECT_STREQ(levels("no-other=off", ""), "block");
}

TEST(FindingsIn, SearchesFilesThatCodeIncludes) {
  std::vector<CodeFile> files{
      {.name = "main.c", .code = "#include \"a/b.h\"\n"},
      {.name = "a/b.h", .code = "#include \"../c.txt\"\n", .compiled = false},
      {.name = "c.txt", .code = "goto", .compiled = false},
      {.name = "d.txt", .code = "goto", .compiled = false}};

  auto findings = findings_in(files, rules_of("c", {"goto"}));

  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].file, "c.txt");
}

TEST(CheckNames, RefusesPatternsOfAnotherKind) {
  EXPECT_THROW(check_names({.names = {"a*b"}}), Error);
  EXPECT_THROW(check_names({.names = {""}}), Error);
  EXPECT_NO_THROW(check_names({.names = {"a.b*", "a..b", "a()", "import a/b", "#include <x.h>"}}));
}

TEST(ParseRulePolicy, ReadsWordsForAllAndForOne) {
  EXPECT_EQ(to_string(parse_rule_policy("warn, no-network=off")), "warn, no-network=off");
  EXPECT_EQ(to_string(parse_rule_policy("")), "");
  EXPECT_THROW(parse_rule_policy("loud"), Error);
  EXPECT_THROW(parse_rule_policy("no-network=loud"), Error);
}

}  // namespace
}  // namespace codevault
