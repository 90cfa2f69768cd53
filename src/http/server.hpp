#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/task.hpp"

// An HTTP/1.1 server on Asio and Beast. Knows nothing of what it serves. Only .cpp files here
// include Beast.
namespace codevault::http {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method;                        // "GET"
  std::string path;                          // decoded, without the query; always starts with '/'
  std::map<std::string, std::string> query;  // decoded; the last of equal names
  Headers headers;
  std::string body;
  std::string address;  // the client's, through as many X-Forwarded-For hops as settings trust

  // The header's value, whatever its case; empty when it is not there.
  std::string_view header(std::string_view name) const;
};

// The other end of a response that goes on: server-sent events. Each call waits until the bytes are
// handed to the kernel and throws when the client is gone.
class EventStream {
 public:
  virtual ~EventStream() = default;
  virtual Task<> send(std::string event, std::string data) = 0;
  virtual Task<> comment() = 0;  // keeps proxies from closing a silent stream
};

struct Response {
  unsigned status = 200;
  Headers headers;
  std::string content_type = "application/json";
  std::string body;
  // When set, `body` is not used: the response is a text/event-stream, open until this returns.
  std::function<Task<>(EventStream&)> events;
};

using Handler = std::function<Task<Response>(Request)>;

struct ServerSettings {
  std::string address = "127.0.0.1";
  unsigned short port = 5173;
  Bytes max_body = 32_MiB;  // a larger one is answered with 413
  Bytes max_header = 32_KiB;
  std::size_t max_connections = 4'096;
  unsigned trusted_proxies = 0;  // how many X-Forwarded-For hops are ours
  std::chrono::seconds idle_timeout{60};
  std::chrono::seconds read_timeout{30};  // for one whole request
};

// Listens and serves until destroyed or stopped.
class Server {
 public:
  // Binds at once: throws std::system_error, naming address and port, when it cannot.
  // What `handler` throws becomes a response through `on_error`.
  using ErrorHandler = std::function<Response(std::exception_ptr)>;
  Server(asio::any_io_executor executor, ServerSettings settings, Handler handler,
         ErrorHandler on_error);
  ~Server();

  unsigned short port() const;  // the real one when settings said 0

  // Accepts until cancelled.
  Task<> serve();
  // Stops accepting, waits for running requests up to `limit`, then closes what is left.
  Task<> stop(std::chrono::steady_clock::duration limit);

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace codevault::http
