#include "executors/sandbox_executor.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <optional>

namespace codevault {
namespace {

using ::testing::HasSubstr;
using End = Execution::End;

SandboxSettings settings() {
  namespace fs = std::filesystem;
  return {.program = fs::read_symlink("/proc/self/exe").parent_path() / "bin" / "codevault-sandbox",
          .slots = 2};
}

// Runs commands in boxes of a real sandbox; skipped on a host that has none to offer.
class SandboxTest : public ::testing::Test {
 protected:
  void SetUp() override {
    try {
      executor_.emplace(context_.get_executor(), settings());
    } catch (const Error& error) {
      GTEST_SKIP() << error.what();
    }
  }

  template <typename T>
  T finish(Task<T> task) {
    std::optional<T> result;
    std::exception_ptr failure;
    asio::co_spawn(context_, std::move(task), [&](std::exception_ptr error, T value) {
      failure = error;
      result = std::move(value);
      context_.stop();
    });
    context_.restart();
    context_.run();
    if (failure) std::rethrow_exception(failure);
    return std::move(*result);
  }

  Execution run(Command command) { return finish(run_in_a_box(std::move(command))); }

  Execution shell(const std::string& script) { return run({.argv = {"sh", "-c", script}}); }

  Task<Execution> run_in_a_box(Command command) {
    Language language;
    auto box = co_await executor_->open(language);
    co_return co_await box->run(std::move(command));
  }

  asio::io_context context_;
  std::optional<SandboxExecutor> executor_;
};

TEST_F(SandboxTest, ReportsExitCodeAndOutputOfAProgram) {
  Execution execution = shell("echo hello; echo oops >&2; exit 3");

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_EQ(execution.exit_code, 3);
  EXPECT_EQ(execution.out, "hello\n");
  EXPECT_EQ(execution.err, "oops\n");
}

}  // namespace
}  // namespace codevault
