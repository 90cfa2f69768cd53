#pragma once

#include <boost/asio/redirect_error.hpp>

#include "base/task.hpp"

namespace codevault {

// Something that comes once, for any number of tasks that wait for it. For one thread or strand.
class Moment {
 public:
  explicit Moment(const asio::any_io_executor& executor)
      : timer_(executor, Timer::time_point::max()) {}

  void come() {
    come_ = true;
    timer_.cancel();
  }
  bool has_come() const { return come_; }

  Task<> wait() {
    if (come_) co_return;
    boost::system::error_code woken;
    co_await timer_.async_wait(asio::redirect_error(asio::use_awaitable, woken));
    if (!come_) throw boost::system::system_error(asio::error::operation_aborted);
  }

 private:
  Timer timer_;  // never expires
  bool come_ = false;
};

}  // namespace codevault
