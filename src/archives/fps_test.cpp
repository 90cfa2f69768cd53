#include <gmock/gmock.h>

#include "archives/formats.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::Key;
using testing::Not;
using testing::SizeIs;
using testing::ThrowsMessage;

constexpr const char* whole = R"(<?xml version="1.0" encoding="UTF-8"?>
<fps version="1.2" url="https://github.com/zhblue/freeproblemset/">
<item>
<title><![CDATA[Two Sums]]></title>
<time_limit unit="ms"><![CDATA[500]]></time_limit>
<memory_limit unit="mb"><![CDATA[64]]></memory_limit>
<img><src><![CDATA[/upload/a b.png]]></src><base64><![CDATA[iVBO
Rw==]]></base64></img>
<description><![CDATA[<p>Add <b>two</b> numbers, a &lt; b.</p><img src="/upload/a b.png">]]></description>
<input>Two numbers</input>
<output>Their sum</output>
<sample_input><![CDATA[1 2]]></sample_input>
<sample_output><![CDATA[3]]></sample_output>
<test_input><![CDATA[2 2
]]></test_input>
<test_output><![CDATA[4
]]></test_output>
<source>A book</source>
<solution language="C++"><![CDATA[int main() {}]]></solution>
<solution language="Befunge"><![CDATA[@]]></solution>
<spj language="C"><![CDATA[int main(int argc, char** argv) { return 0; }]]></spj>
</item>
<item><title>Other</title><description>Nothing</description></item>
</fps>
)";

TEST(Fps, CarriesOverAProblem) {
  std::vector<Draft> drafts = read_fps(whole, "all.xml", "");

  ASSERT_THAT(drafts, SizeIs(2));
  EXPECT_EQ(drafts[0].id, "Two Sums");
  FileMap files = package_of(std::move(drafts[0]));
  EXPECT_THAT(files["problem.yaml"], AllOf(HasSubstr("time_limit: 0.5"), HasSubstr("memory: 64"),
                                           HasSubstr("source: \"A book\"")));
  EXPECT_EQ(files["statement/problem.en.md"],
            "Add **two** numbers, a \\< b.\n\n![](a-b.png)\n\n## Input\n\nTwo numbers\n\n"
            "## Output\n\nTheir sum\n");
  EXPECT_EQ(files["statement/a-b.png"], "\x89PNG");
  EXPECT_EQ(files["data/sample/001.in"], "1 2\n");
  EXPECT_EQ(files["data/secret/002.ans"], "4\n");
  EXPECT_EQ(files["submissions/accepted/solution.cpp"], "int main() {}");
  EXPECT_THAT(files["output_validator/validator.c"], HasSubstr("name, argv[1], argv[2], output"));
  EXPECT_THAT(files, Contains(Key("output_validator/checker.inc")));
}

TEST(Fps, TellsWhatIsMissingWithItsLine) {
  std::vector<Draft> drafts = read_fps(whole, "all.xml", "");

  EXPECT_THAT(drafts[0].findings,
              Contains(AllOf(Field(&PackageFinding::line, 20u),
                             Field(&PackageFinding::message, HasSubstr("'Befunge'")))));
  EXPECT_THAT(
      drafts[1].findings,
      Contains(AllOf(Field(&PackageFinding::level, PackageFinding::Level::error),
                     Field(&PackageFinding::file, "all.xml"), Field(&PackageFinding::line, 23u),
                     Field(&PackageFinding::message, HasSubstr("has no test data")))));
}

TEST(Fps, ExpandsNoEntityThatTheFileDeclares) {
  std::string xml =
      "<!DOCTYPE fps [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
      "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>\n"
      "<fps><item><title>&b;&file;</title></item></fps>";

  std::vector<Draft> drafts = read_fps(xml, "all.xml", "");

  EXPECT_EQ(drafts[0].names["en"], "&b;&file;");
}

TEST(Fps, RefusesXmlThatIsTooDeepOrHasTooMuch) {
  std::string deep = "<fps>";
  for (int i = 0; i < 100; ++i) deep += "<item>\n";
  std::string wide = "<fps>" + std::string(4'000'100, '<');
  for (std::size_t i = 5; i + 4 <= wide.size(); i += 4) wide.replace(i, 4, "<a/>");

  EXPECT_THAT([&] { read_fps(deep, "all.xml", ""); },
              ThrowsMessage<Error>(HasSubstr("all.xml:64: has more elements, or deeper ones")));
  EXPECT_THAT([&] { read_fps(wide, "all.xml", ""); },
              ThrowsMessage<Error>(HasSubstr("has more elements")));
}

TEST(Fps, CountsNoBracketsWithinAttributesAndText) {
  std::string xml = "<fps><item a='1>2'><title>T</title><description><![CDATA[";
  for (int i = 0; i < 200; ++i) xml += "<div><br>";
  xml += "]]></description></item></fps>";

  EXPECT_THAT(read_fps(xml, "all.xml", ""), SizeIs(1));
}

}  // namespace
}  // namespace codevault
