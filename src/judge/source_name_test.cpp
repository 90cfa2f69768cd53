#include "judge/source_name.hpp"

#include <gtest/gtest.h>

namespace codevault {
namespace {

std::string name_of(const std::string& code) {
  static const Language java{
      .id = "java",
      .extensions = {".java"},
      .source = "Main.java",
      .source_pattern =
          R"(public\s+(?:(?:final|abstract)\s+)*(?:class|record|enum|interface)\s+([A-Za-z_]\w*))"};
  return source_name_of(java, code);
}

TEST(SourceNameOf, IsThePublicTypeWhereverItStands) {
  EXPECT_EQ(name_of("class A {} public final\n class B { }"), "B.java");
  EXPECT_EQ(name_of("import java.util.*;\n@Deprecated\npublic record P(int x) {}"), "P.java");
}

TEST(SourceNameOf, IsTheTypeThatHoldsMainWhenNoneIsPublic) {
  EXPECT_EQ(name_of("class A {} class Hello { public static void  main(String[] a) {} }"),
            "Hello.java");
}

TEST(SourceNameOf, IsNotFooledByCommentsStringsAndInnerTypes) {
  EXPECT_EQ(name_of("/* public class A { */ // public class B {\npublic class C {}"), "C.java");
  EXPECT_EQ(name_of("class D { String s = \"public class X {\"; char c = '{'; static void main() {}"
                    " public class Inner {} }"),
            "D.java");
}

TEST(SourceNameOf, IsTheUsualOneWhenThereIsNoType) {
  EXPECT_EQ(name_of(""), "Main.java");
  EXPECT_EQ(name_of("class A {}"), "Main.java");
  EXPECT_EQ(name_of("public class"), "Main.java");
  EXPECT_EQ(name_of("\"'/*"), "Main.java");
}

TEST(SourceNameOf, SurvivesLongRunsOfAnything) {
  for (std::string piece :
       {" ", "a", "public ", "final ", "{", "}", "\"", "'", "\\\"", "/*", "public class "}) {
    std::string code = "public class ";
    while (code.size() < 300'000) code += piece;
    EXPECT_FALSE(name_of(code + "X {}").empty()) << piece;
  }
}

}  // namespace
}  // namespace codevault
