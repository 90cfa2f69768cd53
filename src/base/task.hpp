#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <exception>
#include <string>
#include <type_traits>
#include <utility>

#include "base/error.hpp"

// How everything here waits. Coroutines are verbs that return Task<T>. One that is spawned takes
// its parameters by value; no mutex is held across a co_await; nothing is spawned but through
// spawn().
namespace codevault {

namespace asio = boost::asio;

template <typename T = void>
using Task = asio::awaitable<T>;
using Awaiting = asio::use_awaitable_t<>::executor_with_default<asio::any_io_executor>;
using Timer = asio::steady_timer::rebind_executor<Awaiting>::other;

// Suspends the caller for `duration`.
Task<> sleep_for(std::chrono::steady_clock::duration duration);

// Starts work that nobody awaits, on `executor`. Its failure is logged under `name`, never lost and
// never fatal; a cancellation is silent. The coroutine must own everything it uses.
void spawn(const asio::any_io_executor& executor, std::string name, Task<> work);

// Awaits `work`, cancelling it and throwing Error{unavailable} "<what> timed out" once `limit` has
// passed. What `work` throws is thrown at once. T has a default constructor.
template <typename T>
Task<T> with_timeout(Task<T> work, std::chrono::steady_clock::duration limit, std::string what) {
  // Not `work || sleep`: that waits for a success, so it would turn every failure into a time-out.
  auto executor = co_await asio::this_coro::executor;
  auto race = asio::experimental::make_parallel_group(
      asio::co_spawn(executor, std::move(work), asio::deferred),
      asio::co_spawn(executor, sleep_for(limit), asio::deferred));
  auto outcome = co_await std::move(race).async_wait(
      asio::experimental::wait_for_one(), asio::use_awaitable_t<asio::any_io_executor>());
  bool late = std::get<0>(outcome)[0] == 1;
  auto state = co_await asio::this_coro::cancellation_state;
  bool cancelled = state.cancelled() != asio::cancellation_type::none;
  if (late && !cancelled) throw unavailable(what + " timed out");
  if (std::get<1>(outcome)) std::rethrow_exception(std::get<1>(outcome));
  if constexpr (!std::is_void_v<T>) co_return std::get<2>(std::move(outcome));
}

// Runs blocking `work` on `pool`, then resumes the caller where it was. A caller that is cancelled
// waits for the end of `work`. The pool never hears of it: after the work Asio's co_spawn awaits
// once more, which would throw in a thread of the pool, where nobody catches.
template <typename Work>
Task<std::invoke_result_t<Work>> on_pool(asio::thread_pool& pool, Work work) {
  auto job = [work = std::move(work)]() mutable -> Task<std::invoke_result_t<Work>> {
    co_return work();
  };
  co_return co_await asio::co_spawn(
      pool, std::move(job),
      asio::bind_cancellation_slot(asio::cancellation_slot(), asio::use_awaitable));
}

}  // namespace codevault
