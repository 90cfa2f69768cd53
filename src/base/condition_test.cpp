#include "base/condition.hpp"

#include <gmock/gmock.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <optional>
#include <string>

namespace codevault {
namespace {

using testing::ElementsAre;

class ConditionTest : public testing::Test {
 protected:
  template <typename T>
  auto start(Task<T> task) {
    auto future = asio::co_spawn(context_, std::move(task), asio::use_future);
    context_.poll();
    context_.restart();
    return future;
  }
  template <typename Future>
  bool ended(const Future& future) {
    context_.poll();
    context_.restart();
    return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }

  asio::io_context context_;
};

TEST_F(ConditionTest, WakesWhenWhatIsWaitedForCameTrueAndNotBefore) {
  Condition changed;
  int value = 0;
  auto waiting = start(changed.wait([&] { return value == 2; }));

  value = 1;
  changed.notify_all();
  EXPECT_FALSE(ended(waiting));
  value = 2;
  EXPECT_FALSE(ended(waiting));
  changed.notify_all();
  EXPECT_TRUE(ended(waiting));
}

TEST_F(ConditionTest, DoesNotWaitForWhatIsTrueAlready) {
  Condition changed;

  EXPECT_TRUE(ended(start(changed.wait([] { return true; }))));
}

TEST_F(ConditionTest, GivesUpAtTheDeadline) {
  Condition changed;
  auto waiting =
      asio::co_spawn(context_,
                     changed.wait_until(Condition::Clock::now() + std::chrono::milliseconds(1),
                                        [] { return false; }),
                     asio::use_future);

  context_.run();

  EXPECT_FALSE(waiting.get());
}

TEST_F(ConditionTest, EndsTheWaitOfACoroutineThatIsCancelled) {
  Condition changed;
  asio::cancellation_signal cancel;
  auto waiting = asio::co_spawn(context_, changed.wait([] { return false; }),
                                asio::bind_cancellation_slot(cancel.slot(), asio::use_future));
  context_.poll();

  cancel.emit(asio::cancellation_type::terminal);
  context_.run();

  EXPECT_THROW(waiting.get(), boost::system::system_error);
}

TEST_F(ConditionTest, MayGoBeforeTheCoroutinesThatWaitForIt) {
  std::optional<Condition> changed(std::in_place);
  {
    asio::io_context context;
    asio::co_spawn(context, changed->wait([] { return false; }), asio::use_future);
    context.poll();
    changed.reset();
  }  // destroys the coroutine, which is not to touch the condition
}

TEST_F(ConditionTest, ALatchHoldsUpThoseBeforeItIsOpenedAndNobodyAfter) {
  Latch latch;
  auto early = start(latch.wait());
  auto other = start(latch.wait());

  EXPECT_FALSE(ended(early));
  latch.open();

  EXPECT_TRUE(ended(early));
  EXPECT_TRUE(ended(other));
  EXPECT_TRUE(ended(start(latch.wait())));
}

TEST_F(ConditionTest, AMutexLetsInOneAtATimeInTheirOrder) {
  Mutex mutex;
  Latch leave;
  std::vector<std::string> log;
  auto enter = [&](std::string name) -> Task<> {
    Mutex::Lock lock = co_await mutex.lock();
    log.push_back(name + " in");
    co_await leave.wait();
    log.push_back(name + " out");
  };
  auto one = start(enter("one"));
  auto two = start(enter("two"));
  auto three = start(enter("three"));
  EXPECT_THAT(log, ElementsAre("one in"));

  leave.open();

  EXPECT_TRUE(ended(three));
  EXPECT_THAT(log, ElementsAre("one in", "one out", "two in", "two out", "three in", "three out"));
}

}  // namespace
}  // namespace codevault
