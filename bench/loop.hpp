#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/packaged_task.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>
#include <functional>
#include <future>
#include <thread>
#include <utility>

#include "base/task.hpp"

namespace codevault::bench {

// A thread on which tasks run for as long as this lives, as in a server: what a sandbox prepares
// for the next run it prepares while nobody waits.
class Loop {
 public:
  Loop() : thread_([this] { context_.run(); }) {}
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;
  ~Loop() {
    context_.stop();
    thread_.join();
  }

  asio::any_io_executor executor() { return context_.get_executor(); }

  // Calls `work` there and waits for it.
  void call(std::function<void()> work) {
    asio::post(context_, std::packaged_task<void()>(std::move(work))).get();
  }

  // Runs `task` there; gives its result when it is done.
  template <typename T>
  T finish(Task<T> task) {
    return asio::co_spawn(context_, std::move(task), asio::use_future).get();
  }

 private:
  asio::io_context context_;
  asio::executor_work_guard<asio::io_context::executor_type> work_{context_.get_executor()};
  std::thread thread_;
};

}  // namespace codevault::bench
