#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <chrono>
#include <future>

#include "base/task.hpp"

namespace codevault {

// Runs `work` on this thread. Returns what it returns, or throws what it throws.
template <typename T>
T run_to_end(Task<T> work) {
  asio::io_context context(1);
  auto result = asio::co_spawn(context, std::move(work), asio::use_future);
  while (result.wait_for(std::chrono::seconds(0)) != std::future_status::ready) context.run_one();
  return result.get();
}

}  // namespace codevault
