#include "client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <array>
#include <charconv>
#include <stdexcept>

#include "base/check.hpp"

namespace codevault::bench {
namespace {

constexpr std::string_view host = "Host: localhost\r\n";

// Returns the value of a header in the head of an answer, in any case; empty without one.
std::string header_of(std::string_view head, std::string_view name) {
  for (std::size_t line = head.find("\r\n"); line != head.npos;
       line = head.find("\r\n", line + 2)) {
    std::string_view rest = head.substr(line + 2);
    bool same =
        rest.size() > name.size() && rest[name.size()] == ':' &&
        std::equal(name.begin(), name.end(), rest.begin(), [](unsigned char a, unsigned char b) {
          return std::tolower(a) == std::tolower(b);
        });
    if (!same) continue;
    std::string_view value = rest.substr(name.size() + 1, rest.find("\r\n") - name.size() - 1);
    return std::string(value.substr(value.find_first_not_of(' ')));
  }
  return {};
}

}  // namespace

Client::Client(unsigned short port)
    : socket_(check(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket")) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  check(::connect(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), "connect");
  int on = 1;
  check(::setsockopt(socket_.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), "setsockopt");
}

Client::Answer Client::get(const std::string& path) {
  return exchange("GET " + path + " HTTP/1.1\r\n" + std::string(host) + "\r\n");
}

Client::Answer Client::post(const std::string& path, const std::string& json) {
  return exchange("POST " + path + " HTTP/1.1\r\n" + std::string(host) +
                  "Content-Type: application/json\r\nContent-Length: " +
                  std::to_string(json.size()) + "\r\n\r\n" + json);
}

Client::Answer Client::exchange(const std::string& request) {
  for (std::size_t sent = 0; sent < request.size();) {
    sent += static_cast<std::size_t>(check(
        ::send(socket_.get(), request.data() + sent, request.size() - sent, MSG_NOSIGNAL), "send"));
  }
  std::array<char, 65536> buffer;
  auto read_more = [&] {
    ssize_t got = check(::recv(socket_.get(), buffer.data(), buffer.size(), 0), "recv");
    if (got == 0) throw std::runtime_error("the server closed the connection");
    unread_.append(buffer.data(), static_cast<std::size_t>(got));
  };
  std::size_t end = 0;
  while ((end = unread_.find("\r\n\r\n")) == std::string::npos) read_more();

  std::string head = unread_.substr(0, end + 2);
  std::size_t length = std::stoul(header_of(head, "Content-Length"));
  while (unread_.size() < end + 4 + length) read_more();
  Answer answer{static_cast<unsigned>(std::stoul(head.substr(9, 3))),
                unread_.substr(end + 4, length)};
  unread_.erase(0, end + 4 + length);
  return answer;
}

}  // namespace codevault::bench
