#include "screening/lexis.hpp"

#include <gmock/gmock.h>

namespace codevault {
namespace {

const Lexis c{.line_comments = {"//"},
              .block_comments = {"/*", "*/"},
              .strings = {"\"", "'"},
              .raw_strings = true};
const Lexis python{
    .line_comments = {"#"}, .strings = {"\"", "'"}, .long_strings = {"\"\"\"", "'''"}};
const Lexis pascal{.line_comments = {"//"},
                   .block_comments = {"{", "}", "(*", "*)"},
                   .strings = {"'"},
                   .escape = ""};

const Lexis lua{.line_comments = {"--"}, .block_comments = {"--[[", "]]"}};

// A letter a byte: '.' code, '/' comment, 's' string.
std::string drawn(std::string_view code, const Lexis& lexis) {
  std::string letters;
  for (Part part : parts_of(code, lexis)) {
    letters += part == Part::code ? '.' : part == Part::comment ? '/' : 's';
  }
  return letters;
}

TEST(PartsOf, TellsCodeFromCommentsAndStrings) {
  EXPECT_EQ(drawn("a // b\nc", c), "..////..");
  EXPECT_EQ(drawn("a/*b*/c/**/", c), "./////.////");
  EXPECT_EQ(drawn(R"(x("a//b", 'c'))", c),
            "...ssss..."
            ".s..");
  EXPECT_EQ(drawn("f('''a\nb''')#c", python), ".....sss....//");
  EXPECT_EQ(drawn("{a}(*b*)'c'd", pascal), "////////.s..");
  EXPECT_EQ(drawn("--[[a\n]]b--c", lua), "////////.///");
}

TEST(PartsOf, EndsAStringWhereItsLanguageDoes) {
  EXPECT_EQ(drawn(R"("a\"b" c)", c), ".ssss...");
  EXPECT_EQ(drawn("'a\\'b", pascal), ".ss..");
  EXPECT_EQ(drawn("\"a\nb", c), ".s..");
  EXPECT_EQ(drawn("\"a\\\nb\"", c), ".ssss.");
}

TEST(PartsOf, ReadsRawStrings) {
  EXPECT_EQ(drawn("R\"(a\n\"//)\";", c), "...sssss...");
  EXPECT_EQ(drawn("R\"x(a)\")x\"b", c),
            "....sss"
            "....");
}

TEST(PartsOf, SeparatesDigitsByQuotes) {
  EXPECT_EQ(drawn("1'000'000 // a", c), "..........////");
  EXPECT_EQ(drawn("u8'a'", c), "...s.");
}

TEST(PartsOf, EndsWhereTheCodeDoes) {
  for (const char* code : {"/*", "\"a", "\"a\\", "R\"(", "R\"", "//", "'", ""}) {
    EXPECT_EQ(drawn(code, c).size(), std::string_view(code).size()) << code;
  }
  EXPECT_EQ(drawn("'''a", python), "...s");
}

}  // namespace
}  // namespace codevault
