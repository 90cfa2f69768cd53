#include "archives/html.hpp"

#include <gmock/gmock.h>

namespace codevault {
namespace {

std::string markdown(std::string_view html) {
  return markdown_of_html(html, [](const std::string& address) { return "see-" + address; });
}

TEST(Html, BecomesMarkdown) {
  EXPECT_EQ(markdown("<p>One &amp; <b>two</b></p>\n<p>three<br/>four</p>"),
            "One & **two**\n\nthree  \nfour");
  EXPECT_EQ(markdown("<h2>Title</h2>text"), "## Title\n\ntext");
  EXPECT_EQ(markdown("<ul><li>a</li><li>b</li></ul><ol><li>c</ol>"), "- a\n- b\n\n1. c");
  EXPECT_EQ(markdown("<pre>a  b\n  &lt;c</pre>x"), "```\na  b\n  <c\n```\n\nx");
  EXPECT_EQ(markdown("<img alt='A' src=\"b.png\">"), "![A](see-b.png)");
  EXPECT_EQ(markdown("10<sup>9</sup>"), "10$^{9}$");
  EXPECT_EQ(markdown("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"),
            "| a | b |\n| --- | --- |\n| 1 | 2 |");
}

TEST(Html, KeepsFormulasAndEscapesWhatMarkdownWouldRead) {
  EXPECT_EQ(markdown("a*b_c, $x_1*y$, &#60;i&#x3e;"), "a\\*b\\_c, $x_1*y$, \\<i>");
  EXPECT_EQ(markdown("1 < 2 and <code>a*b</code>"), "1 \\< 2 and `a*b`");
}

TEST(Html, DropsScriptsStylesAndComments) {
  EXPECT_EQ(markdown("a<script>alert('<p>')</script><!-- <b> -->b<style>p{}</style>"), "ab");
  EXPECT_EQ(markdown("a<script>never closed"), "a");
}

TEST(Html, TakesAnyText) {
  EXPECT_EQ(markdown("<"), "\\<");
  EXPECT_EQ(markdown("<p"), "\\<p");
  EXPECT_EQ(markdown("&;&#0;&#xD800;&nothing;"), "&;&#0;&#xD800;&nothing;");
  std::string brackets(100'000, '<');
  EXPECT_EQ(markdown(brackets).size(), 2 * brackets.size());
}

}  // namespace
}  // namespace codevault
