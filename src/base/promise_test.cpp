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

using boost::system::system_error;

Task<std::string> hear(Promise<std::string> promise) { co_return co_await promise.kept(); }

TEST(Promise, ResumesWhoWaitsOnItsOwnThread) {
  asio::io_context context;
  Promise<std::string> promise;
  std::thread::id resumed_on;
  auto hear_there = [&]() -> Task<std::string> {
    std::string heard = co_await promise.kept();
    resumed_on = std::this_thread::get_id();
    co_return heard;
  };
  auto heard = asio::co_spawn(context, hear_there, asio::use_future);

  std::thread keeper([&] {
    EXPECT_TRUE(promise.claim());
    promise.keep("value");
  });
  context.run();  // does not return early: a promise that is waited for is work
  keeper.join();

  EXPECT_EQ(heard.get(), "value");
  EXPECT_EQ(resumed_on, std::this_thread::get_id());
}

TEST(Promise, KeptBeforeItIsAwaitedIsHeardToo) {
  asio::io_context context;
  Promise<std::string> promise;
  promise.claim();
  promise.keep("early");

  auto heard = asio::co_spawn(context, hear(promise), asio::use_future);
  context.run();

  EXPECT_EQ(heard.get(), "early");
}

TEST(Promise, ThrowsWhatItWasBrokenWith) {
  asio::io_context context;
  Promise<std::string> promise;
  promise.claim();
  promise.break_with(std::make_exception_ptr(unavailable("no disk")));

  auto heard = asio::co_spawn(context, hear(promise), asio::use_future);
  context.run();

  EXPECT_THAT([&] { heard.get(); }, testing::ThrowsMessage<Error>("no disk"));
}

TEST(Promise, CannotBeClaimedOnceItsCoroutineIsCancelled) {
  asio::io_context context;
  Promise<std::string> promise;
  asio::cancellation_signal signal;
  auto heard = asio::co_spawn(context, hear(promise),
                              asio::bind_cancellation_slot(signal.slot(), asio::use_future));
  context.poll();

  signal.emit(asio::cancellation_type::terminal);
  context.run();

  EXPECT_FALSE(promise.claim());
  EXPECT_THROW(heard.get(), system_error);
}

TEST(Promise, OnceClaimedIsHeardInSpiteOfACancellation) {
  asio::io_context context;
  Promise<std::string> promise;
  asio::cancellation_signal signal;
  auto heard = asio::co_spawn(context, hear(promise),
                              asio::bind_cancellation_slot(signal.slot(), asio::use_future));
  context.poll();

  EXPECT_TRUE(promise.claim());
  signal.emit(asio::cancellation_type::terminal);
  promise.keep("in time");
  context.run();

  EXPECT_EQ(heard.get(), "in time");
}

TEST(Promise, LetsGoOfACoroutineWhoseContextEnds) {
  Promise<std::string> promise;
  auto alive = std::make_shared<int>(1);
  {
    asio::io_context context;
    auto wait = [promise, alive]() mutable -> Task<> {
      auto still_alive = alive;
      co_await promise.kept();
    };
    asio::co_spawn(context, wait, asio::use_future);
    context.poll();
    EXPECT_GT(alive.use_count(), 1);
  }

  EXPECT_EQ(alive.use_count(), 1);
  EXPECT_TRUE(promise.claim());
  promise.keep("too late");
}

TEST(Promise, GivesBackWhatNobodyHeard) {
  Promise<std::string> promise;
  EXPECT_EQ(promise.unheard(), std::nullopt);
  promise.claim();
  promise.keep("value");

  EXPECT_EQ(promise.unheard(), "value");
  EXPECT_EQ(promise.unheard(), std::nullopt);
}

}  // namespace
}  // namespace codevault
