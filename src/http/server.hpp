#pragma once

#include <chrono>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/task.hpp"

// An HTTP/1.1 server on Asio, with Beast's parser. Knows nothing of what it serves. It and its
// handlers run on one thread. Between two awaits it works on at most 16 KiB that a client sent,
// plus a header.
//
// Bytes become requests in request_reader, responses become bytes in wire; session moves both over
// one connection, server accepts connections and watches over them. router and static_files are for
// handlers.
namespace codevault::http {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method;     // "GET"
  std::string path;       // decoded, without the query; always starts with '/'
  std::string base_path;  // of the site, in front of `path` in the client's address: "" or "/cv"
  std::map<std::string, std::string> query;  // decoded; the last of equal names
  std::map<std::string, std::string>
      parameters;  // parts of the path that the route's pattern names
  Headers headers;
  std::string body;
  std::string address;  // the client's, through as many X-Forwarded-For hops as settings trust
  bool secure = false;  // a trusted proxy says that it came over TLS

  // The value of the header, whose name has any case; empty when it is missing.
  std::string_view header(std::string_view name) const;
};

// Sends server-sent events to a client. Each call waits until the bytes are handed to the kernel
// and throws when the client is gone. The server adds comments to a silent stream, so that no proxy
// closes it.
class EventStream {
 public:
  virtual ~EventStream() = default;
  virtual Task<> send(std::string event, std::string data) = 0;
  virtual Task<> comment() = 0;
};

struct Response {
  unsigned status = 200;
  Headers headers;
  std::string content_type = "application/json";
  std::string body;
  Blob shared_body;  // when set, it is sent in place of `body`
  // When set, neither body is used: the response is a text/event-stream, open until this returns.
  // Cancelled when the client leaves or the server stops.
  std::function<Task<>(EventStream&)> events;
};

using Handler = std::function<Task<Response>(Request)>;

// Answers a request without asking its handler: it is malformed, too large, too slow, or has no
// route.
class Refusal : public std::runtime_error {
 public:
  Refusal(unsigned status, const std::string& message, Headers headers = {})
      : std::runtime_error(message), status_(status), headers_(std::move(headers)) {}

  unsigned status() const { return status_; }
  const Headers& headers() const { return headers_; }

 private:
  unsigned status_;
  Headers headers_;
};

struct ServerSettings {
  std::string address = "127.0.0.1";
  unsigned short port = 5173;
  Bytes max_body = 32_MiB;  // a larger one is answered with 413
  Bytes max_header = 32_KiB;
  Bytes max_bodies = 512_MiB;  // of all requests at once; beyond it the next one is answered 503
  std::size_t max_connections = 4'096;
  unsigned trusted_proxies = 0;                    // how many X-Forwarded-For hops are ours
  std::chrono::milliseconds idle_timeout{60'000};  // between requests; and for a client to read on
  std::chrono::milliseconds read_timeout{30'000};  // for one whole request
  std::chrono::milliseconds heartbeat{15'000};     // of a silent event stream
};

// Converts an exception of a handler, or a Refusal of the server, to a response. Must not throw.
using ErrorHandler = std::function<Response(std::exception_ptr)>;

// Listens and serves until destroyed or stopped.
class Server {
 public:
  // Binds at once: throws std::system_error, naming address and port, when it cannot.
  Server(asio::any_io_executor executor, ServerSettings settings, Handler handler,
         ErrorHandler on_error);
  ~Server();

  unsigned short port() const;  // the real one when settings said 0

  // Accepts until cancelled or stopped.
  Task<> serve();
  // Stops accepting, ends event streams, waits up to `limit` for running requests, then closes the
  // connections that are left. Returns when no handler runs any more: what handlers use may go. One
  // that is cancelled in off_loop() still waits for the end of its work.
  Task<> stop(std::chrono::steady_clock::duration limit);

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace codevault::http
