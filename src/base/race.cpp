#include "base/race.hpp"

#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <exception>

namespace codevault {

Task<> first_of(Task<> one, Task<> other) {
  auto executor = co_await asio::this_coro::executor;
  auto both = asio::experimental::make_parallel_group(
      asio::co_spawn(executor, std::move(one), asio::deferred),
      asio::co_spawn(executor, std::move(other), asio::deferred));
  auto [order, failure_of_one, failure_of_other] =
      co_await both.async_wait(asio::experimental::wait_for_one(), asio::use_awaitable);
  std::exception_ptr failure = order[0] == 0 ? failure_of_one : failure_of_other;
  if (failure) std::rethrow_exception(failure);
}

Task<> both(Task<> one, Task<> other) {
  auto executor = co_await asio::this_coro::executor;
  auto all = asio::experimental::make_parallel_group(
      asio::co_spawn(executor, std::move(one), asio::deferred),
      asio::co_spawn(executor, std::move(other), asio::deferred));
  auto [order, failure_of_one, failure_of_other] =
      co_await all.async_wait(asio::experimental::wait_for_all(), asio::use_awaitable);
  if (failure_of_one) std::rethrow_exception(failure_of_one);
  if (failure_of_other) std::rethrow_exception(failure_of_other);
}

}  // namespace codevault
