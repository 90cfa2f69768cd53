#include "base/side_by_side.hpp"

#include <gmock/gmock.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <vector>

namespace codevault {
namespace {

using testing::ElementsAre;

void run(asio::io_context& context, Task<> work) {
  auto end = asio::co_spawn(context, std::move(work), asio::use_future);
  context.run();
  end.get();
}

TEST(SideBySide, BeginsEverythingBeforeAnythingEnds) {
  asio::io_context context(1);
  std::vector<int> begun;
  Latch all_begun;

  run(context, side_by_side(3, [&](std::size_t index) -> Task<> {
        begun.push_back(static_cast<int>(index));
        if (begun.size() == 3) all_begun.open();
        co_await all_begun.wait();
      }));

  EXPECT_THAT(begun, ElementsAre(0, 1, 2));
}

TEST(SideBySide, ThrowsTheFirstFailureAndCancelsTheOthers) {
  asio::io_context context(1);
  Latch never;
  int ended = 0;

  auto work = [&](std::size_t index) -> Task<> {
    if (index == 1) throw unavailable("broken");
    co_await never.wait();
    ++ended;
  };

  EXPECT_THROW(run(context, side_by_side(3, work)), Error);
  EXPECT_EQ(ended, 0);
}

TEST(Places, LetNoMoreWorkThanThereAre) {
  asio::io_context context(1);
  Places places(2);
  unsigned at_work = 0;
  unsigned most = 0;
  std::vector<int> order;

  run(context, side_by_side(6, [&](std::size_t index) -> Task<> {
        Places::Place place = co_await places.take();
        order.push_back(static_cast<int>(index));
        most = std::max(most, ++at_work);
        co_await asio::post(co_await asio::this_coro::executor, asio::use_awaitable);
        --at_work;
      }));

  EXPECT_EQ(most, 2u);
  EXPECT_THAT(order, ElementsAre(0, 1, 2, 3, 4, 5));
}

}  // namespace
}  // namespace codevault
