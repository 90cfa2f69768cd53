#include "judge/source_name.hpp"

#include <gtest/gtest.h>

namespace codevault {
namespace {

SourceName source_of(const std::string& code) {
  static const Language java{
      .id = "java", .extensions = {".java"}, .source = "Main.java", .named_after_types = true};
  return source_name_of(java, code);
}

std::string name_of(const std::string& code) { return source_of(code).file; }
std::string main_of(const std::string& code) { return source_of(code).main; }

TEST(SourceNameOf, IsThePublicTypeWhereverItStands) {
  EXPECT_EQ(name_of("class A {} public final\n class B { }"), "B.java");
  EXPECT_EQ(name_of("import java.util.*;\n@Deprecated\npublic record P(int x) {}"), "P.java");
  EXPECT_EQ(name_of("public sealed interface Shape permits A {} record A() implements Shape {}"),
            "Shape.java");
  EXPECT_EQ(name_of("public non-sealed class B extends A {}"), "B.java");
  EXPECT_EQ(name_of("@A({\"class C {\", \"x\"}) public class D {}"), "D.java");
  EXPECT_EQ(name_of("public @interface Mark {}"), "Mark.java");
  EXPECT_EQ(name_of("public strictfp abstract class E<T extends Comparable<T>> {}"), "E.java");
}

TEST(SourceNameOf, IsAnyNameThatJavaHas) {
  EXPECT_EQ(name_of("public class $x_1 {}"), "$x_1.java");
  EXPECT_EQ(name_of("public class Größe {}"), "Größe.java");
  EXPECT_EQ(name_of("public class record {}"), "record.java");
}

TEST(SourceNameOf, IsTheTypeThatHoldsMainWhenNoneIsPublic) {
  EXPECT_EQ(name_of("class A {} class Hello { public static void  main(String[] a) {} }"),
            "Hello.java");
}

TEST(SourceNameOf, StartsTheTypeThatHasMain) {
  std::string main = "{ public static void main(String... a) {} }";
  EXPECT_EQ(name_of("public class Helper {} class App " + main), "Helper.java");
  EXPECT_EQ(main_of("public class Helper {} class App " + main), "App");
  EXPECT_EQ(main_of("class App " + main + " public class Helper {}"), "App");
  EXPECT_EQ(main_of("class Other " + main + " public class App " + main), "App");
  EXPECT_EQ(main_of("public interface I { static void main(String[] a) {} }"), "I");
  EXPECT_EQ(main_of("enum E { A, B; static public final void main(final String a[]) {} }"), "E");
  EXPECT_EQ(main_of("public class A { void main(int x) {} } class B " + main), "B");
  EXPECT_EQ(main_of("public class A { static void f() { main(); } } class B " + main), "B");
  EXPECT_EQ(main_of("public class A {}"), "A");
}

TEST(SourceNameOf, IsNotFooledByCommentsStringsAndInnerTypes) {
  EXPECT_EQ(name_of("/* public class A { */ // public class B {\npublic class C {}"), "C.java");
  EXPECT_EQ(name_of("class D { String s = \"public class X {\"; char c = '{'; static void main() {}"
                    " public class Inner {} }"),
            "D.java");
  EXPECT_EQ(name_of("class E { String s = \"\"\"\n \\\"\"\" public class X {} \"\"\"; }"
                    " public class F {}"),
            "F.java");
}

TEST(SourceNameOf, IsTheUsualOneWhenThereIsNoType) {
  EXPECT_EQ(name_of(""), "Main.java");
  EXPECT_EQ(main_of(""), "Main");
  EXPECT_EQ(name_of("class A {}"), "Main.java");
  EXPECT_EQ(name_of("public class"), "Main.java");
  EXPECT_EQ(name_of("\"'/*"), "Main.java");
  EXPECT_EQ(name_of("public class " + std::string(1000, 'x') + " {}"), "Main.java");
}

TEST(SourceNameOf, SurvivesLongRunsOfAnything) {
  for (std::string piece : {" ", "a", "public ", "final ", "{", "}", "{}", "(", "\"", "'", "\\\"",
                            "\"\"\"", "/*", "public class ", "class A {} "}) {
    std::string code = "public class ";
    while (code.size() < 300'000) code += piece;
    EXPECT_FALSE(name_of(code + "X {}").empty()) << piece;
  }
}

}  // namespace
}  // namespace codevault
