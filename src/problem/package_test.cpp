#include "problem/package.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "problem/test_package.hpp"

namespace codevault {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Returns the message that reading `package` fails with.
std::string failure_of(const TestPackage& package) {
  try {
    package.read();
  } catch (const Error& error) {
    return error.what();
  }
  return "it was read";
}

TEST(Package, IsReadInTheLegacyFormat) {
  TestPackage package;
  package.write("problem.yaml",
                "name: Sum\nkeywords: easy maths\nlicense: cc by-sa\nauthor: Ada\n"
                "limits: {memory: 512, output: 2}\nvalidator_flags: float_tolerance 1e-6\n");

  Package read = package.read();

  EXPECT_THAT(read.warnings, IsEmpty());
  const Problem& problem = read.problem;
  EXPECT_EQ(problem.id, "sum");
  EXPECT_EQ(problem.names.at("en"), "Sum");
  EXPECT_THAT(problem.keywords, ElementsAre("easy", "maths"));
  EXPECT_EQ(problem.memory, 512_MiB);
  EXPECT_EQ(problem.output, 2_MiB);
  EXPECT_DOUBLE_EQ(problem.accepted_to_limit, 5);
  ASSERT_EQ(problem.data.groups.size(), 2u);
  const TestCase& sample = problem.data.groups[0].tests.at(0);
  EXPECT_EQ(sample.name, "sample/1");
  EXPECT_TRUE(sample.sample);
  EXPECT_EQ(contents_of(sample.answer), "3\n");
  EXPECT_THAT(sample.validator_args, ElementsAre("float_tolerance", "1e-6"));
  ASSERT_EQ(problem.examples.size(), 1u);
  EXPECT_EQ(problem.examples[0].folder, "accepted");
  EXPECT_EQ(problem.examples[0].source.language, "python");
}

TEST(Package, IsReadInTheLaterFormat) {
  TestPackage package;
  package.make_modern(
      "name: {en: Sum, nl: Som}\ntype: [scoring, multi-pass]\nlimits: {time_limit: 2.5, "
      "validation_passes: 3}\nkeywords: [hard]\nconstants: {most: 1000}\n");
  package.write("statement/problem.en.md", "At most {{most}}.\n");
  package.write("output_validator/validate.py", "limit = {{most}}\n");

  Problem problem = package.read().problem;

  EXPECT_EQ(problem.names.at("nl"), "Som");
  EXPECT_TRUE(problem.scoring);
  EXPECT_EQ(problem.passes, 3u);
  EXPECT_EQ(problem.time_limit, std::chrono::milliseconds(2500));
  EXPECT_EQ(problem.statements.at(0).text, "At most 1000.\n");
  ASSERT_EQ(problem.validators.size(), 1u);
  EXPECT_EQ(contents_of(problem.validators[0].files.at(0).contents), "limit = 1000\n");
}

TEST(Package, SharesTheScoreOfAGroupAmongItsParts) {
  TestPackage package;
  package.make_modern("name: Sum\ntype: scoring\n");
  package.write("data/secret/a/1.in", "");
  package.write("data/secret/a/1.ans", "");
  package.write("data/secret/a/test_group.yaml", "max_score: 40\nscore_aggregation: pass-fail\n");
  package.write("data/secret/b/test_group.yaml",
                "scoring: {score: 30, aggregation: sum, require_pass: secret/a}\n");
  for (const char* name : {"1", "2", "3"}) {
    package.write(std::string("data/secret/b/") + name + ".in", "");
    package.write(std::string("data/secret/b/") + name + ".ans", "");
  }

  Problem problem = package.read().problem;

  const TestGroup& secret = problem.data.groups[1];
  EXPECT_EQ(problem.best_score, 100);
  EXPECT_DOUBLE_EQ(secret.tests.at(0).score, 30);
  EXPECT_DOUBLE_EQ(*secret.groups.at(0).grading.max_score, 40);
  EXPECT_DOUBLE_EQ(secret.groups.at(1).tests.at(2).score, 10);
  EXPECT_THAT(secret.groups.at(1).grading.require_pass, ElementsAre("secret/a"));
}

TEST(Package, InheritsTheGradingOfALegacyGroup) {
  TestPackage package;
  package.write("problem.yaml", "type: scoring\n");
  package.write("data/testdata.yaml", "grader_flags: ignore_sample\n");
  package.write("data/secret/testdata.yaml",
                "on_reject: continue\ngrader_flags: min\naccept_score: 7\nrange: 0 7\n"
                "output_validator_flags: case_sensitive\n");
  package.write("data/secret/g/1.in", "");
  package.write("data/secret/g/1.ans", "");
  package.write("data/secret/h/1.in", "");
  package.write("data/secret/h/1.ans", "");
  package.write("data/secret/h/testdata.yaml", "grader_flags: always_accept\n");

  Problem problem = package.read().problem;

  const Grading& replaced = problem.data.groups[1].groups.at(1).grading;
  EXPECT_EQ(replaced.verdicts, Grading::Verdicts::always_accept);
  EXPECT_EQ(replaced.scores, Grading::Scores::sum);
  EXPECT_TRUE(problem.data.grading.ignore_sample);
  const TestGroup& group = problem.data.groups[1].groups.at(0);
  EXPECT_FALSE(group.grading.stop_on_reject);
  EXPECT_FALSE(group.grading.ignore_sample);
  EXPECT_EQ(group.grading.scores, Grading::Scores::minimum);
  EXPECT_DOUBLE_EQ(group.tests.at(0).score, 7);
  EXPECT_THAT(group.tests.at(0).validator_args, ElementsAre("case_sensitive"));
}

TEST(Package, IsGradedAsLegacyWhereItsGroupsAre) {
  TestPackage package;
  package.make_modern("name: Sum\ntype: scoring\n");
  package.write("data/secret/testdata.yaml", "on_reject: continue\ngrader_flags: sum\n");
  package.write("data/secret/g/testdata.yaml", "accept_score: 5\ngrader_flags: min\n");
  package.write("data/secret/g/1.in", "");
  package.write("data/secret/g/1.ans", "");

  Problem problem = package.read().problem;

  const TestGroup& group = problem.data.groups[1].groups.at(0);
  EXPECT_FALSE(problem.modern);
  EXPECT_EQ(group.grading.scores, Grading::Scores::minimum);
  EXPECT_DOUBLE_EQ(group.tests.at(0).score, 5);
}

TEST(Package, PassesOverProgramsWhoseNameMisleads) {
  TestPackage package;
  package.write("submissions/accepted/old.py", "#!/usr/bin/env python2\nprint 3\n");
  package.write("submissions/accepted/prolog/sum.pl", "main :- write(3).\n");
  package.write("submissions/accepted/sum.rare", "3\n");

  Package read = package.read();

  EXPECT_EQ(read.problem.examples.size(), 1u);
TEST(Package, KnowsTheFullScoreOfALegacyPackageThatDoesNotNameIt) {
  TestPackage package;
  package.write("problem.yaml", "name: Sum\ntype: scoring\n");
  package.write("data/secret/a/1.in", "");
  package.write("data/secret/a/1.ans", "");
  package.write("data/secret/a/testdata.yaml", "accept_score: 40\ngrader_flags: min\n");

  EXPECT_EQ(package.read().problem.best_score, 42);  // a sample and a test outside of the group

  package.write("data/testdata.yaml", "grader_flags: ignore_sample\n");
  EXPECT_EQ(package.read().problem.best_score, 41);
  package.write("data/testdata.yaml", "range: 0 50\n");
  EXPECT_EQ(package.read().problem.best_score, 50);
}

  EXPECT_THAT(read.warnings, testing::SizeIs(3));
}

TEST(Package, TakesAFolderInAFolderForThatFolder) {
  TestPackage package;
  package.make_modern("name: Sum\n");
  package.write("output_validator/inner/check.py", "import helper\n");
  package.write("output_validator/inner/helper.py", "\n");

  const Source validator = package.read().problem.validators.at(0);

  EXPECT_EQ(validator.main, "check.py");
}

TEST(Package, KeepsAValidatorWithItsHeader) {
  TestPackage package;
  package.write("problem.yaml", "validation: custom interactive\n");
  package.write("output_validators/check.cpp", "#include \"check.h\"\nint main() {}\n");
  package.write("output_validators/check.h", "\n");

  Problem problem = package.read().problem;

  EXPECT_TRUE(problem.interactive);
  ASSERT_EQ(problem.validators.size(), 1u);
  EXPECT_EQ(problem.validators[0].main, "check.cpp");
  EXPECT_EQ(problem.validators[0].files.size(), 2u);
}

TEST(Package, NeedsNoAnswersWhereTheValidatorTalks) {
  TestPackage package;
  package.write("problem.yaml", "validation: custom interactive\n");
  package.write("output_validators/check.py", "x\n");
  package.remove("data/secret/1.ans");

  Package read = package.read();

  EXPECT_THAT(read.warnings, ElementsAre(HasSubstr("'data/secret/1.ans' is missing")));
  EXPECT_EQ(contents_of(read.problem.data.groups[1].tests.at(0).answer), "");
}

TEST(Package, TakesTheNameFromALatexStatement) {
  TestPackage package;
  package.write("problem.yaml", "");
  package.write("problem_statement/problem.en.tex", "\\problemname{A Sum}\n");

  EXPECT_EQ(package.read().problem.names.at("en"), "A Sum");
}

TEST(Package, NamesTheFileAndTheLineOfWhatIsBroken) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"problem.yaml", "name: x\nlimits: {memory: lots}\n", "problem.yaml:2: 'memory' must be"},
      {"problem.yaml", "name: x\ntype: odd\n", "problem.yaml:2: 'type' has 'odd'"},
      {"problem.yaml", "name: [\n", "problem.yaml:2:"},
      {"problem.yaml", "validation: custom\n", "there is none in output_validator"},
      {"problem.yaml", "problem_format_version: 1999\n",
       "problem.yaml:1: 'problem_format_version'"},
      {"problem.yaml", "validator_flags: sloppy\n", "'data/sample/1.in' has validator flags where"},
      {"data/secret/9.in", "1 1\n", "'data/secret/9.ans' is missing"},
      {"data/secret/9.ans", "2\n", "'data/secret/9.ans' is an answer without an input"},
      {"problem_statement/problem.en.md", "twice", "is a second statement in language en"},
      {"problem_statement/problem.de.tex", "\xff",
       "'problem_statement/problem.de.tex' is not UTF-8"},
      {".timelimit", "soon", "'.timelimit' does not hold a time limit"},
      {"data/testdata.yaml", "grading: custom\n", "data/testdata.yaml:1: 'grading' is custom"},
  };
  for (const auto& [file, contents, sentence] : cases) {
    TestPackage package;
    package.write(file, contents);
    EXPECT_THAT(failure_of(package), HasSubstr(sentence)) << file;
  }
}

TEST(Package, TakesAValidatorThatIsBuiltByAScript) {
  TestPackage package;
  package.write("problem.yaml", "validation: custom\n");
  package.write("output_validators/check/check.rare", "x\n");
  package.write("output_validators/check/build", "#!/bin/sh\n");

  const Source validator = package.read().problem.validators.at(0);

  EXPECT_EQ(validator.main, "build");
  EXPECT_EQ(validator.files.size(), 2u);
}

TEST(Package, NamesUnknownKeysAsWarnings) {
  TestPackage package;
  package.write("problem.yaml", "name: x\ncolour: red\nlimits: {speed: 3}\n");

  EXPECT_THAT(package.read().warnings,
              ElementsAre("problem.yaml:3: there is no key 'speed' here",
                          "problem.yaml:2: there is no key 'colour' here"));
}

TEST(Package, NeedsTests) {
  TestPackage package;
  package.remove("data/secret");

  EXPECT_THAT(package.read().warnings, ElementsAre(HasSubstr("'data/secret' has no tests")));

  package.remove("data/sample");
  EXPECT_THAT(failure_of(package), HasSubstr("'data/secret' has no tests"));
}

TEST(Package, ReadsAMultiPassProblemInTheLegacyFormat) {
  TestPackage package;
  package.write("problem.yaml",
                "validation: custom multi-pass\nvalidator_flags: --say \"two words\" --it's\n"
                "limits: {validation_passes: 26}\n");
  package.write("output_validators/check.py", "x\n");

  Package read = package.read();

  EXPECT_THAT(read.warnings, IsEmpty());
  EXPECT_EQ(read.problem.passes, 26u);
  EXPECT_THAT(read.problem.data.groups[1].tests.at(0).validator_args,
              ElementsAre("--say", "two words", "--it's"));
}

TEST(Package, KnowsFormsOfAConstantAndPeopleWithAddresses) {
  TestPackage package;
  package.make_modern(
      "name: Sum\nconstants: {FIVE: {value: 5, ROMAN: V}, SIX: 6}\n"
      "credits: {authors: [{name: Ada, email: ada@example.org}, Grace]}\n");
  package.write("statement/problem.en.md", "{{FIVE}} {{FIVE.ROMAN}} {{SIX}}\n");

  Problem problem = package.read().problem;

  EXPECT_EQ(problem.statements.at(0).text, "5 V 6\n");
  EXPECT_EQ(problem.credits, "Ada, Grace");
}

TEST(Package, TakesAnEmptyValidatorFolderForNone) {
  TestPackage package;
  package.make_modern("name: Sum\n");
  package.write("output_validator/.gitkeep", "");

  EXPECT_TRUE(package.read().problem.validators.empty());
}

TEST(Package, DoesNotFollowALinkThatLeadsOut) {
  TestPackage package;
  package.link("data/secret/2.in", "/etc/passwd");
  package.write("data/secret/2.ans", "");

  EXPECT_THAT(failure_of(package), HasSubstr("'data/secret/2.in'"));

  package.link("data/secret/2.in", "1.in");
  EXPECT_EQ(package.read().problem.data.groups[1].tests.size(), 2u);
}

TEST(Package, RefusesDataThatIsTooBig) {
  TestPackage package;
  package.write("data/secret/1.in", std::string(2000, 'x'));

  try {
    package.read({.file = 1000, .total = 100'000});
    FAIL() << "it was read";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("'data/secret/1.in' is larger than 1000 bytes"));
  }
}

TEST(Package, HasHintsInTheirOrder) {
  TestPackage package;
  package.write("hints/2.md", "Add them.\n");
  package.write("hints/1.md", "Split the line.\n");

  EXPECT_THAT(package.read().problem.hints, ElementsAre("Split the line.\n", "Add them.\n"));
}

TEST(Package, NamesTheHintThatIsMissing) {
  TestPackage package;
  package.write("hints/2.md", "Add them.\n");
  EXPECT_THAT(failure_of(package), HasSubstr("'hints/1.md' is missing"));

  package.write("hints/1.md", " \n");
  EXPECT_THAT(failure_of(package), HasSubstr("'hints/1.md' is empty"));

  package.write("hints/1.md", "Split the line.\n");
  package.write("hints/two.txt", "?");
  EXPECT_THAT(package.read().warnings, Contains(HasSubstr("'hints/two.txt' is no hint")));
}

TEST(Package, BearsTextsThatAreOneLongWord) {
  const std::string blanks(1 << 17, ' ');
  const std::string letters(1 << 17, 'a');
  TestPackage package;
  package.write("problem_statement/problem.en.tex", "\\problemname{" + letters);
  package.write("domjudge-problem.ini", blanks + "timelimit");
  package.write("submissions/accepted/a.py", "#!" + letters);
  package.write("submissions/accepted/b.py", "# @EXPECTED_RESULTS@: " + letters);
  package.write("submissions/accepted/c.py", "x = 1\nint" + blanks + "main" + blanks);
  package.write("submissions/accepted/d.pl", "\n" + letters);

  EXPECT_NO_THROW(package.read());
}

}  // namespace
}  // namespace codevault
