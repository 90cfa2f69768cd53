#include "problem/package.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "problem/test_package.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Returns the message of the first error in `package`.
std::string failure_of(const TestPackage& package) {
  try {
    for (const PackageFinding& finding : package.read().findings) {
      if (finding.level == PackageFinding::Level::error) return sentence_of(finding);
    }
  } catch (const Error& error) {
    return error.what();
  }
  return "it was read";
}

std::vector<std::string> sentences_of(const Package& package) {
  std::vector<std::string> sentences;
  for (const PackageFinding& finding : package.findings) sentences.push_back(sentence_of(finding));
  return sentences;
}

TEST(Package, SaysWhatIsDoneAboutRules) {
  TestPackage package;
  package.write("problem.yaml",
                "name: Sum\ncodevault: {rules: {no-process: warn, no-network: off}}\n");

  Package read = package.read();

  EXPECT_THAT(read.findings, IsEmpty());
  EXPECT_EQ(to_string(read.problem.rules), "no-network=off, no-process=warn");
  package.write("problem.yaml", "name: Sum\ncodevault: {rules: {no-process: loud}}\n");
  EXPECT_THAT(failure_of(package), HasSubstr("there is: off, warn, block"));
}

TEST(Package, IsReadInTheLegacyFormat) {
  TestPackage package;
  package.write("problem.yaml",
                "name: Sum\nkeywords: easy maths\nlicense: cc by-sa\nauthor: Ada\n"
                "limits: {memory: 512, output: 2}\nvalidator_flags: float_tolerance 1e-6\n");

  Package read = package.read();

  EXPECT_THAT(read.findings, IsEmpty());
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

TEST(Package, PassesOverProgramsWhoseNameMisleads) {
  TestPackage package;
  package.write("submissions/accepted/old.py", "#!/usr/bin/env python2\nprint 3\n");
  package.write("submissions/accepted/prolog/sum.pl", "main :- write(3).\n");
  package.write("submissions/accepted/sum.rare", "3\n");

  Package read = package.read();

  EXPECT_EQ(read.problem.examples.size(), 1u);
  EXPECT_THAT(read.findings, testing::SizeIs(3));
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

  EXPECT_THAT(sentences_of(read), ElementsAre(HasSubstr("'data/secret/1.ans' is missing")));
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

  EXPECT_THAT(sentences_of(package.read()),
              ElementsAre(HasSubstr("problem.yaml:3: there is no key 'speed' here. Remove it"),
                          HasSubstr("problem.yaml:2: there is no key 'colour' here. Remove it")));
}

TEST(Package, PassesOverWhatOnlyTheLaterFormatHasInALegacyPackage) {
  for (const char* yaml : {"limits: {time_multipliers: 1}\n", "limits: {time_resolution: soon}\n",
                           "credits: [[x]]\n", "constants: none\n", "limits: {time_limit: -1}\n"}) {
    TestPackage package;
    package.write("problem.yaml", std::string("name: Sum\n") + yaml);

    EXPECT_THAT(sentences_of(package.read()),
                ElementsAre(AllOf(HasSubstr("problem.yaml:2: "), HasSubstr("is passed over"))))
        << yaml;

    package.make_modern(yaml);
    EXPECT_THAT(failure_of(package), HasSubstr("problem.yaml:2: ")) << yaml;
  }
}

TEST(Package, SaysThatATabIndentsALine) {
  TestPackage package;
  package.write("problem.yaml", "name: Sum\nlimits:\n\tmemory: 5\n");

  EXPECT_THAT(failure_of(package), HasSubstr("problem.yaml:3: is indented with a tab"));
}

TEST(Package, CanBeJudgedWithoutAStatement) {
  TestPackage package;
  package.remove("problem_statement");

  EXPECT_THAT(sentences_of(package.read()),
              ElementsAre(HasSubstr("'problem_statement' has no statement")));
}

TEST(Package, TellsOfDataFromWindowsOnce) {
  TestPackage package;
  package.write("data/secret/1.in", "5\n5\r\n");
  package.write("data/secret/1.ans",
                "\xEF\xBB\xBF"
                "10\n");
  package.write("data/sample/1.ans", "3\r\n");

  PackageFindings findings = package.read().findings;

  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(sentence_of(findings[0]).substr(0, 80),
            "data/sample/1.ans:1: has carriage returns, the line ends of Windows, as do 1 mor");
  EXPECT_EQ(findings[1].file, "data/secret/1.ans");
  EXPECT_THAT(findings[1].message, HasSubstr("begins with a byte order mark"));
}

TEST(Package, TellsOfFilesThatLookLikeTestsAndAreNone) {
  const std::pair<const char*, const char*> cases[] = {
      {"data/secret/2.IN", "Rename it to 2.in"},
      {"data/secret/3.in.txt", "Rename it to 3.in"},
      {"data/secret/4.out", "Rename it to 4.ans"},
      {"data/secret/group/5.ANS", "Rename it to 5.ans"},
      {"data/secret/notes.doc", "A test is two files"},
      {"data/Secret/1.in", "data/secret"},
      {"data/samples/1.in", "data/sample"},
      {"data/1.in", "Move it into one of them"},
      {"Submissions/accepted/a.py", "Rename it to submissions"},
      {"submissions/a.py", "Move it into a folder"},
      {"submissions/Accepted/a.py", "Known ones are accepted"},
      {"input-validators/a.py", "Rename it to input_validators"},
      {"problem_statement/problem.english.tex", "Call it problem.LANGUAGE"},
  };
  for (const auto& [file, advice] : cases) {
    TestPackage package;
    package.write(file, "1\n");
    EXPECT_THAT(sentences_of(package.read()), ElementsAre(HasSubstr(advice))) << file;
  }
}

TEST(Package, PassesOverWhatDesktopsAddAndOtherJudgesRead) {
  TestPackage package;
  for (const char* file :
       {"data/secret/._1.in", "data/secret/.DS_Store", "data/secret/Thumbs.db", "desktop.ini",
        "submissions/accepted/._sum.py", "submissions/.DS_Store", "__MACOSX/data/1.in",
        "data/secret/1.hint", "data/secret/1.png", "data/invalid_input/1.in", "README.md",
        "submissions/README.md", "generators/make.py"}) {
    package.write(file, "x");
  }

  EXPECT_THAT(sentences_of(package.read()), IsEmpty());
}

TEST(Package, CanBeJudgedWhenOnlyWhatJudgingDoesNotNeedIsBroken) {
  TestPackage package;
  package.write("problem_statement/problem.en.md", "twice");
  package.write("hints/2.md", "Add.\n");
  package.write("input_validators/.keep", "");
  package.link("input_validators/check.py", "/etc/passwd");
  package.link("submissions/accepted/other.py", "/etc/passwd");

  Package read = package.read();

  EXPECT_EQ(read.problem.examples.size(), 1u);
  EXPECT_TRUE(has_errors(read.findings));
  EXPECT_THAT(sentences_of(read),
              ElementsAre(HasSubstr("is a second statement in language en"),
                          HasSubstr("'hints/1.md' is missing"),
                          HasSubstr("'input_validators/check.py' is missing, or leads out"),
                          HasSubstr("'submissions/accepted/other.py' is missing, or leads out")));
}

TEST(Package, SaysWhyAFileIsNoProgram) {
  const std::pair<const char*, const char*> cases[] = {
      {"submissions/accepted/old.py", "is in Python 2"},
      {"submissions/accepted/sum.rare", "has an extension of no known language"},
      {"submissions/accepted/sum", "has no extension"},
      {"submissions/accepted/sum/sum.rare", "holds no source file of a known language"},
      {"input_validators/sum.ctd",
       "is in Checktestdata, which is not offered, and is passed over. "},
      {"input_validators/sum.viva", "is in VIVA, which is not offered, and is passed over. "},
  };
  for (const auto& [file, reason] : cases) {
    TestPackage package;
    package.write(file, "#!/usr/bin/env python2\n");
    EXPECT_THAT(sentences_of(package.read()), ElementsAre(HasSubstr(reason))) << file;
  }
}

TEST(Package, FillsInConstantsOnce) {
  TestPackage package;
  package.make_modern("name: Sum\nconstants: {a: \"{{b}}{{b}}\", b: \"{{a}}\"}\n");
  package.write("statement/problem.en.md", "{{a}} {{{b}}} {{c}} {{ {{");

  EXPECT_EQ(package.read().problem.statements.at(0).text, "{{b}}{{b}} {{{a}}} {{c}} {{ {{");
}

TEST(Package, RefusesConstantsThatBlowUp) {
  TestPackage package;
  package.make_modern("name: Sum\nconstants: {a: " + std::string(100'000, 'x') + "}\n");
  std::string text;
  for (int i = 0; i < 200; ++i) text += "{{a}}";
  package.write("statement/problem.en.md", text);

  EXPECT_THAT(failure_of(package), HasSubstr("'statement/problem.en.md' grows too large"));
}

TEST(Package, ReadsTheScoreThatASubmissionExpects) {
  TestPackage package;
  package.write("submissions/mixed/half.py", "# @EXPECTED_SCORE@: 40.5\nprint(1)\n");

  Package read = package.read();

  EXPECT_THAT(read.findings, IsEmpty());
  const Example& example = read.problem.examples.at(1);
  ASSERT_EQ(example.expectations.size(), 1u);
  EXPECT_EQ(example.expectations[0].score, std::pair(40.5, 40.5));
}

TEST(Package, TellsOfPicturesThatPagesCannotShow) {
  TestPackage package;
  package.write("problem_statement/problem.en.tex",
                "\\problemname{Sum}\n\\includegraphics[width=1cm]{chess}\n"
                "\\includegraphics{board.pdf} \\illustration{0.3}{tree}{A tree}\n");
  package.write("problem_statement/board.pdf", "x");
  package.write("problem_statement/tree.png", "x");

  EXPECT_THAT(sentences_of(package.read()),
              ElementsAre(HasSubstr("problem.en.tex:2: shows the picture 'chess'"),
                          HasSubstr("problem.en.tex:3: shows the picture 'board.pdf'"),
                          HasSubstr("'problem_statement/board.pdf' is a picture in PDF")));

  package.write("problem_statement/chess.svg", "x");
  package.write("problem_statement/board.png", "x");
  EXPECT_THAT(sentences_of(package.read()), IsEmpty());
}

TEST(Package, FillsInTheMacrosOfAStatement) {
  TestPackage package;
  package.write("problem_statement/problem.en.tex", "\\newcommand{\\maxn}{10^5}$n \\le \\maxn$\n");

  EXPECT_EQ(package.read().problem.statements.at(0).text, "$n \\le 10^5$\n");
}

TEST(Package, NeedsTests) {
  TestPackage package;
  package.remove("data/secret");

  EXPECT_THAT(sentences_of(package.read()), ElementsAre(HasSubstr("'data/secret' has no tests")));

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

  EXPECT_THAT(read.findings, IsEmpty());
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
  EXPECT_THAT(sentences_of(package.read()), Contains(HasSubstr("'hints/two.txt' is no hint")));
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
