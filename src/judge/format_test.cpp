#include "judge/format.hpp"

#include <gmock/gmock.h>

#include "base/test_folder.hpp"
#include "judge/scripted_executor.hpp"

namespace codevault {
namespace {

Language formatted_language() {
  Language language{.id = "c", .source = "main.c"};
  language.format = Step{.argv = {"tidy", "--name={source}"}};
  return language;
}

Formatted format(Execution execution, ScriptedExecutor* seen = nullptr) {
  ScriptedExecutor executor({std::move(execution)});
  Formatted formatted = wait_for(format_code(executor, formatted_language(), "a"));
  if (seen) *seen = executor;
  return formatted;
}

TEST(Format, GivesTheFormatterTheCodeAndTakesWhatItWrites) {
  ScriptedExecutor seen;
  Formatted formatted = format({.out = "a;\n"}, &seen);

  EXPECT_TRUE(formatted.ok);
  EXPECT_EQ(formatted.code, "a;\n");
  EXPECT_THAT(seen.commands.at(0).argv, testing::ElementsAre("tidy", "--name=main.c"));
  EXPECT_EQ(contents_of(seen.commands.at(0).input), "a");
}

TEST(Format, PassesOnTheFormattersWords) {
  Formatted formatted = format({.exit_code = 1, .err = "line 1: no\n"});
  EXPECT_FALSE(formatted.ok);
  EXPECT_EQ(formatted.message, "line 1: no");
}

TEST(Format, SaysSoWhenTheFormatterComesToNoGoodEnd) {
  EXPECT_EQ(format({.end = Execution::End::cpu_time}).message, "The formatter took too long.");
  EXPECT_EQ(format({.out = "x", .out_truncated = true}).message, "The formatter wrote too much.");
  EXPECT_FALSE(format({.out = "\xff"}).ok);
}

}  // namespace
}  // namespace codevault
