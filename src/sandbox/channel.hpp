#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/unique_fd.hpp"

// Whole messages with descriptors beside them, over a SOCK_SEQPACKET socket. A message too large
// for the socket travels in a memfd; neither side notices.
namespace codevault::sandbox {

struct Message {
  std::string bytes;
  std::vector<UniqueFd> fds;
};

struct ChannelEnds {
  UniqueFd ours;
  UniqueFd theirs;
};

// A connected pair, closed on exec. Empty, with errno set, when there are no descriptors left.
ChannelEnds open_channel();

// False, with errno set, when it could not be sent. Never raises SIGPIPE.
bool send_message(int socket, std::string_view bytes, std::span<const int> fds = {});

enum class Wait { blocking, none };

// Nothing at the end of the conversation, or, with errno EAGAIN, when there is no message yet.
std::optional<Message> receive_message(int socket, Wait wait = Wait::blocking);

// All of a memfd or other regular file, from its beginning. Nothing when it cannot be read.
std::optional<std::string> read_whole(int fd);
// False, with errno set, when not all could be written.
bool write_whole(int fd, std::string_view bytes);

}  // namespace codevault::sandbox
