#include "judge/judge.hpp"

#include <gmock/gmock.h>

#include <map>

#include "base/test_folder.hpp"
#include "judge/scripted_executor.hpp"
#include "judge/validation.hpp"

namespace codevault {
namespace {

using std::chrono::milliseconds;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Language python() {
  Language language{.id = "python", .extensions = {".py"}, .source = "main.py"};
  language.run = Step{.argv = {"python3", "{source}", "{args}"}};
  return language;
}

TestCase test_case(const std::string& name, const std::string& answer) {
  return {.name = name,
          .sample = name.starts_with("sample"),
          .input = make_blob("in"),
          .answer = make_blob(answer)};
}

// One sample that answers "1", and two secret tests that answer "2" and "3".
Problem three_tests() {
  Problem problem{.id = "count", .time_limit = milliseconds(1000)};
  problem.data.groups.push_back({.name = "sample", .tests = {test_case("sample/1", "1")}});
  problem.data.groups.push_back(
      {.name = "secret", .tests = {test_case("secret/1", "2"), test_case("secret/2", "3")}});
  return problem;
}

JudgeReport judge(ScriptedExecutor& executor, Problem problem, JudgeOptions options = {}) {
  CompileCache cache;
  Catalog catalog({python()});
  Judge judge(executor, cache, catalog);
  return wait_for(judge.judge(std::make_shared<Problem>(std::move(problem)),
                              {.language = "python", .code = "x"}, options, {}));
}

Execution prints(std::string out) { return {.out = std::move(out)}; }

TEST(Judge, AcceptsWhenEveryTestIsRight) {
  ScriptedExecutor executor({prints("1\n"), prints("2\n"), prints("3\n")});

  JudgeReport report = judge(executor, three_tests());

  EXPECT_EQ(report.verdict, Verdict::accepted);
  EXPECT_EQ(report.tests.size(), 3u);
  EXPECT_EQ(report.total, 3u);
}

TEST(Judge, RunsNothingThatARuleBlocks) {
  ScriptedExecutor executor;
  CompileCache cache;
  Language language = python();
  language.rules = {
      .grammar = find_grammar("plain"),
      .rules = {{.id = "no-x", .level = Rule::Level::blocks, .says = "Not here.", .names = {"x"}}}};
  Catalog catalog({language});
  Judge judge(executor, cache, catalog);

  JudgeReport report = wait_for(judge.judge(std::make_shared<Problem>(three_tests()),
                                            {.language = "python", .code = "x"}, {}, {}));

  EXPECT_EQ(report.verdict, Verdict::compile_error);
  EXPECT_EQ(report.message, "main.py:1:1: Not here.");
  EXPECT_EQ(report.total, 3u);
  EXPECT_TRUE(executor.commands.empty());
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].rule, "no-x");
}

TEST(Judge, StopsAtTheFirstRejectionUnlessThePackageGoesOn) {
  ScriptedExecutor executor({prints("1"), prints("no")});
  EXPECT_EQ(judge(executor, three_tests()).tests.size(), 2u);

  Problem problem = three_tests();
  problem.data.groups[1].grading.stop_on_reject = false;
  ScriptedExecutor again({prints("1"), prints("no"), prints("3")});
  JudgeReport report = judge(again, problem);
  EXPECT_EQ(report.verdict, Verdict::wrong_answer);
  EXPECT_EQ(report.tests.size(), 3u);
}

TEST(Judge, KeepsSecretDataOutOfTheReportAndAnswersOutOfTheBox) {
  ScriptedExecutor executor({prints("1"), prints("2"), prints("3")});

  JudgeReport report = judge(executor, three_tests());

  EXPECT_EQ(report.tests[0].run.out, "1");
  EXPECT_FALSE(report.tests[1].shown);
  EXPECT_EQ(report.tests[1].run.out, "");
  for (const Command& command : executor.commands) {
    ASSERT_EQ(command.files.size(), 1u);
    EXPECT_EQ(command.files[0].name, "main.py");
  }
}

TEST(Judge, JudgesOnlyTheSamplesWhenAsked) {
  ScriptedExecutor executor({prints("1")});

  JudgeReport report = judge(executor, three_tests(), {.scope = JudgeOptions::Scope::samples});

  EXPECT_EQ(report.verdict, Verdict::accepted);
  EXPECT_EQ(report.total, 1u);
}

TEST(Judge, MeasuresAgainWhatIsALittleTooSlow) {
  Execution slow = prints("1");
  slow.cpu_time = milliseconds(1050);
  Execution quick = prints("1");
  quick.cpu_time = milliseconds(990);
  ScriptedExecutor executor({slow, quick, prints("2"), prints("3")});

  EXPECT_EQ(judge(executor, three_tests()).verdict, Verdict::accepted);

  ScriptedExecutor always({slow, slow, slow});
  EXPECT_EQ(judge(always, three_tests()).verdict, Verdict::time_limit_exceeded);
  EXPECT_EQ(always.commands.size(), 3u);
}

TEST(Judge, SaysThatAProgramWaitedInsteadOfComputing) {
  Execution waiting{.end = Execution::End::wall_time,
                    .cpu_time = milliseconds(10),
                    .clock_time = milliseconds(3000)};
  Execution computing{.end = Execution::End::cpu_time, .cpu_time = milliseconds(1100)};

  ScriptedExecutor idle({waiting});
  EXPECT_THAT(judge(idle, three_tests()).tests.at(0).message, HasSubstr("while waiting (idle)"));
  ScriptedExecutor busy({computing});
  EXPECT_EQ(judge(busy, three_tests()).tests.at(0).message, "");
  Execution held_up = waiting;
  held_up.cpu_time = milliseconds(200);
  held_up.clock_time = milliseconds(300);
  ScriptedExecutor neither({held_up});
  EXPECT_THAT(judge(neither, three_tests()).tests.at(0).message, Not(HasSubstr("waited")));
}

TEST(Judge, TellsTheVerdictsApart) {
  using End = Execution::End;
  const std::pair<Execution, Verdict> cases[] = {
      {{.end = End::memory}, Verdict::memory_limit_exceeded},
      {{.end = End::output}, Verdict::output_limit_exceeded},
      {{.end = End::wall_time}, Verdict::time_limit_exceeded},
      {{.end = End::signalled, .signal = 11}, Verdict::runtime_error},
      {{.exit_code = 1, .out = "1"}, Verdict::runtime_error},
      {{.out = "0"}, Verdict::wrong_answer},
  };
  for (const auto& [execution, verdict] : cases) {
    ScriptedExecutor executor({execution});
    EXPECT_EQ(judge(executor, three_tests()).verdict, verdict);
  }
}

TEST(Judge, StartsInTheDriverThatAProblemIncludes) {
  Problem problem = three_tests();
  problem.data.groups.pop_back();
  problem.includes["python"] = {
      {.name = "main.py", .contents = make_blob("from solution import f")},
      {.name = "help.py", .contents = make_blob("h")}};
  problem.includes["java"] = {{.name = "Main.java", .contents = make_blob("no")}};
  ScriptedExecutor executor({prints("1")});

  judge(executor, problem);

  std::map<std::string, std::string> files;
  for (const File& file : executor.commands.at(0).files) {
    files[file.name] = contents_of(file.contents);
  }
  const std::map<std::string, std::string> expected = {
      {"main.py", "from solution import f"}, {"help.py", "h"}, {"solution.py", "x"}};
  EXPECT_EQ(files, expected);
}

Problem with_validator() {
  Problem problem = three_tests();
  problem.data.groups.pop_back();
  problem.validators.push_back({.name = "check.py",
                                .language = "python",
                                .main = "check.py",
                                .files = {{"check.py", make_blob("v")}}});
  return problem;
}

TEST(Judge, AsksTheProblemsOwnValidator) {
  ScriptedExecutor executor({prints("anything"), {.exit_code = 42}});

  EXPECT_EQ(judge(executor, with_validator()).verdict, Verdict::accepted);

  const Command& validator = executor.commands[1];
  EXPECT_THAT(validator.argv,
              ElementsAre("python3", "main.py", "input.in", "answer.ans", "feedback/"));
  EXPECT_EQ(contents_of(validator.input), "anything");
}

TEST(Judge, CallsACheckerAsItsVariantOfTestlibWantsIt) {
  const char* ordinary =
      "#ifdef CONTESTER\n#define OK_EXIT_CODE 0xAC\n#else\n"
      "#define OK_EXIT_CODE 0\n#endif\n";
  const char* adapted =
      "#ifdef CONTESTER\n#define OK_EXIT_CODE 0xAC\n#else\n"
      "#define OK_EXIT_CODE 42\n#endif\n";
  ScriptedExecutor executor(std::vector<Execution>{});
  CompileCache cache;
  Catalog catalog({python()});
  auto third_argument = [&](const char* testlib) {
    Source source{.name = "check", .language = "python", .main = "check.py"};
    source.files = {{"check.py", make_blob("testlib.h")}, {"testlib.h", make_blob(testlib)}};
    Validator validator(executor, cache, catalog, source, {});
    wait_for(validator.build());
    return validator.command_for(test_case("secret/1", "1"), {}, {}, {}).argv.at(4);
  };

  EXPECT_EQ(third_argument(ordinary), "answer.ans");
  EXPECT_EQ(third_argument(adapted), "feedback/");
  std::string blanks = "OK_EXIT_CODE 42\n#define OK_EXIT_CODE" + std::string(1 << 20, ' ');
  EXPECT_EQ(third_argument(blanks.c_str()), "feedback/");
  EXPECT_EQ(third_argument((blanks + "0\n").c_str()), "answer.ans");
}

TEST(Judge, BlamesTheProblemForAValidatorThatBreaks) {
  ScriptedExecutor executor({prints("x"), {.exit_code = 1, .err = "Traceback"}});

  JudgeReport report = judge(executor, with_validator());

  EXPECT_EQ(report.verdict, Verdict::internal_error);
  EXPECT_THAT(report.message, HasSubstr("ended with exit code 1: Traceback"));
}

TEST(Judge, RunsAgainWithTheInputOfTheNextPass) {
  Problem problem = with_validator();
  problem.passes = 2;
  Execution more{.exit_code = 42,
                 .kept = {{"feedback/nextpass.in", make_blob("second")},
                          {"feedback/state", make_blob("kept")}}};
  ScriptedExecutor executor({prints("a"), more, prints("b"), {.exit_code = 43}});

  EXPECT_EQ(judge(executor, problem).verdict, Verdict::wrong_answer);

  EXPECT_EQ(contents_of(executor.commands[2].input), "second");
  EXPECT_EQ(executor.commands[3].files.back().name, "feedback/state");
}

TEST(Judge, ScoresGroupsAndSkipsThoseThatNeedAnother) {
  Problem problem{.id = "points", .scoring = true, .time_limit = milliseconds(1000)};
  TestGroup secret{.name = "secret", .grading = {.stop_on_reject = false, .max_score = 100}};
  Grading pass_fail;
  pass_fail.scores = Grading::Scores::pass_fail;
  pass_fail.max_score = 40;
  secret.groups.push_back(
      {.name = "secret/a", .grading = pass_fail, .tests = {test_case("secret/a/1", "1")}});
  secret.groups.push_back(
      {.name = "secret/b", .grading = pass_fail, .tests = {test_case("secret/b/1", "2")}});
  pass_fail.require_pass = {"secret/b"};
  secret.groups.push_back(
      {.name = "secret/c", .grading = pass_fail, .tests = {test_case("secret/c/1", "3")}});
  problem.data.groups.push_back({.name = "sample"});
  problem.data.groups.push_back(secret);
  ScriptedExecutor executor({prints("1"), prints("wrong")});

  JudgeReport report = judge(executor, problem);

  EXPECT_DOUBLE_EQ(report.score, 40);
  EXPECT_EQ(report.tests.size(), 2u);
}

TEST(Judge, SetsWhatIsAcceptedWithoutTheFullScoreApart) {
  Problem problem{
      .id = "points", .scoring = true, .best_score = 3, .time_limit = milliseconds(1000)};
  Grading lenient;
  lenient.verdicts = Grading::Verdicts::always_accept;
  lenient.stop_on_reject = false;
  problem.data.grading = lenient;
  problem.data.groups.push_back({.name = "secret",
                                 .grading = lenient,
                                 .tests = {test_case("secret/1", "1"), test_case("secret/2", "2"),
                                           test_case("secret/3", "3")}});
  ScriptedExecutor executor(
      {prints("1"), prints("wrong"), prints("3"), prints("1"), prints("2"), prints("3")});

  JudgeReport half = judge(executor, problem);
  JudgeReport whole = judge(executor, problem);

  EXPECT_EQ(half.verdict, Verdict::accepted);
  EXPECT_EQ(word_of(half), "partially_accepted");
  EXPECT_EQ(to_json(half, Audience::submitter).at("verdict"), "partially_accepted");
  EXPECT_EQ(word_of(whole), "accepted");
}

}  // namespace
}  // namespace codevault
