#include <gmock/gmock.h>

#include "archives/formats.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Key;
using testing::Not;
using testing::Pair;
using testing::ThrowsMessage;

// A package with one sample, two groups and everything that a package may have.
ForeignFiles whole_package() {
  ForeignFiles archive;
  archive.files = {
      {"problem.xml", R"(<?xml version="1.0" encoding="utf-8" standalone="no"?>
<problem short-name="two-sums" revision="3">
  <names><name language="english" value="Two Sums"/><name language="russian" value="Суммы"/></names>
  <statements>
    <statement language="russian" path="statements/russian/problem.tex" type="application/x-tex"/>
  </statements>
  <judging input-file="" output-file="">
    <testset name="tests">
      <time-limit>1500</time-limit>
      <memory-limit>268435456</memory-limit>
      <input-path-pattern>tests/%02d</input-path-pattern>
      <answer-path-pattern>tests/%02d.a</answer-path-pattern>
      <tests>
        <test group="0" method="manual" sample="true"/>
        <test cmd="gen 1 > 2" group="1" method="generated" points="30.0"/>
        <test group="2" method="manual" points="50.0"/>
        <test group="2" method="manual" points="20.0"/>
      </tests>
      <groups>
        <group name="0" points="0.0" points-policy="complete-group"/>
        <group name="1" points-policy="complete-group">
          <dependencies><dependency group="0"/></dependencies>
        </group>
        <group name="2" points-policy="each-test">
          <dependencies><dependency group="1"/></dependencies>
        </group>
      </groups>
    </testset>
  </judging>
  <files><resources><file path="files/testlib.h" type="h.g++"/></resources></files>
  <assets>
    <checker name="check.cpp" type="testlib"><source path="files/check.cpp" type="cpp.g++17"/>
      <testset>
        <input-path-pattern>files/tests/checker-tests/%02d</input-path-pattern>
        <output-path-pattern>files/tests/checker-tests/%02d.o</output-path-pattern>
        <answer-path-pattern>files/tests/checker-tests/%02d.a</answer-path-pattern>
        <tests><test verdict="OK"/><test verdict="WRONG_ANSWER"/></tests>
      </testset>
    </checker>
    <validators><validator><source path="files/val.cpp" type="cpp.g++17"/>
      <testset>
        <input-path-pattern>files/tests/validator-tests/%02d</input-path-pattern>
        <tests><test verdict="VALID"/><test verdict="INVALID"/></tests>
      </testset>
    </validator></validators>
    <solutions>
      <solution tag="main"><source path="solutions/right.cpp" type="cpp.g++17"/></solution>
      <solution tag="wrong-answer"><source path="solutions/wrong.py" type="python.3"/></solution>
      <solution tag="time-limit-exceeded-or-accepted"><source path="solutions/slow.py"/></solution>
      <solution tag="do-not-run"><source path="solutions/odd.py"/></solution>
    </solutions>
  </assets>
  <tags><tag value="math"/></tags>
</problem>
)"},
      {"statement-sections/english/legend.tex", "Add two numbers.\n"},
      {"statement-sections/english/input.tex", "Two numbers.\n"},
      {"statement-sections/english/output.tex", "Their sum.\n"},
      {"statement-sections/english/tutorial.tex", "Add them.\n"},
      {"statement-sections/english/picture.png", "\x89PNG"},
      {"statements/russian/problem.tex",
       "\\begin{problem}{Суммы}{stdin}{stdout}{1 s}{256 MB}\nЧисла.\n\\InputFile\nДва.\n"
       "\\Example\n\\begin{example}\\exmp{1 2}{3}\\end{example}\n\\end{problem}\n"},
      {"tests/01", "1 2\n"},
      {"tests/01.a", "3\n"},
      {"tests/02", "2 2\n"},
      {"tests/02.a", "4\n"},
      {"tests/03", "3 3\n"},
      {"tests/03.a", "6\n"},
      {"tests/04", "4 4\n"},
      {"tests/04.a", "8\n"},
      {"files/testlib.h", "// testlib\n"},
      {"files/check.cpp", "#include \"testlib.h\"\nint main() {}\n"},
      {"files/val.cpp", "#include \"testlib.h\"\nint main() {}\n"},
      {"files/tests/checker-tests/01", "1 1\n"},
      {"files/tests/checker-tests/01.o", "2\n"},
      {"files/tests/checker-tests/01.a", "2\n"},
      {"files/tests/checker-tests/02", "1 1\n"},
      {"files/tests/checker-tests/02.o", "3\n"},
      {"files/tests/checker-tests/02.a", "2\n"},
      {"files/tests/validator-tests/01", "1 1\n"},
      {"files/tests/validator-tests/02", "1\n"},
      {"solutions/right.cpp", "int main() {}\n"},
      {"solutions/wrong.py", "print(0)\n"},
      {"solutions/slow.py", "print(1)\n"},
      {"solutions/odd.py", "print(2)\n"}};
  return archive;
}

TEST(Polygon, CarriesOverTestsGroupsAndPoints) {
  FileMap files = package_of(read_polygon(whole_package()));

  EXPECT_THAT(files["problem.yaml"],
              AllOf(HasSubstr("en: \"Two Sums\""), HasSubstr("type: [scoring]"),
                    HasSubstr("time_limit: 1.5"), HasSubstr("memory: 256"), HasSubstr("math")));
  EXPECT_EQ(files["data/sample/001.in"], "1 2\n");
  EXPECT_EQ(files["data/secret/002/002.ans"], "4\n");
  EXPECT_EQ(files["data/secret/test_group.yaml"], "max_score: 100\nscore_aggregation: sum\n");
  EXPECT_EQ(files["data/secret/002/test_group.yaml"],
            "max_score: 30\nscore_aggregation: pass-fail\nrequire_pass: [sample]\n");
  EXPECT_EQ(files["data/secret/003/test_group.yaml"],
            "max_score: 70\nscore_aggregation: sum\nrequire_pass: [secret/002]\n");
  EXPECT_EQ(files["data/secret/003/003/test_group.yaml"], "max_score: 50\n");
  EXPECT_EQ(files["data/secret/003/004/004.in"], "4 4\n");
}

TEST(Polygon, CarriesOverProgramsAndTheirOwnTests) {
  FileMap files = package_of(read_polygon(whole_package()));

  EXPECT_EQ(files["output_validator/testlib.h"], "// testlib\n");
  EXPECT_THAT(files, Contains(Key("output_validator/check.cpp")));
  EXPECT_THAT(files, Contains(Key("input_validators/val/testlib.h")));
  EXPECT_EQ(files["data/valid_output/001.out"], "2\n");
  EXPECT_EQ(files["data/invalid_output/002.out"], "3\n");
  EXPECT_EQ(files["data/invalid_input/002.in"], "1\n");
  EXPECT_THAT(files, Contains(Key("submissions/accepted/right.cpp")));
  EXPECT_THAT(files, Contains(Key("submissions/wrong_answer/wrong.py")));
  EXPECT_EQ(files["submissions/submissions.yaml"],
            "time_limit_or_accepted: {permitted: [AC, TLE]}\n");
}

TEST(Polygon, PutsStatementsTogetherFromSectionsOrTakesTheWhole) {
  FileMap files = package_of(read_polygon(whole_package()));

  EXPECT_EQ(files["statement/problem.en.tex"],
            "Add two numbers.\n\n\n\\section*{Input}\nTwo numbers.\n\n\n"
            "\\section*{Output}\nTheir sum.\n\n\n");
  EXPECT_THAT(files["statement/problem.ru.tex"],
              AllOf(HasSubstr("Числа."), HasSubstr("\\section*{Input}"), Not(HasSubstr("exmp")),
                    Not(HasSubstr("stdin"))));
  EXPECT_EQ(files["solution/solution.en.tex"], "Add them.\n");
  EXPECT_THAT(files, Contains(Key("statement/picture.png")));
}

TEST(Polygon, TellsOfWhatItPassesOverWithItsLine) {
  Draft draft = read_polygon(whole_package());

  ASSERT_EQ(draft.findings.size(), 1u);
  EXPECT_EQ(sentence_of(draft.findings[0]),
            "problem.xml:50: has a solution with the tag 'do-not-run', which is passed over");
}

TEST(Polygon, TellsOfGeneratedTestsThatAreNotInTheArchive) {
  ForeignFiles archive = whole_package();
  archive.files.erase("tests/02");
  archive.files.erase("tests/03.a");

  Draft draft = read_polygon(archive);

  EXPECT_EQ(draft.tests.size(), 2u);
  EXPECT_THAT(draft.findings,
              Contains(AllOf(Field(&PackageFinding::file, "tests/02"),
                             Field(&PackageFinding::level, PackageFinding::Level::error),
                             Field(&PackageFinding::message, HasSubstr("2 of 4 tests")),
                             Field(&PackageFinding::advice, HasSubstr("full package")))));
}

TEST(Polygon, GivesACheckerWithoutTestlibTheOneOfThisMachine) {
  ForeignFiles archive = whole_package();
  archive.files.erase("files/testlib.h");
  auto lacks = Contains(Field(&PackageFinding::message, HasSubstr("neither in the archive")));

  EXPECT_THAT(read_polygon(archive).findings, lacks);
  archive.testlib = "// installed\n";
  Draft draft = read_polygon(archive);
  EXPECT_THAT(draft.findings, Not(lacks));
  EXPECT_THAT(draft.files, Contains(Pair("output_validator/testlib.h", "// installed\n")));
}

TEST(Polygon, ComparesAsStandardCheckersDoWithoutRunningThem) {
  ForeignFiles archive;
  archive.files["problem.xml"] =
      "<problem short-name='p'><assets><checker name='std::rcmp6.cpp' type='testlib'>"
      "<source path='files/check.cpp'/></checker></assets></problem>";

  Draft draft = read_polygon(archive);

  EXPECT_THAT(draft.comparison, ElementsAre("float_tolerance", "1e-6"));
  EXPECT_THAT(draft.findings, IsEmpty());
}

TEST(Polygon, NamesTheLineOfBrokenXml) {
  ForeignFiles archive;
  archive.prefix = "p/";
  archive.files["problem.xml"] = "<problem>\n<names>\n</problem>\n";

  EXPECT_THAT([&] { read_polygon(archive); }, ThrowsMessage<Error>(HasSubstr("p/problem.xml:3: ")));
}

}  // namespace
}  // namespace codevault
