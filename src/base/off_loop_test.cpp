#include "base/off_loop.hpp"

#include <gtest/gtest.h>

#include <future>
#include <stdexcept>
#include <thread>

#include "base/test_folder.hpp"

namespace codevault {
namespace {

Task<std::thread::id> thread_of_work(Bytes bytes) {
  co_return co_await off_loop(bytes, [] { return std::this_thread::get_id(); });
}

TEST(OffLoop, LeavesTheThreadOfTheLoopToOthers) {
  auto both = []() -> Task<bool> {
    auto loop = std::this_thread::get_id();
    auto helper = co_await off_loop([] { return std::this_thread::get_id(); });
    co_return helper != loop&& std::this_thread::get_id() == loop;
  };

  EXPECT_TRUE(wait_for(both()));
}

TEST(OffLoop, TakesOnlyLargeWorkElsewhere) {
  EXPECT_EQ(wait_for(thread_of_work(1)), std::this_thread::get_id());
  EXPECT_NE(wait_for(thread_of_work(1_MiB)), std::this_thread::get_id());
}

TEST(OffLoop, ThrowsWhatTheWorkThrows) {
  auto failing = []() -> Task<int> {
    co_return co_await off_loop([]() -> int { throw std::out_of_range("far"); });
  };

  EXPECT_THROW(wait_for(failing()), std::out_of_range);
}

TEST(OffLoop, EndsBeforeWhatItsCoroutineHolds) {
  std::promise<void> begun;
  std::promise<void> destroying;
  bool lost = false;
  bool lost_at_the_end = true;
  struct Held {
    bool& lost;
    ~Held() { lost = true; }
  };
  {
    asio::io_context context;
    auto working = [&]() -> Task<> {
      Held held{lost};
      co_await off_loop([&] {
        begun.set_value();
        destroying.get_future().wait();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));  // time to go wrong in
        lost_at_the_end = lost;
      });
    };
    asio::co_spawn(context, working, asio::use_future);
    context.poll();
    begun.get_future().wait();
    destroying.set_value();
  }

  EXPECT_FALSE(lost_at_the_end);
  EXPECT_TRUE(lost);
}

}  // namespace
}  // namespace codevault
