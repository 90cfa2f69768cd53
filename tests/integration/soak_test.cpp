#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <malloc.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "integration/host.hpp"
#include "integration/programs.hpp"
#include "integration/testbed.hpp"

// Many runs leak nothing: the thousandth is as good as the first.
namespace codevault {
namespace {

using ::testing::IsEmpty;
using ::testing::Le;

constexpr unsigned slots = 2;

class Soak : public testing::TestWithParam<ExecutorKind> {
 protected:
  // Runs tiny programs, a few at a time; returns the number that failed.
  int wrong_among(int runs) {
    auto several = [](Executor* executor, int count) -> Task<int> {
      int wrong = 0;
      for (int i = 0; i < count; ++i) {
        std::unique_ptr<Box> box = co_await executor->open(language_by_id("c"));
        Command command;
        command.argv = {"/bin/echo", std::to_string(i)};
        Execution execution = co_await box->run(std::move(command));
        wrong +=
            execution.end != Execution::End::exited || execution.out != std::to_string(i) + "\n";
      }
      co_return wrong;
    };
    using namespace asio::experimental::awaitable_operators;
    Executor* executor = &testbed_.executor();
    auto [a, b, c] = testbed_.finish(
        several(executor, runs / 3) && several(executor, runs / 3) && several(executor, runs / 3),
        std::chrono::minutes(10));
    return a + b + c;
  }

  // Waits until `count` is at most `most`, for at most a minute: boxes being prepared or removed
  // use more for a moment. Returns the last count.
  template <typename Count>
  std::size_t settled(Count count, std::size_t most) {
    auto look = [count, most]() -> Task<std::size_t> {
      std::size_t found = count();
      for (int attempt = 0; attempt < 6000 && found > most; ++attempt) {
        co_await sleep_for(std::chrono::milliseconds(10));
        found = count();
      }
      co_return found;
    };
    return testbed_.finish(look());
  }

  Testbed testbed_{GetParam(), slots};
};

INSTANTIATE_TEST_SUITE_P(, Soak, testing::ValuesIn(executor_kinds()),
                         [](const auto& parameter) { return parameter.param.name; });

TEST_P(Soak, ThreeThousandRunsLeaveNothingBehind) {
  // Pools and caches have reached their size now.
  ASSERT_EQ(wrong_among(300), 0);
  std::size_t descriptors = open_descriptors();
  std::size_t processes = sandbox_processes().size();
  std::size_t groups = control_groups().size();
  std::size_t memory = ::mallinfo2().uordblks;

  EXPECT_EQ(wrong_among(3'000), 0);

  EXPECT_THAT(testbed_.lasting_guest_processes(), IsEmpty());
  // Some of the boxes that are always kept ready may have been missing at the first count.
  EXPECT_THAT(settled(open_descriptors, descriptors + 16), Le(descriptors + 16));
  std::size_t most = processes + 2 * slots;
  EXPECT_THAT(settled([] { return sandbox_processes().size(); }, most), Le(most));
  EXPECT_THAT(settled([] { return control_groups().size(); }, groups), Le(groups));
  EXPECT_THAT(::mallinfo2().uordblks, Le(memory + 256 * 1024));
}

// Each program beside others that take as much as they can.
TEST_P(Soak, HostileProgramsOfEveryKindAtOnceAreJudgedAsWhenAlone) {
  std::vector<std::string> paths;
  for (const std::string topic : {"memory", "output", "signals", "time", "disk", "processes"}) {
    for (const std::string& path : programs_below("hostile/" + topic + "/")) {
      if (path.ends_with(".c")) paths.push_back(path);
    }
  }
  std::shuffle(paths.begin(), paths.end(), std::mt19937(20));

  for (const auto& [path, wrong] : testbed_.run_at_once(paths)) {
    EXPECT_THAT(wrong, IsEmpty()) << path;
  }

  EXPECT_THAT(testbed_.lasting_guest_processes(), IsEmpty());
}

}  // namespace
}  // namespace codevault
