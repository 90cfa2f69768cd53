#include <gmock/gmock.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <filesystem>

#include "base/random.hpp"
#include "executors/sandbox_executor.hpp"
#include "judge/runner.hpp"
#include "languages/load.hpp"
#include "languages/probe.hpp"

namespace codevault {
namespace {

const std::filesystem::path folder = std::filesystem::path(CODEVAULT_SOURCE) / "languages";

std::vector<std::string> ids() {
  std::vector<std::string> ids;
  for (const Language& language : load_languages(folder)) ids.push_back(language.id);
  return ids;
}

std::vector<std::string> mounts() {
  std::vector<std::string> mounts;
  for (const Language& language : load_languages(folder)) {
    mounts.insert(mounts.end(), language.mounts.begin(), language.mounts.end());
  }
  return mounts;
}

class LanguageTest : public testing::TestWithParam<std::string> {};

TEST_P(LanguageTest, SaysHello) {
  asio::io_context context;
  SandboxSettings settings{
      .program = CODEVAULT_SANDBOX, .languages = folder, .slots = 1, .mounts = mounts()};
  SandboxExecutor executor(context.get_executor(), settings);
  std::vector<Language> all = load_languages(folder);
  auto language = std::ranges::find(all, GetParam(), &Language::id);
  if (found_program(language->version_command.front()).empty()) {
    GTEST_SKIP() << language->name << " is not installed: codevault languages install "
                 << language->id;
  }
  CompileCache cache;
  Runner runner(executor, cache);
  auto run = [&]() -> Task<RunReport> {
    std::vector<Language> only(1, *language);
    Catalog catalog = co_await probe_languages(executor, std::move(only), "/nowhere/cache");
    EXPECT_EQ(catalog.languages().size(), 1u);
    if (catalog.languages().empty()) co_return RunReport{};
    EXPECT_THAT(catalog.languages()[0].version, testing::MatchesRegex("[0-9].*"));
    Program program{.language = language->id, .code = language->hello};
    RunReport report = co_await runner.run(catalog.languages()[0], program);
    context.stop();
    co_return report;
  };
  auto future = asio::co_spawn(context, run, asio::use_future);
  context.run();
  RunReport report = future.get();

  EXPECT_EQ(report.run.out, "Hello, world!\n");
  EXPECT_EQ(report.run.err, "");
  EXPECT_EQ(to_string(report.status), "ok")
      << report.message << (report.compile ? report.compile->err + report.compile->out : "");
}

INSTANTIATE_TEST_SUITE_P(Each, LanguageTest, testing::ValuesIn(ids()), [](const auto& language) {
  std::string name = language.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace codevault
