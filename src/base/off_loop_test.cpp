#include "base/off_loop.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <future>
#include <stdexcept>
#include <thread>

namespace codevault {
namespace {

template <typename T>
T finish(Task<T> task) {
  asio::io_context context;
  auto done = asio::co_spawn(context, std::move(task), asio::use_future);
  context.run();
  return done.get();
}

Task<std::thread::id> thread_of_work(Bytes bytes) {
  co_return co_await off_loop(bytes, [] { return std::this_thread::get_id(); });
}

TEST(OffLoop, LeavesTheThreadOfTheLoopToOthers) {
  auto both = []() -> Task<bool> {
    auto loop = std::this_thread::get_id();
    auto helper = co_await off_loop([] { return std::this_thread::get_id(); });
    co_return helper != loop&& std::this_thread::get_id() == loop;
  };

  EXPECT_TRUE(finish(both()));
}

TEST(OffLoop, TakesOnlyLargeWorkElsewhere) {
  EXPECT_EQ(finish(thread_of_work(1)), std::this_thread::get_id());
  EXPECT_NE(finish(thread_of_work(1_MiB)), std::this_thread::get_id());
}

TEST(OffLoop, ThrowsWhatTheWorkThrows) {
  auto failing = []() -> Task<int> {
    co_return co_await off_loop([]() -> int { throw std::out_of_range("far"); });
  };

  EXPECT_THROW(finish(failing()), std::out_of_range);
}

TEST(OffLoop, EndsBeforeTheContextDoes) {
  std::promise<void> begun;
  bool ended = false;
  {
    asio::io_context context;
    auto working = [&]() -> Task<int> {
      co_return co_await off_loop([&] {
        begun.set_value();
        ended = true;
        return 1;
      });
    };
    asio::co_spawn(context, working, asio::use_future);
    context.poll();
    begun.get_future().wait();
  }

  EXPECT_TRUE(ended);
}

}  // namespace
}  // namespace codevault
