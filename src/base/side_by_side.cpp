#include "base/side_by_side.hpp"

#include <vector>

namespace codevault {

Task<> side_by_side(std::size_t count, NumberedWork work) {
  if (count == 0) co_return;
  auto executor = co_await asio::this_coro::executor;
  auto begin = [&](std::size_t index) {
    return asio::co_spawn(
        executor, [&work, index]() -> Task<> { co_await work(index); }, asio::deferred);
  };
  std::vector<decltype(begin(0))> begun;
  for (std::size_t index = 0; index < count; ++index) begun.push_back(begin(index));
  auto [order, failures] = co_await asio::experimental::make_parallel_group(std::move(begun))
                               .async_wait(asio::experimental::wait_for_one_error(),
                                           asio::use_awaitable_t<asio::any_io_executor>());
  for (std::size_t index : order) {
    if (failures[index]) std::rethrow_exception(failures[index]);
  }
}

}  // namespace codevault
