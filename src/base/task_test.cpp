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

TEST(OnPool, DoesTheWorkOfACallerThatIsCancelledBeforeItBegins) {
  asio::thread_pool pool(1);
  std::promise<void> release;
  asio::post(pool, [&] { release.get_future().wait(); });
  bool done = false;
  asio::io_context context;
  asio::cancellation_signal cancel;
  auto caller = [&]() -> Task<> { co_await on_pool(pool, [&] { done = true; }); };
  auto ended = asio::bind_cancellation_slot(cancel.slot(), [](const std::exception_ptr&) {});
  asio::co_spawn(context, caller, std::move(ended));
  context.poll();

  cancel.emit(asio::cancellation_type::terminal);
  release.set_value();
  context.run();

  EXPECT_TRUE(done);
}

}  // namespace
}  // namespace codevault
