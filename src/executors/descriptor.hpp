#pragma once

#include <boost/asio/posix/stream_descriptor.hpp>
#include <cstddef>
#include <optional>
#include <string>

#include "base/task.hpp"
#include "base/unique_fd.hpp"
#include "sandbox/channel.hpp"

namespace codevault {

// A descriptor that a coroutine can wait for.
using Descriptor = asio::posix::stream_descriptor::rebind_executor<Awaiting>::other;

Descriptor watched(const asio::any_io_executor& executor, UniqueFd fd);

enum class Woken { ready, cancelled };

// Waits until there is something to read, or the end of file. `cancelled` after cancel() or close()
// of the descriptor; throws when the task itself is cancelled.
Task<Woken> readable(Descriptor& descriptor);
// Waits until `timer` has expired. `cancelled` after cancel() of the timer; throws when the task
// itself is cancelled.
Task<Woken> passed(Timer& timer);

// The next message, or nothing at the end of the conversation or when the descriptor is cancelled.
Task<std::optional<sandbox::Message>> receive(Descriptor& channel);

// Throws Error{unavailable} "<what>: <reason>" if `message` is nothing, or tells of a failure.
void expect_no_failure(const std::optional<sandbox::Message>& message, const std::string& what);

}  // namespace codevault
