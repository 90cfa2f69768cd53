#pragma once

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "executors/sandbox_executor.hpp"

namespace codevault {

// Settings with which tests find the jail program in the build folder.
inline SandboxSettings sandbox_for_tests() {
  namespace fs = std::filesystem;
  fs::path build = fs::read_symlink("/proc/self/exe").parent_path();
  return {.program = build / "bin" / "codevault-sandbox", .slots = 2};
}

inline const auto every_kind_of_group = ::testing::Values(
    SandboxFacts::Cgroup::v2, SandboxFacts::Cgroup::v1, SandboxFacts::Cgroup::none);

// For promises that only control groups can keep.
inline const auto control_groups =
    ::testing::Values(SandboxFacts::Cgroup::v2, SandboxFacts::Cgroup::v1);

inline std::string name_of_groups(const ::testing::TestParamInfo<SandboxFacts::Cgroup>& groups) {
  switch (groups.param) {
    case SandboxFacts::Cgroup::v2: return "CgroupV2";
    case SandboxFacts::Cgroup::v1: return "CgroupV1";
    case SandboxFacts::Cgroup::none: break;
  }
  return "NoCgroup";
}

// Runs commands in a real sandbox, with the control groups that the parameter names, or none;
// skipped on a host that has no such sandbox to offer.
class SandboxTest : public ::testing::TestWithParam<SandboxFacts::Cgroup> {
 protected:
  void SetUp() override {
    settings_.cgroup = GetParam();
    try {
      open_sandbox();
    } catch (const Error& error) {
      GTEST_SKIP() << error.what();
    }
    if (executor_->facts().cgroup != GetParam()) {
      executor_.reset();
      GTEST_SKIP() << "this process cannot make such control groups";
    }
  }

  void TearDown() override {
    executor_.reset();
    context_.restart();
    context_.run();
  }

  void open_sandbox() {
    executor_.emplace(context_.get_executor(), settings_);
    finish(executor_->start());
  }

  bool grouped() const { return GetParam() != SandboxFacts::Cgroup::none; }

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

  void finish(Task<> task) {
    auto and_tell = [&task]() -> Task<bool> {
      co_await std::move(task);
      co_return true;
    };
    finish(and_tell());
  }

  Execution run(Command command) { return finish(run_in_a_box(std::move(command))); }

  Execution shell(const std::string& script) {
    Command command{.argv = {"sh", "-c", script}};
    return run(std::move(command));
  }

  Task<Execution> run_in_a_box(Command command) {
    Language any;
    return run_in_a_box(std::move(command), std::move(any));
  }

  Task<Execution> run_in_a_box(Command command, Language language) {
    auto box = co_await executor_->open(language);
    co_return co_await box->run(std::move(command));
  }

  SandboxSettings settings_ = sandbox_for_tests();
  asio::io_context context_;
  std::optional<SandboxExecutor> executor_;
};

}  // namespace codevault
