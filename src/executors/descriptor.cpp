#include "executors/descriptor.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/system/system_error.hpp>
#include <cerrno>
#include <cstring>

#include "sandbox/frames.hpp"

namespace codevault {
namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable_t<asio::any_io_executor>{});

Task<Woken> woken(boost::system::error_code error) {
  if (!error) co_return Woken::ready;
  auto state = co_await asio::this_coro::cancellation_state;
  bool ours = state.cancelled() == asio::cancellation_type::none;
  if (error == asio::error::operation_aborted && ours) co_return Woken::cancelled;
  throw boost::system::system_error(error);
}

}  // namespace

Descriptor watched(const asio::any_io_executor& executor, UniqueFd fd) {
  Descriptor descriptor(executor, fd.release());
  descriptor.native_non_blocking(true);  // now, when nobody is waiting for it
  return descriptor;
}

Task<Woken> readable(Descriptor& descriptor) {
  auto [error] = co_await descriptor.async_wait(Descriptor::wait_read, as_result);
  co_return co_await woken(error);
}

Task<Woken> passed(Timer& timer) {
  auto [error] = co_await timer.async_wait(as_result);
  co_return co_await woken(error);
}

Task<std::optional<sandbox::Message>> receive(Descriptor& channel) {
  for (;;) {
    auto message = sandbox::receive_message(channel.native_handle(), sandbox::Wait::none);
    if (message || errno != EAGAIN) co_return message;
    Woken woken = co_await readable(channel);
    if (woken == Woken::cancelled) co_return std::nullopt;
  }
}

void expect_no_failure(const std::optional<sandbox::Message>& message, const std::string& what) {
  if (!message) throw unavailable(what + ": the process is gone");
  if (auto failed = sandbox::decode<sandbox::Failed>(message->bytes)) {
    throw unavailable(what + ": " + failed->step + ": " + std::strerror(failed->error));
  }
}

}  // namespace codevault
