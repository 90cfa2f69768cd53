#include "screening/lexer.hpp"

#include <gmock/gmock.h>

namespace codevault {
namespace {

// A letter a byte: '.' code, '/' comment, 's' string.
std::string drawn(std::string_view code, const char* grammar) {
  std::string letters;
  for (Part part : tokens_of(code, *find_grammar(grammar)).parts)
    letters += part == Part::code ? '.' : part == Part::comment ? '/' : 's';
  return letters;
}

// The tokens, with a space between any two, strings in quotes.
std::string read(std::string_view code, const char* grammar) {
  std::string text;
  Lexed lexed = tokens_of(code, *find_grammar(grammar));
  for (const Token& token : lexed.tokens) {
    if (!text.empty()) text += ' ';
    bool quoted = token.kind == Token::Kind::string;
    text += quoted ? "'" + std::string(token.text) + "'" : std::string(token.text);
  }
  return text;
}

TEST(TokensOf, TellsCodeFromCommentsAndStrings) {
  EXPECT_EQ(drawn("a // b\nc", "c"), "..////..");
  EXPECT_EQ(drawn("a/*b*/c/**/", "c"), "./////.////");
  EXPECT_EQ(drawn("f('''a\nb''')#c", "python"), ".....sss....//");
  EXPECT_EQ(drawn("{a}(*b*)'c'd", "pascal"), "////////.s..");
  EXPECT_EQ(drawn("--[[a\n]]b--c", "lua"), "////////.///");
  EXPECT_EQ(drawn("{-a{-b-}c-}d", "haskell"), "///////////.");
}

TEST(TokensOf, EndsAStringWhereItsLanguageDoes) {
  EXPECT_EQ(read(R"("a\"b" c)", "c"), R"('a"b' c)");
  EXPECT_EQ(read("'a''b' c", "pascal"), "'a'b' c");
  EXPECT_EQ(read("\"a\nb", "c"), "'a' b");
  EXPECT_EQ(read("R\"x(a)\")x\" b", "c"), "'a)\"' b");
  EXPECT_EQ(read("r#\"a\"b\"# c", "rust"), "'a\"b' c");
  EXPECT_EQ(read("[==[a]]b]==] c", "lua"), "'a]]b' c");
  EXPECT_EQ(read("{x|a|}b|x} c", "ocaml"), "'a|}b' c");
  EXPECT_EQ(read("@\"\\\" c", "csharp"), "'\\' c");
  EXPECT_EQ(read("r'\\'' c", "python"), "'\\'' c");
}

TEST(TokensOf, ResolvesEscapes) {
  EXPECT_EQ(read(R"('\x73\u0079\163\n')", "python"), "'sys\n'");
  EXPECT_EQ(read(R"(\u0073ys)", "javascript"), "sys");
  EXPECT_EQ(read("s\\\nys", "c"), "sys");
  EXPECT_EQ(read("// \\u000a sys", "java"), "sys");
  EXPECT_EQ(read("SyS", "pascal"), "sys");
  EXPECT_EQ(read("<% a <: 0 :> %>", "c"), "{ a [ 0 ] }");
}

TEST(TokensOf, ReadsCodeInStrings) {
  EXPECT_EQ(read("f\"a{b:>3}c{{d}}\" e", "python"), "'a' ${ b }$ 'c{d}' e");
  EXPECT_EQ(read("`a${b + `c${d}`}e` f", "javascript"), "'a' ${ b + 'c' ${ d }$ '' }$ 'e' f");
  EXPECT_EQ(read("\"a#{b(\"c\")}d\" e", "ruby"), "'a' ${ b ( 'c' ) }$ 'd' e");
  EXPECT_EQ(read("$\"a{b}\" c", "csharp"), "'a' ${ b }$ '' c");
}

TEST(TokensOf, TellsCharactersFromWhatHasTheirQuote) {
  EXPECT_EQ(read("f<'a>('\"', '\\'')", "rust"), "f < ' a > ( '\"' , '\\'' )");
  EXPECT_EQ(read("f' x", "haskell"), "f' x");
  EXPECT_EQ(read("1'000 + u8'a'", "c"), "1'000 + 'a'");
}

TEST(TokensOf, TellsRegularExpressionsFromDivisions) {
  EXPECT_EQ(read("a / b / c", "javascript"), "a / b / c");
  EXPECT_EQ(read("a = /[/\"]/ + b", "javascript"), "a = '' + b");
  EXPECT_EQ(read("split /'/, $a", "perl"), "split '' , $a");
  EXPECT_EQ(read("s{'}{\"} ; b", "perl"), "''' ; b");
}

TEST(TokensOf, ReadsHereDocuments) {
  EXPECT_EQ(read("x = <<~A\n it's\n A\ny", "ruby"), "x = << ' it's\n ' y");
  EXPECT_EQ(read("x << y\ny", "ruby"), "x << y y");
}

TEST(TokensOf, ReadsOnlyPhpAsPhp) {
  EXPECT_EQ(read("it's <?php a() ?> it's <?= b ?> c", "php"), "a ( ) ; b ;");
}

}  // namespace
}  // namespace codevault
