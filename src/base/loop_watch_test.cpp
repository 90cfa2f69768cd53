#include "base/loop_watch.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <functional>

#include "base/race.hpp"
#include "base/test_folder.hpp"

namespace codevault {
namespace {

using namespace std::chrono_literals;

std::chrono::nanoseconds cpu_time_of_this_thread() {
  rusage usage{};
  ::getrusage(RUSAGE_THREAD, &usage);
  auto of = [](const timeval& time) {
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
  };
  return of(usage.ru_utime) + of(usage.ru_stime);
}

// The longest that the loop served nobody while `handler` ran on it once.
std::chrono::microseconds longest_with(std::function<void()> handler) {
  std::chrono::microseconds longest{};
  auto scene = [&]() -> Task<> {
    co_await sleep_for(30ms);
    longest = {};
    handler();
    co_await sleep_for(30ms);
  };
  TellDelay tell = [&](std::chrono::microseconds held) { longest = std::max(longest, held); };
  wait_for(first_of(watch_loop(tell), scene()));
  return longest;
}

TEST(LoopWatch, SeesAHandlerThatSleeps) {
  EXPECT_GT(longest_with([] { ::usleep(200'000); }), 50ms);
}

TEST(LoopWatch, SeesAHandlerThatComputes) {
  auto compute = [] {
    auto end = cpu_time_of_this_thread() + 200ms;
    while (cpu_time_of_this_thread() < end) continue;
  };

  EXPECT_GT(longest_with(compute), 50ms);
}

TEST(LoopWatch, SeesNothingOfALoopThatWaits) {
  EXPECT_LT(longest_with([] {}), 50ms);
}

}  // namespace
}  // namespace codevault
