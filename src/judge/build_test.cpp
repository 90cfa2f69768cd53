#include "judge/build.hpp"

#include <gmock/gmock.h>

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
  language.source_pattern = "class (\\w+)";
  language.run = {.argv = {"java", "-Xmx{heap_mib}m", "{stem}"}, .heap_share = 0.5};
  return language;
}

TEST(RunCommand, GivesTheHeapItsShareOfTheFinalMemoryLimit) {
  Build build{.source = "Main.java", .stem = "Main"};
  Limits limits{.memory = 2048_MiB};

  Command command = run_command_of(java(), build, {}, nullptr, limits);

  EXPECT_THAT(command.argv, ElementsAre("java", "-Xmx1024m", "Main"));
  EXPECT_EQ(command.limits.memory, 2048_MiB);
}

TEST(RunCommand, GivesTheHeapEnoughToStartHoweverLittleThereIs) {
  Build build{.source = "Main.java", .stem = "Main"};

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
  Program program{.code = "package zoo.lion; class Main {}"};
  auto building = [&]() -> Task<Build> {
    std::unique_ptr<Box> box = co_await executor.open(language);
    co_return co_await build_program(*box, cache, language, program);
  };

  Command command =
      run_command_of(language, wait_for(building()), {}, nullptr, Limits{.memory = 64_MiB});

  EXPECT_THAT(command.argv, ElementsAre("java", "-Xmx32m", "zoo.lion.Main"));
}

class PrecompiledBuild : public testing::Test {
 protected:
  PrecompiledBuild() {
    cpp_.compile = Step{.argv = {"g++", "{precompiled}", "{sources}"}, .keep = {"main"}};
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
  ScriptedExecutor executor_{{{.err = "first"}, {.err = "second"}}};
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
  Program program{.code = "class A {}", .files = {{.name = "Main.java"}, {.name = "B.java"}}};
  EXPECT_NO_THROW(check_files(java(), program));

  program.files[1].name = "A.java";
  EXPECT_THAT([&] { check_files(java(), program); }, refuses("files[1].name"));

  program.files[1].name = "A.java/inside";
  EXPECT_THAT([&] { check_files(java(), program); }, refuses("files[1].name"));
}

}  // namespace
}  // namespace codevault
