#include "base/task.hpp"

#include <spdlog/spdlog.h>

#include <boost/system/system_error.hpp>
#include <exception>

namespace codevault {

Task<> sleep_for(std::chrono::steady_clock::duration duration) {
  Timer timer(co_await asio::this_coro::executor, duration);
  co_await timer.async_wait();
}

void spawn(const asio::any_io_executor& executor, std::string name, Task<> work) {
  asio::co_spawn(executor, std::move(work),
                 [name = std::move(name)](const std::exception_ptr& failure) {
                   if (!failure) return;
                   try {
                     std::rethrow_exception(failure);
                   } catch (const boost::system::system_error& error) {
                     if (error.code() != asio::error::operation_aborted) {
                       spdlog::error("{} failed: {}", name, error.what());
                     }
                   } catch (const std::exception& error) {
                     spdlog::error("{} failed: {}", name, error.what());
                   }
                 });
}

}  // namespace codevault
