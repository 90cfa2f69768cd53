#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/server.hpp"

namespace codevault::http {

// A request as it came over the wire, without its `address`.
struct Incoming {
  Request request;
  bool http_1_1 = true;
  bool keep_alive = true;  // the client wants the connection to stay
};

// Reads the requests of one connection: bytes in, values out. After a Refusal the reader is of no
// more use: the beginning of the next request is unknown.
class RequestReader {
 public:
  RequestReader(Bytes max_header, Bytes max_body);
  ~RequestReader();

  void add(std::string_view bytes);
  // The next request, once it is complete; bytes behind it stay for the one after. Throws Refusal
  // (400, 413, 417, 431, 501, 505) as soon as the bytes show that the request will not be accepted.
  std::optional<Incoming> next();

  // Whether a part of a request has arrived.
  bool started() const;
  // Whether the client waits for "100 Continue" before it sends the body. Returns true at most once
  // a request.
  bool take_continue();
  // The size of the part of an unfinished body that has arrived.
  Bytes body_size() const;

 private:
  class Parser;
  void parse();

  Bytes max_header_;
  Bytes max_body_;
  std::unique_ptr<Parser> parser_;
  std::string unread_;
  Bytes header_size_ = 0;  // of the request being read, so far
  bool continued_ = false;
};

}  // namespace codevault::http
