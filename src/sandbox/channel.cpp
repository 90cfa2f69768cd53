#include "sandbox/channel.hpp"

#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace codevault::sandbox {
namespace {

constexpr std::size_t largest_inline = 64 * 1024;
constexpr std::size_t most_fds = 128;
constexpr std::string_view elsewhere{"\0memfd", 6};  // no frame begins with a zero byte

bool send_inline(int socket, std::string_view bytes, std::span<const int> fds) {
  iovec part{const_cast<char*>(bytes.data()), bytes.size()};
  alignas(cmsghdr) char control[CMSG_SPACE(most_fds * sizeof(int))];
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (!fds.empty()) {
    message.msg_control = control;
    message.msg_controllen = CMSG_SPACE(fds.size_bytes());
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(fds.size_bytes());
    std::memcpy(CMSG_DATA(header), fds.data(), fds.size_bytes());
  }
  ssize_t sent = 0;
  do {
    sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(bytes.size());
}

bool send_elsewhere(int socket, std::string_view bytes, std::span<const int> fds) {
  UniqueFd file(::memfd_create("message", MFD_CLOEXEC));
  if (!file || !write_whole(file.get(), bytes)) return false;
  std::vector<int> all(fds.begin(), fds.end());
  all.push_back(file.get());
  return send_inline(socket, elsewhere, all);
}

std::vector<UniqueFd> fds_of(msghdr& message) {
  std::vector<UniqueFd> fds;
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    std::size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < count; ++i) {
      int fd = -1;
      std::memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof fd);
      fds.emplace_back(fd);
    }
  }
  return fds;
}

}  // namespace

ChannelEnds open_channel() {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) < 0) return {};
  return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

bool send_message(int socket, std::string_view bytes, std::span<const int> fds) {
  if (fds.size() >= most_fds) {
    errno = E2BIG;
    return false;
  }
  return bytes.size() <= largest_inline ? send_inline(socket, bytes, fds)
                                        : send_elsewhere(socket, bytes, fds);
}

std::optional<Message> receive_message(int socket, Wait wait) {
  static thread_local char buffer[largest_inline];
  alignas(cmsghdr) char control[CMSG_SPACE(most_fds * sizeof(int))];
  iovec part{buffer, sizeof buffer};
  msghdr header{};
  header.msg_iov = &part;
  header.msg_iovlen = 1;
  header.msg_control = control;
  header.msg_controllen = sizeof control;
  ssize_t size = 0;
  do {
    size = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC | (wait == Wait::none ? MSG_DONTWAIT : 0));
  } while (size < 0 && errno == EINTR);
  if (size < 0) return {};
  if (size == 0) {
    errno = 0;
    return {};
  }
  Message message{std::string(buffer, static_cast<std::size_t>(size)), fds_of(header)};
  if (message.bytes != elsewhere) return message;

  if (message.fds.empty()) {
    errno = EPROTO;
    return {};
  }
  std::optional<std::string> bytes = read_whole(message.fds.back().get());
  message.fds.pop_back();
  if (!bytes) return {};
  message.bytes = std::move(*bytes);
  return message;
}

std::optional<std::string> read_whole(int fd) {
  struct stat facts {};
  if (::fstat(fd, &facts) < 0 || facts.st_size < 0) return {};
  std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    ssize_t got = ::pread(fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {};
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

bool write_whole(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

}  // namespace codevault::sandbox
