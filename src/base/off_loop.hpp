#pragma once

#include <boost/asio/execution/context.hpp>
#include <boost/asio/execution_context.hpp>
#include <boost/asio/query.hpp>

#include "base/bytes.hpp"
#include "base/task.hpp"

namespace codevault {

// The threads of an io_context for work that would hold up its loop. They end before what the
// context's coroutines hold does: work may refer to variables of the coroutine that awaits it.
class HelperThreads : public asio::execution_context::service {
 public:
  using key_type = HelperThreads;
  static inline asio::execution_context::id id;

  explicit HelperThreads(asio::execution_context& context) : service(context), pool_(4) {}

  asio::thread_pool& pool() { return pool_; }

 private:
  void shutdown() override { pool_.join(); }

  asio::thread_pool pool_;
};

// Runs blocking `work` on a helper thread of the caller's io_context, then resumes the caller where
// it was. Throws what `work` throws. A caller that is cancelled still waits for the end of `work`.
template <typename Work>
Task<std::invoke_result_t<Work>> off_loop(Work work) {
  auto executor = co_await asio::this_coro::executor;
  auto& context = asio::query(executor, asio::execution::context);
  co_return co_await on_pool(asio::use_service<HelperThreads>(context).pool(), std::move(work));
}

// The same for work that takes time for each of `bytes`. Little work is done at once: handing it
// over would take longer.
template <typename Work>
Task<std::invoke_result_t<Work>> off_loop(Bytes bytes, Work work) {
  constexpr Bytes little = 64_KiB;
  if (bytes <= little) co_return work();
  co_return co_await off_loop(std::move(work));
}

}  // namespace codevault
