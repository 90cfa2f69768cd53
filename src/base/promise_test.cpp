#include "base/promise.hpp"

#include <gmock/gmock.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <string>
#include <thread>

namespace codevault {
namespace {

class PromiseTest : public testing::Test {
 protected:
  // Begins to wait for the promise, until `cancel_` is emitted.
  std::future<std::string> hear() {
    auto heard = asio::co_spawn(context_, promise_.kept(),
                                asio::bind_cancellation_slot(cancel_.slot(), asio::use_future));
    context_.poll();
    context_.restart();
    return heard;
  }

  Promise<std::string> promise_;
  asio::cancellation_signal cancel_;
  asio::io_context context_;
};

TEST_F(PromiseTest, ResumesItsCoroutineOnTheThreadOfItsContext) {
  std::thread::id resumed_on;
  auto hear_there = [&]() -> Task<std::string> {
    std::string heard = co_await promise_.kept();
    resumed_on = std::this_thread::get_id();
    co_return heard;
  };
  auto heard = asio::co_spawn(context_, hear_there, asio::use_future);

  std::thread keeper([&] {
    EXPECT_TRUE(promise_.claim());
    promise_.keep("value");
  });
  context_.run();  // does not return early: a promise that is waited for is work
  keeper.join();

  EXPECT_EQ(heard.get(), "value");
  EXPECT_EQ(resumed_on, std::this_thread::get_id());
}

TEST_F(PromiseTest, KeptBeforeItIsAwaitedIsHeardToo) {
  promise_.claim();
  promise_.keep("early");

  EXPECT_EQ(hear().get(), "early");
}

TEST_F(PromiseTest, ThrowsWhatItWasBrokenWith) {
  promise_.claim();
  promise_.break_with(std::make_exception_ptr(unavailable("no disk")));

  EXPECT_THAT([&] { hear().get(); }, testing::ThrowsMessage<Error>("no disk"));
}

TEST_F(PromiseTest, CannotBeClaimedOnceItsCoroutineIsCancelled) {
  auto heard = hear();

  cancel_.emit(asio::cancellation_type::terminal);
  context_.run();

  EXPECT_FALSE(promise_.claim());
  EXPECT_THROW(heard.get(), boost::system::system_error);
}

TEST_F(PromiseTest, OnceClaimedIsHeardInSpiteOfACancellation) {
  auto heard = hear();

  EXPECT_TRUE(promise_.claim());
  cancel_.emit(asio::cancellation_type::terminal);
  promise_.keep("in time");
  context_.run();

  EXPECT_EQ(heard.get(), "in time");
}

TEST_F(PromiseTest, LetsGoOfACoroutineWhoseContextEnds) {
  auto alive = std::make_shared<int>(1);
  {
    asio::io_context context;
    auto wait = [promise = promise_, alive]() mutable -> Task<> {
      auto still_alive = alive;
      co_await promise.kept();
    };
    asio::co_spawn(context, wait, asio::use_future);
    context.poll();
    EXPECT_GT(alive.use_count(), 1);
  }

  EXPECT_EQ(alive.use_count(), 1);
  EXPECT_TRUE(promise_.claim());
  promise_.keep("too late");
}

TEST_F(PromiseTest, GivesBackWhatNobodyHeard) {
  EXPECT_EQ(promise_.unheard(), std::nullopt);
  promise_.claim();
  promise_.keep("value");

  EXPECT_EQ(promise_.unheard(), "value");
  EXPECT_EQ(promise_.unheard(), std::nullopt);
}

}  // namespace
}  // namespace codevault
