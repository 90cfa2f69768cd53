#include "judge/build.hpp"

#include <gmock/gmock.h>

#include <map>

#include "base/error.hpp"
#include "base/test_folder.hpp"
#include "judge/scripted_executor.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Property;
using testing::Throws;

Language java() {
  Language language{.id = "java", .extensions = {".java"}, .source = "Main.java"};
  language.named_after_types = true;
  language.run = {.argv = {"java", "-Xmx{heap_mib}m", "{main}"}, .beside_heap = 80_MiB};
  return language;
}

TEST(RunCommand, GivesTheHeapWhatFitsIntoTheFinalMemoryLimit) {
  Build build{.source = "Main.java", .stem = "Main", .main = "Main"};
  Limits limits{.memory = 2048_MiB};

  Command command = run_command_of(java(), build, {}, nullptr, limits);

  EXPECT_THAT(command.argv, ElementsAre("java", "-Xmx1968m", "Main"));
  EXPECT_EQ(command.limits.memory, 2048_MiB);
}

TEST(RunCommand, GivesTheHeapEnoughToStartHoweverLittleThereIs) {
  Build build{.source = "Main.java", .stem = "Main", .main = "Main"};

  Command command = run_command_of(java(), build, {}, nullptr, Limits{.memory = 1_MiB});

  EXPECT_THAT(command.argv, ElementsAre("java", "-Xmx8m", "Main"));
}

TEST(RunCommand, NamesAClassByItsPackage) {
  Language language = java();
  language.compile = Step{.argv = {"javac", "{sources}"}, .keep = {"**/*.class"}};
  std::vector<Execution> compiled(1);
  compiled[0].kept = {{"zoo/Other.class", {}}, {"zoo/lion/Main.class", {}}};
  ScriptedExecutor executor(std::move(compiled));
  CompileCache cache;
  Program program{.code = "package zoo.lion; public class Main {}"};
  auto building = [&]() -> Task<Build> {
    std::unique_ptr<Box> box = co_await executor.open(language);
    co_return co_await build_program(*box, cache, language, program);
  };

  Command command =
      run_command_of(language, wait_for(building()), {}, nullptr, Limits{.memory = 64_MiB});

  EXPECT_THAT(command.argv, ElementsAre("java", "-Xmx38m", "zoo.lion.Main"));
}

class PrecompiledBuild : public testing::Test {
 protected:
  PrecompiledBuild() {
    cpp_.compile = Step{.argv = {"g++", "{precompiled}", "{sources}"}, .keep = {"main"}};
    cpp_.run = Step{.argv = {"./main"}};
    cpp_.precompiled = {.headers = {"map"}, .use = {"-I{folder}/pre"}, .doubtful = {"pre/"}};
    cache_.precompiled().add("cpp", "map", "/made");
  }

  Build build(const Program& program) {
    auto building = [&]() -> Task<Build> {
      std::unique_ptr<Box> box = co_await executor_.open(cpp_);
      co_return co_await build_program(*box, cache_, cpp_, program);
    };
    return wait_for(building());
  }

  Language cpp_{.id = "cpp", .extensions = {".cpp"}, .source = "main.cpp"};
  CompileCache cache_;
  static Execution compiled() { return {.kept = {{"main", make_blob("ELF"), true}}}; }
  ScriptedExecutor executor_{{compiled(), compiled()}};
};

TEST_F(PrecompiledBuild, StartsFromTheHeaderThatTheCodeBeginsWith) {
  build({.code = "#include <map>\n"});

  ASSERT_EQ(executor_.commands.size(), 1u);
  EXPECT_THAT(executor_.commands[0].argv, ElementsAre("g++", "-I/made/pre", "main.cpp"));
}

TEST_F(PrecompiledBuild, IsAsAlwaysForAnyOtherCode) {
  build({.code = "#include <set>\n#include <map>\n"});
  File other{.name = "other.cpp", .contents = make_blob("#pragma once\n#include <map>\n")};
  build({.code = "#include <map>\n", .files = {other}});

  ASSERT_EQ(executor_.commands.size(), 2u);
  EXPECT_THAT(executor_.commands[0].argv, ElementsAre("g++", "main.cpp"));
  EXPECT_THAT(executor_.commands[1].argv, ElementsAre("g++", "main.cpp", "other.cpp"));
}

TEST_F(PrecompiledBuild, AsksTheCompilerAgainWhenItNamesWhatWasMadeAhead) {
  executor_ = ScriptedExecutor(
      {{.exit_code = 1, .err = "from pre/map:1"}, {.exit_code = 1, .err = "from main.cpp:1"}});

  Build built = build({.code = "#include <map>\n"});

  EXPECT_EQ(built.compilation->err, "from main.cpp:1");
  ASSERT_EQ(executor_.commands.size(), 2u);
  EXPECT_THAT(executor_.commands[1].argv, ElementsAre("g++", "main.cpp"));
}

TEST_F(PrecompiledBuild, IsFoundInTheCacheAgain) {
  build({.code = "#include <map>\n"});

  EXPECT_TRUE(build({.code = "#include <map>\n"}).cached);
  EXPECT_EQ(executor_.commands.size(), 1u);
}

TEST(CheckFiles, RefusesAFileWhereTheCodeItselfGoes) {
  auto refuses = [](const std::string& field) {
    return Throws<Error>(AllOf(Property(&Error::kind, ErrorKind::invalid),
                               Property(&Error::field, field),
                               Property(&Error::what, HasSubstr("A.java"))));
  };
  Program program{.code = "public class A {}",
                  .files = {{.name = "Main.java"}, {.name = "B.java"}}};
  EXPECT_NO_THROW(check_files(java(), program));

  program.files[1].name = "A.java";
  EXPECT_THAT([&] { check_files(java(), program); }, refuses("files[1].name"));

  program.files[1].name = "A.java/inside";
  EXPECT_THAT([&] { check_files(java(), program); }, refuses("files[1].name"));
}

TEST(CheckFiles, RefusesCodeWithANulAndLeavesDataAlone) {
  Program program{.code = "class A {}\n"};
  program.files = {{.name = "data.bin", .contents = make_blob(std::string(3, '\0'))}};
  EXPECT_NO_THROW(check_files(java(), program));

  program.code += std::string("\0 more", 6);
  EXPECT_THAT([&] { check_files(java(), program); },
              Throws<Error>(AllOf(Property(&Error::field, "code"),
                                  Property(&Error::what, HasSubstr("NUL character in line 2")))));

  program.code = "class A {}";
  program.files[0].name = "B.java";
  EXPECT_THAT([&] { check_files(java(), program); },
              Throws<Error>(Property(&Error::field, "files[0].content")));
}

Language compiled_language(Execution outcome, ScriptedExecutor& executor) {
  executor = ScriptedExecutor({std::move(outcome)});
  Language language{.id = "go", .extensions = {".go"}, .source = "main.go"};
  language.compile = Step{.argv = {"go", "-lang={standard}", "{sources}"}, .keep = {"main"}};
  language.run = Step{.argv = {"./main"}};
  return language;
}

Build built(ScriptedExecutor& executor, const Language& language, const Program& program) {
  CompileCache cache;
  auto building = [&]() -> Task<Build> {
    std::unique_ptr<Box> box = co_await executor.open(language);
    co_return co_await build_program(*box, cache, language, program);
  };
  return wait_for(building());
}

TEST(BuildProgram, NeedsAnExecutableOfACompilerThatSucceeds) {
  ScriptedExecutor executor;
  for (const std::vector<File>& kept :
       {std::vector<File>{}, {{"main", make_blob("!<arch>")}}, {{"other", make_blob("x"), true}}}) {
    Language language = compiled_language({.kept = kept}, executor);

    Build build = built(executor, language, {.code = "package foo"});

    EXPECT_FALSE(build.usable);
    EXPECT_THAT(build.message, HasSubstr("no main program"));
  }
}

TEST(BuildProgram, TellsTheCommandAndLeavesOutAStandardThatIsNotSet) {
  ScriptedExecutor executor;
  Language language = compiled_language({.kept = {{"main", make_blob("x"), true}}}, executor);
  EXPECT_EQ(built(executor, language, {.code = "x"}).command, "go main.go");

  language = compiled_language({.kept = {{"main", make_blob("x"), true}}}, executor);
  language.standard = "1.18";
  Program program{.code = "x", .files = {{.name = "a b.go"}}};
  EXPECT_EQ(built(executor, language, program).command, "go -lang=1.18 main.go 'a b.go'");
}

TEST(BuildProgram, TakesTheByteOrderMarkFromCodeOnly) {
  ScriptedExecutor executor;
  Language language = compiled_language({}, executor);
  Blob marked = make_blob("\xEF\xBB\xBFx");
  Program program{.code = "\xEF\xBB\xBFpackage main"};
  program.files = {{.name = "a.go", .contents = marked}, {.name = "in.txt", .contents = marked}};

  built(executor, language, program);

  std::map<std::string, std::string> files;
  for (const File& file : executor.commands[0].files) files[file.name] = contents_of(file.contents);
  EXPECT_EQ(files["main.go"], "package main");
  EXPECT_EQ(files["a.go"], "x");
  EXPECT_EQ(files["in.txt"], "\xEF\xBB\xBFx");
}

TEST(BuildProgram, RefusesCodeWithANul) {
  ScriptedExecutor executor;
  Language python{.id = "python", .extensions = {".py"}, .source = "main.py"};

  Build build = built(executor, python, {.code = std::string("print(1)\n\0print(2)", 18)});

  EXPECT_FALSE(build.usable);
  EXPECT_THAT(build.message, HasSubstr("NUL character in line 2"));
}

TEST(BuildProgram, RefusesCodeWithoutTheOpeningOfItsLanguage) {
  ScriptedExecutor executor;
  Language php{.id = "php", .extensions = {".php"}, .source = "main.php", .opening = "<?"};

  Build build = built(executor, php, {.code = "echo 1;"});

  EXPECT_FALSE(build.usable);
  EXPECT_THAT(build.message, HasSubstr("no '<?' in the code"));
  EXPECT_TRUE(built(executor, php, {.code = "<?php echo 1;"}).usable);
}

TEST(RanOutOfMemory, IsToldByTheRuntimeOfAProgramThatFailed) {
  Step step{.out_of_memory = {"OutOfMemoryError"}};
  std::string words = "java.lang.OutOfMemoryError: Java heap space";

  EXPECT_TRUE(ran_out_of_memory(step, {.exit_code = 1, .err = words}));
  EXPECT_TRUE(ran_out_of_memory(step, {.end = Execution::End::signalled, .err = words}));
  EXPECT_FALSE(ran_out_of_memory(step, {.exit_code = 0, .err = words}));
  EXPECT_FALSE(ran_out_of_memory(step, {.exit_code = 1, .err = "no"}));
  EXPECT_FALSE(ran_out_of_memory(step, {.end = Execution::End::cpu_time, .err = words}));
}

}  // namespace
}  // namespace codevault
