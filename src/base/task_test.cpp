#include "base/task.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <optional>
#include <stdexcept>

namespace codevault {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

template <typename T>
T run(Task<T> task) {
  asio::io_context context;
  std::exception_ptr failure;
  std::optional<T> result;
  asio::co_spawn(context, std::move(task), [&](std::exception_ptr error, T value) {
    failure = error;
    result = std::move(value);
  });
  context.run();
  if (failure) std::rethrow_exception(failure);
  return std::move(*result);
}

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
  EXPECT_EQ(run(with_timeout(seven(), 1h, "counting")), 7);
}

TEST(WithTimeout, PassesOnTheFailureOfTheWorkWithoutWaiting) {
  EXPECT_THAT([] { run(with_timeout(broken(), 1h, "counting")); },
              ThrowsMessage<std::runtime_error>("broken"));
}

TEST(WithTimeout, SaysWhatTimedOut) {
  EXPECT_THAT([] { run(with_timeout(never(), 1ms, "counting")); },
              ThrowsMessage<Error>(HasSubstr("counting timed out")));
}

TEST(WithTimeout, EndsWhenItsOwnTaskIsCancelled) {
  auto cancelled = []() -> Task<bool> {
    using namespace asio::experimental::awaitable_operators;
    auto first = co_await (with_timeout(never(), 1h, "counting") || sleep_for(1ms));
    co_return first.index() == 1;
  };

  EXPECT_TRUE(run(cancelled()));
}

}  // namespace
}  // namespace codevault
