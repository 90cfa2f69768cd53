#include "base/background.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <thread>

namespace codevault {
namespace {

// The thread that works on `size` bytes.
std::thread::id thread_for(Bytes size) {
  asio::io_context context;
  Background background;
  auto work = [] { return std::this_thread::get_id(); };
  auto future = asio::co_spawn(context, background.run(size, work), asio::use_future);
  context.run();
  return future.get();
}

TEST(Background, LooksAtFewBytesAtOnceAndAtManyElsewhere) {
  EXPECT_EQ(thread_for(10), std::this_thread::get_id());
  EXPECT_NE(thread_for(1_MiB), std::this_thread::get_id());
}

TEST(Background, ThrowsWhatTheWorkThrows) {
  asio::io_context context;
  Background background;
  auto work = []() -> int { throw unavailable("broken"); };
  auto future = asio::co_spawn(context, background.run(1_MiB, work), asio::use_future);
  context.run();

  EXPECT_THROW(future.get(), Error);
}

}  // namespace
}  // namespace codevault
