#include "problem/latex_macros.hpp"

#include <gtest/gtest.h>

namespace codevault {
namespace {

std::string filled(const std::string& text) { return with_macros(text).value_or("too large"); }

TEST(LatexMacros, AreFilledInWhereTheyAreUsed) {
  EXPECT_EQ(filled("\\newcommand{\\maxn}{10^5}\n$n \\le \\maxn$"), "\n$n \\le 10^5$");
  EXPECT_EQ(filled("\\newcommand*\\maxn{10^5}$\\maxn$"), "$10^5$");
  EXPECT_EQ(filled("\\def\\maxn{10^5}$\\maxn$, \\maxn{}!"), "$10^5$, 10^5{}!");
  EXPECT_EQ(filled("\\newcommand{\\pair}[2]{(#1, #2)}$\\pair{a}{b_{1}} \\pair xy$"),
            "$(a, b_{1}) (x, y)$");
  EXPECT_EQ(filled("\\newcommand{\\up}[2][2]{#2^#1}$\\up x \\up[3]x$"), "$x^2 x^3$");
  EXPECT_EQ(filled("\\def\\double#1{#1#1}\\double{ab}"), "abab");
  EXPECT_EQ(filled("\\newcommand{\\N}{n\\xspace}\\N is, \\N."), "n is, n.");
}

TEST(LatexMacros, MayUseThoseAboveThem) {
  EXPECT_EQ(filled("\\newcommand{\\a}{x}\\newcommand{\\b}[1]{\\a#1\\a}\\b{\\b{y}}"), "xxyxx");
  EXPECT_EQ(filled("\\newcommand{\\a}{x}\\renewcommand{\\a}{\\a\\a}\\a"), "xx");
  EXPECT_EQ(filled("\\newcommand{\\a}{x}\\providecommand{\\a}{y}\\a"), "x");
}

TEST(LatexMacros, DoNotRunIntoWhatFollows) {
  EXPECT_EQ(filled("\\newcommand{\\A}{\\alpha}$\\A b$"), "$\\alpha b$");
  EXPECT_EQ(filled("\\newcommand{\\A}{\\alpha}\\newcommand{\\B}{b}$\\A\\B$"), "$\\alpha b$");
}

TEST(LatexMacros, LeaveEverythingElseAsItIs) {
  for (std::string text : {"\\textbf{a} \\% \\\\ $\\frac12$ % \\newcommand{\\a}{b}\n\\a",
                           "\\newcommand{\\a}{b", "\\def\\a#1.{b}", "\\newcommand", "\\", "{", "%",
                           "\\begin{verbatim}\\newcommand{\\a}{b}\\end{verbatim}\\a"}) {
    EXPECT_EQ(filled(text), text);
  }
}

TEST(LatexMacros, CannotMakeATextGrowWithoutBound) {
  std::string nested = "\\newcommand{\\a}{0123456789}";
  for (char name = 'b'; name <= 'z'; ++name) {
    std::string before = "\\" + std::string(1, static_cast<char>(name - 1));
    nested += "\\newcommand{\\" + std::string(1, name) + "}{" + before + before + before + "}";
  }
  EXPECT_EQ(filled(nested + "\\z"), "too large");

  std::string closed = "\\def\\d#1{#1#1}";
  for (int i = 0; i < 40; ++i) closed += "\\d{";
  closed += "x" + std::string(40, '}');
  EXPECT_EQ(filled(closed), "too large");
}

TEST(LatexMacros, TakeTimeInProportionToTheText) {
  std::string open = "\\def\\d#1{#1}";
  for (int i = 0; i < 200'000; ++i) open += "\\d{";

  EXPECT_TRUE(filled(open) == open.substr(open.find("{#1}") + 4));
}

}  // namespace
}  // namespace codevault
