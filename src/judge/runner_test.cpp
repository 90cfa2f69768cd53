#include "judge/runner.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/test_folder.hpp"
#include "judge/scripted_executor.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Language compiled_language() {
  Language language{.id = "c", .extensions = {".c"}, .source = "main.c"};
  language.compile = Step{.argv = {"gcc", "{sources}", "-o", "main"}, .keep = {"main"}};
  language.run = Step{.argv = {"./main", "{args}"}};
  return language;
}

TEST(Runner, CompilesThenRunsWhatWasKept) {
  ScriptedExecutor executor({{.kept = {{"main", make_blob("ELF"), true}}}, {.out = "hi\n"}});
  CompileCache cache;
  Program program{.code = "int main;", .files = {{"util.c", make_blob("int x;")}}, .args = {"a b"}};

  RunReport report = wait_for(Runner(executor, cache).run(compiled_language(), program));

  EXPECT_EQ(report.status, RunStatus::ok);
  EXPECT_EQ(report.run.out, "hi\n");
  ASSERT_EQ(executor.commands.size(), 2u);
  EXPECT_THAT(executor.commands[0].argv, ElementsAre("gcc", "main.c", "util.c", "-o", "main"));
  EXPECT_THAT(executor.commands[1].argv, ElementsAre("./main", "a b"));
  EXPECT_EQ(executor.commands[1].files.back().name, "main");
}

TEST(Runner, TellsACompileErrorWithTheCompilersWords) {
  ScriptedExecutor executor({{.exit_code = 1, .err = "main.c:1: error"}});
  CompileCache cache;

  RunReport report = wait_for(Runner(executor, cache).run(compiled_language(), {.code = "x"}));

  EXPECT_EQ(report.status, RunStatus::compile_error);
  EXPECT_EQ(report.compile->err, "main.c:1: error");
  EXPECT_EQ(executor.commands.size(), 1u);
}

TEST(Runner, RunsNothingThatARuleBlocks) {
  ScriptedExecutor executor;
  CompileCache cache;
  Language language = compiled_language();
  language.rules = {
      .grammar = find_grammar("plain"),
      .rules = {
          {.id = "no-goto", .level = Rule::Level::blocks, .says = "Not here.", .names = {"goto"}}}};

  RunReport report = wait_for(Runner(executor, cache).run(language, {.code = "\n goto"}));

  EXPECT_EQ(report.status, RunStatus::blocked);
  EXPECT_EQ(report.message, "main.c:2:2: Not here.");
  EXPECT_TRUE(executor.commands.empty());
  EXPECT_EQ(to_json(report).at("findings").at(0).at("rule"), "no-goto");
}

TEST(Runner, RunsWhatARuleOnlyWarnsOf) {
  ScriptedExecutor executor({{.out = "hi"}});
  CompileCache cache;
  Language language = compiled_language();
  language.compile.reset();

  RunReport report = wait_for(Runner(executor, cache).run(language, {.code = "// \xE2\x80\xAE"}));

  EXPECT_EQ(report.status, RunStatus::ok);
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].rule, "hidden-direction");
}

TEST(Runner, CompilesTheSameSourceOnlyOnce) {
  ScriptedExecutor executor({{.kept = {{"main", make_blob("ELF"), true}}}, {}, {}});
  CompileCache cache;
  Runner runner(executor, cache);

  wait_for(runner.run(compiled_language(), {.code = "x"}));
  RunReport again = wait_for(runner.run(compiled_language(), {.code = "x"}));

  EXPECT_TRUE(again.compile_cached);
  EXPECT_EQ(executor.commands.size(), 3u);
}

TEST(Runner, SaysWhichLimitEndedTheProgram) {
  Language language{.id = "py", .extensions = {".py"}, .source = "main.py"};
  language.run = Step{.argv = {"python3", "{source}"}};
  ScriptedExecutor executor({{.end = Execution::End::cpu_time}});
  CompileCache cache;
  Program program{.limits = {.cpu_time = std::chrono::milliseconds(1500)}};

  RunReport report = wait_for(Runner(executor, cache).run(language, program));

  EXPECT_EQ(report.status, RunStatus::time_limit_exceeded);
  EXPECT_EQ(report.message, "The program used more than 1.5 s of CPU time.");
  EXPECT_EQ(executor.commands[0].limits.cpu_time, std::chrono::milliseconds(1500));
}

TEST(Runner, NamesTheSourceAfterThePublicClass) {
  Language java{
      .id = "java", .extensions = {".java"}, .source = "Main.java", .named_after_types = true};
  java.run = Step{.argv = {"java", "{main}"}};
  ScriptedExecutor executor(std::vector<Execution>(1));
  CompileCache cache;

  wait_for(Runner(executor, cache).run(java, {.code = "public  class Greeter {}"}));

  EXPECT_THAT(executor.commands[0].argv, ElementsAre("java", "Greeter"));
  EXPECT_EQ(executor.commands[0].files[0].name, "Greeter.java");
}

TEST(CompileCache, ForgetsWhatWasUsedLeastRecently) {
  CompileCache cache(3'000);
  auto compiled = [](char c) {
    return Execution{.kept = {{"main", make_blob(std::string(900, c)), true}}};
  };
  cache.keep("a", compiled('a'));
  cache.keep("b", compiled('b'));
  cache.find("a");
  cache.keep("c", compiled('c'));

  EXPECT_TRUE(cache.find("a"));
  EXPECT_FALSE(cache.find("b"));
  EXPECT_TRUE(cache.find("c"));
}

std::string key_of(const Language& language, const Command& command) {
  return wait_for(CompileCache::key_of(language, command));
}

TEST(CompileCache, KeysDifferWhereAnythingDiffers) {
  Language gcc{.id = "c", .version = "12"};
  Language newer{.id = "c", .version = "13"};
  Command command{.argv = {"a", "b"}};
  Command joined{.argv = {"ab"}};

  EXPECT_NE(key_of(gcc, command), key_of(newer, command));
  EXPECT_NE(key_of(gcc, command), key_of(gcc, joined));
  EXPECT_EQ(key_of(gcc, command), key_of(gcc, command));
}

TEST(RunReportJson, ShowsTextAndKeepsBytesExact) {
  RunReport report{.run = {.exit_code = 3, .out = "a\xFF", .err = "fine"}};

  boost::json::object wire = to_json(report);

  EXPECT_EQ(wire["stdout"], "a\uFFFD");
  EXPECT_EQ(wire["stdoutBase64"], "Yf8=");
  EXPECT_FALSE(wire.contains("stderrBase64"));
  EXPECT_EQ(wire["exitCode"], 3);
  EXPECT_TRUE(wire["signal"].is_null());
}

}  // namespace
}  // namespace codevault
