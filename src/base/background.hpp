#pragma once

#include "base/bytes.hpp"
#include "base/task.hpp"

namespace codevault {

// A thread for work whose time grows with bytes that strangers send, so that no loop waits for it.
class Background {
 public:
  // Returns what `work` returns, which looks at `size` bytes: at once where they are few, else on
  // the thread. `work` owns what it uses.
  template <typename Work>
  Task<std::invoke_result_t<Work>> run(Bytes size, Work work) {
    constexpr Bytes few = 32_KiB;
    if (size <= few) co_return work();
    co_return co_await on_pool(thread_, std::move(work));
  }

 private:
  asio::thread_pool thread_{1};
};

}  // namespace codevault
