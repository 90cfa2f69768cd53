#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "base/random.hpp"
#include "base/unique_fd.hpp"
#include "redis/address.hpp"
#include "redis/resp.hpp"

// For tests: a redis-server for one test, with a folder and a socket file of its own.
namespace codevault::redis {

class RedisServer {
 public:
  explicit RedisServer(std::vector<std::string> options = {}) : options_(std::move(options)) {
    std::filesystem::create_directory(folder_);
    start();
  }
  RedisServer(const RedisServer&) = delete;
  ~RedisServer() {
    kill();
    std::filesystem::remove_all(folder_);
  }

  Address address() const { return {.socket = folder_ + "/redis.sock"}; }

  void start() {
    std::vector<std::string> words = {"redis-server", "--port", "0", "--save", "",
                                      "--dir",        folder_};
    words.insert(words.end(), {"--unixsocket", address().socket, "--logfile", folder_ + "/log"});
    words.insert(words.end(), {"--appendonly", "yes", "--appendfsync", "always"});
    words.insert(words.end(), options_.begin(), options_.end());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    process_ = ::fork();
    if (process_ == 0) {
      ::execvp(arguments[0], arguments.data());
      ::_exit(127);
    }
    for (int attempt = 0; attempt < 1000; ++attempt) {
      if (answers()) return;
      if (::waitpid(process_, nullptr, WNOHANG) == process_) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    process_ = -1;
    throw std::runtime_error("redis-server does not start");
  }
  void kill() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::kill(process_, SIGCONT);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
  }
  void freeze() { ::kill(process_, SIGSTOP); }
  void thaw() { ::kill(process_, SIGCONT); }

  // Runs one command, on a new connection.
  Value run(const Command& command) {
    UniqueFd socket = open();
    if (socket.get() < 0) throw std::runtime_error("no redis-server");
    std::string bytes = encode(command);
    if (::send(socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0) {
      throw std::runtime_error("redis-server hangs up");
    }
    Parser parser;
    for (;;) {
      if (auto value = parser.next()) return *value;
      char buffer[65'536];
      ssize_t length = ::recv(socket.get(), buffer, sizeof(buffer), 0);
      if (length <= 0) throw std::runtime_error("redis-server hangs up");
      parser.feed({buffer, static_cast<std::size_t>(length)});
    }
  }

 private:
  UniqueFd open() const {
    UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un place{.sun_family = AF_UNIX};
    address().socket.copy(place.sun_path, sizeof(place.sun_path) - 1);
    if (::connect(socket.get(), reinterpret_cast<sockaddr*>(&place), sizeof(place)) != 0) return {};
    return socket;
  }
  bool answers() {
    try {
      Value value = run({"PING"});
      return !value.text.starts_with("LOADING");
    } catch (const std::runtime_error&) {
      return false;
    }
  }

  std::vector<std::string> options_;
  std::string folder_ = std::filesystem::temp_directory_path() / ("cv-redis-" + random_id());
  pid_t process_ = -1;
};

}  // namespace codevault::redis
