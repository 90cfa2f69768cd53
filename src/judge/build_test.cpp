#include "judge/build.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

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
