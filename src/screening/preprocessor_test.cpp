#include "screening/preprocessor.hpp"

#include <gmock/gmock.h>

#include "screening/lexer.hpp"

namespace codevault {
namespace {

// The tokens that are left of C code, with a space between any two.
std::string left_of(std::string_view code, std::string_view beside = "") {
  const Grammar& c = *find_grammar("c");
  Lexed lexed = tokens_of(code, c);
  Lexed other = tokens_of(beside, c);
  Macros elsewhere = macros_in(other);
  std::string text;
  Preprocessed result = preprocessed(lexed, elsewhere);
  for (const Token& token : result.tokens) {
    if (!text.empty()) text += ' ';
    text += token.text;
  }
  return text;
}

TEST(Preprocessed, LeavesOutWhatIsNotCompiled) {
  EXPECT_EQ(left_of("#if 0\na\n#else\nb\n#endif\nc"), "b c");
  EXPECT_EQ(left_of("#ifdef X\na\n#elif 1\nb\n#else\nc\n#endif"), "b");
  EXPECT_EQ(left_of("#define X\n#ifdef X\na\n#endif\n#ifndef X\nb\n#endif"), "a");
  EXPECT_EQ(left_of("#if 0\n#if 1\na\n#else\nb\n#endif\n#else\nc\n#endif"), "c");
  EXPECT_EQ(left_of("#define N 3\n#if N * 2 == 6 && !defined(M)\na\n#endif"), "a");
  EXPECT_EQ(left_of("#ifdef ONLINE_JUDGE\na\n#else\nb\n#endif"), "a");
}

TEST(Preprocessed, LeavesBothOfWhatItCannotKnow) {
  EXPECT_EQ(left_of("#if __GNUC__ > 4\na\n#else\nb\n#endif"), "a b");
  EXPECT_EQ(left_of("#if __has_include(<x.h>)\na\n#else\nb\n#endif"), "a b");
  EXPECT_EQ(left_of("#ifdef X\na\n#else\nb\n#endif", "#define X 1\n"), "a b");
}

TEST(Preprocessed, ReplacesMacros) {
  EXPECT_EQ(left_of("#define A b\nA A"), "b b");
  EXPECT_EQ(left_of("#define A(x, y) y x\nA(1, (2, 3))"), "( 2 , 3 ) 1");
  EXPECT_EQ(left_of("#define J(a, b) a##b\n#define K(a, b) J(a, b)\n#define X x\nK(X, y) J(X, y)"),
            "xy Xy");
  EXPECT_EQ(left_of("#define S(x) #x\nS(a b)"), "ab");
  EXPECT_EQ(left_of("#define F g\n#define g(x) h x\nF(1)"), "h 1");
  EXPECT_EQ(left_of("#define V(...) f(__VA_ARGS__)\nV(1, 2)"), "f ( 1 , 2 )");
  EXPECT_EQ(left_of("A", "#define A b\n"), "b");
}

TEST(Preprocessed, DoesNotReplaceAMacroWithinItself) {
  EXPECT_EQ(left_of("#define a b\n#define b a\na b"), "a b");
  EXPECT_EQ(left_of("#define a a a\na"), "a a");
  EXPECT_EQ(left_of("#define a\n#undef a\na"), "a");
}

// Each macro doubles the one before: 2^40 tokens for a compiler that has no bound.
TEST(Preprocessed, BoundsWhatMacrosBecome) {
  std::string code = "#define a0 x x\n";
  for (int i = 1; i <= 40; ++i) {
    std::string before = "a" + std::to_string(i - 1);
    code += "#define a" + std::to_string(i) + ' ' + before + ' ' + before + '\n';
  }
  code += "a40";
  Lexed lexed = tokens_of(code, *find_grammar("c"));

  EXPECT_LT(preprocessed(lexed, {}).tokens.size(), 1'000'000u);
}

TEST(Preprocessed, TellsWhatIsIncluded) {
  Lexed lexed =
      tokens_of("#define H </a/b.h>\n#include H\n#include \"c.h\"\n#if 0\n#include <d>\n#endif",
                *find_grammar("c"));
  std::vector<std::string> names;
  for (const DirectiveUse& use : preprocessed(lexed, {}).uses) names.push_back(use.name);
  EXPECT_THAT(names, testing::ElementsAre("#include </a/b.h>", "#include \"c.h\""));
}

}  // namespace
}  // namespace codevault
