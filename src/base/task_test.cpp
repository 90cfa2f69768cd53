#include "base/task.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <stdexcept>

#include "base/test_folder.hpp"

namespace codevault {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

Task<int> seven() { co_return 7; }
Task<int> never() {
  co_await sleep_for(1h);
  co_return 0;
}
Task<int> broken() {
  co_await sleep_for(1ms);
  throw std::runtime_error("broken");
}

TEST(WithTimeout, AnswersWhatTheWorkAnswers) {
  EXPECT_EQ(wait_for(with_timeout(seven(), 1h, "counting")), 7);
}

TEST(WithTimeout, PassesOnTheFailureOfTheWorkWithoutWaiting) {
  EXPECT_THAT([] { wait_for(with_timeout(broken(), 1h, "counting")); },
              ThrowsMessage<std::runtime_error>("broken"));
}

TEST(WithTimeout, SaysWhatTimedOut) {
  EXPECT_THAT([] { wait_for(with_timeout(never(), 1ms, "counting")); },
              ThrowsMessage<Error>(HasSubstr("counting timed out")));
}

TEST(WithTimeout, EndsWhenItsOwnTaskIsCancelled) {
  auto cancelled = []() -> Task<bool> {
    using namespace asio::experimental::awaitable_operators;
    auto first = co_await (with_timeout(never(), 1h, "counting") || sleep_for(1ms));
    co_return first.index() == 1;
  };

  EXPECT_TRUE(wait_for(cancelled()));
}

TEST(OnPool, OutlivesTheCancellingOfItsCaller) {
  asio::thread_pool pool(2);
  std::promise<void> begun;
  std::promise<void> release;
  auto work = [&] {
    begun.set_value();
    release.get_future().wait();
  };
  asio::io_context context;
  asio::cancellation_signal cancel;
  std::exception_ptr failure;
  auto ended = [&](std::exception_ptr thrown) { failure = std::move(thrown); };
  auto caller = [&]() -> Task<> { co_await on_pool(pool, work); };
  asio::co_spawn(context, caller, asio::bind_cancellation_slot(cancel.slot(), ended));
  context.poll();
  begun.get_future().wait();

  cancel.emit(asio::cancellation_type::terminal);
  asio::post(pool, asio::use_future([] {})).wait();  // now the pool has heard what it is to hear
  release.set_value();
  context.run();

  EXPECT_EQ(failure, nullptr);
}

}  // namespace
}  // namespace codevault
