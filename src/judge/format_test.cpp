#include "judge/format.hpp"

#include <gmock/gmock.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
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
  asio::io_context context;
  auto future =
      asio::co_spawn(context, format_code(executor, formatted_language(), "a"), asio::use_future);
  context.run();
  if (seen) *seen = executor;
  return future.get();
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
