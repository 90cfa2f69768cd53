#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <boost/asio/io_context.hpp>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "base/check.hpp"
#include "base/unique_fd.hpp"
#include "http/server.hpp"

// For tests: a server on a thread of its own, and a client that sends exactly the bytes it is told.
namespace codevault::http {

class ServerThread {
 public:
  ServerThread(ServerSettings settings, Handler handler, ErrorHandler on_error) {
    settings.port = 0;
    server_ = std::make_unique<Server>(context_.get_executor(), std::move(settings),
                                       std::move(handler), std::move(on_error));
    port_ = server_->port();
    spawn(context_.get_executor(), "server", server_->serve());
    thread_ = std::thread([this] { context_.run(); });
  }
  ~ServerThread() {
    stop(std::chrono::seconds(0));
    thread_.join();
  }

  unsigned short port() const { return port_; }
  // Begins to stop; the server's thread ends when nothing is left.
  void stop(std::chrono::steady_clock::duration limit) {
    spawn(context_.get_executor(), "stop", server_->stop(limit));
  }

 private:
  asio::io_context context_{1};
  std::unique_ptr<Server> server_;
  unsigned short port_ = 0;
  std::thread thread_;
};

struct Answer {
  unsigned status = 0;
  std::string head;  // status line and header
  std::string body;

  // The value of a header, as it stands in the head; empty when it is not there.
  std::string header(const std::string& name) const {
    std::size_t at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    at += name.size() + 4;
    return head.substr(at, head.find("\r\n", at) - at);
  }
};

class TestClient {
 public:
  explicit TestClient(unsigned short port)
      : socket_(check(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket")) {
    timeval patience{.tv_sec = 30, .tv_usec = 0};  // a test that hangs fails
    ::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    check(::connect(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address),
          "connect");
  }

  // Sends all of `bytes`; whether the server still took them.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      ssize_t size = ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (size <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
  }
  void end_sending() { ::shutdown(socket_.get(), SHUT_WR); }
  // Closes with a reset, as a process that is killed with unread data does.
  void reset() {
    linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(socket_.get(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket_.reset();
  }

  // Everything up to and with `end`; what is behind it stays. Short when the server closed.
  std::string read_until(std::string_view end) {
    for (;;) {
      std::size_t at = pending_.find(end);
      if (at != std::string::npos) return take(at + end.size());
      if (!read_more()) return take(pending_.size());
    }
  }
  std::string read_exactly(std::size_t size) {
    while (pending_.size() < size && read_more()) {
    }
    return take(std::min(size, pending_.size()));
  }
  std::string read_all() {
    while (read_more()) {
    }
    return take(pending_.size());
  }
  // Whether the server closed, with nothing left to read.
  bool closed() { return pending_.empty() && !read_more(); }

  // The next response; a chunked body is joined. Status 0 when the server closed instead.
  Answer read_answer(bool with_body = true) {
    Answer answer;
    answer.head = read_until("\r\n\r\n");
    if (answer.head.size() > 12) {
      answer.status = static_cast<unsigned>(std::atoi(answer.head.c_str() + 9));
    }
    if (!with_body) return answer;
    if (answer.header("Transfer-Encoding") == "chunked") {
      while (std::size_t size = std::strtoul(read_until("\r\n").c_str(), nullptr, 16)) {
        answer.body += read_exactly(size);
        read_until("\r\n");
      }
      read_until("\r\n");
    } else {
      answer.body =
          read_exactly(std::strtoul(answer.header("Content-Length").c_str(), nullptr, 10));
    }
    return answer;
  }
  Answer ask(std::string_view request) {
    send(request);
    return read_answer(!request.starts_with("HEAD "));
  }

 private:
  bool read_more() {
    char buffer[16'384];
    ssize_t size = ::recv(socket_.get(), buffer, sizeof buffer, 0);
    if (size <= 0) return false;
    pending_.append(buffer, static_cast<std::size_t>(size));
    return true;
  }
  std::string take(std::size_t size) {
    std::string taken = pending_.substr(0, size);
    pending_.erase(0, size);
    return taken;
  }

  UniqueFd socket_;
  std::string pending_;
};

}  // namespace codevault::http
