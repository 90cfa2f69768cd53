#include "base/race.hpp"

#include <gmock/gmock.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <string>

#include "base/promise.hpp"

namespace codevault {
namespace {

using std::chrono::hours;

class RaceTest : public testing::Test {
 protected:
  Task<> fail(std::string what) {
    ++ended_;
    throw Error(ErrorKind::unavailable, std::move(what));
    co_return;
  }
  Task<> end_later() {
    co_await sleep_for(std::chrono::milliseconds(1));
    ++ended_;
  }
  std::future<void> start(Task<> task) {
    return asio::co_spawn(context_, std::move(task), asio::use_future);
  }

  asio::io_context context_;
  int ended_ = 0;
};

TEST_F(RaceTest, EndsWithTheFirst) {
  auto ended = start(first_of(end_later(), sleep_for(hours(1))));

  context_.run();

  EXPECT_NO_THROW(ended.get());
}

TEST_F(RaceTest, ThrowsWhatTheFirstThrew) {
  auto ended = start(first_of(sleep_for(hours(1)), fail("late")));

  context_.run();

  EXPECT_THAT([&] { ended.get(); }, testing::ThrowsMessage<Error>("late"));
}

TEST_F(RaceTest, AwaitsBothToTheirEndsThoughOneFails) {
  auto ended = start(both(fail("one"), end_later()));

  context_.run();

  EXPECT_THAT([&] { ended.get(); }, testing::ThrowsMessage<Error>("one"));
  EXPECT_EQ(ended_, 2);
}

TEST_F(RaceTest, ThrowsWhatTheOtherOfBothThrew) {
  auto ended = start(both(end_later(), fail("other")));

  context_.run();

  EXPECT_THAT([&] { ended.get(); }, testing::ThrowsMessage<Error>("other"));
  EXPECT_EQ(ended_, 2);
}

}  // namespace
}  // namespace codevault
