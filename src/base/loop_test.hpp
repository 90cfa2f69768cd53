#pragma once

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <chrono>
#include <future>

#include "base/task.hpp"

namespace codevault {

// For tests: runs coroutines on an event loop of the test's own, on this thread.
class LoopTest : public testing::Test {
 protected:
  // Starts `task` and lets it go as far as it can without waiting. It goes on whenever the test
  // waits.
  template <typename T>
  std::future<T> start(Task<T> task) {
    auto future = asio::co_spawn(context_, std::move(task), asio::use_future);
    context_.restart();  // it stops when it runs out of work
    while (context_.poll_one() > 0) {
    }
    return future;
  }
  template <typename T>
  T end(std::future<T> future) {
    while (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
      context_.run_one();
    }
    return future.get();
  }
  template <typename T>
  T wait(Task<T> task) {
    return end(start(std::move(task)));
  }

  asio::io_context context_;
};

}  // namespace codevault
