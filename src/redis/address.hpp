#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace codevault::redis {

// A Redis server, and our user there.
struct Address {
  bool tls = false;
  std::string host;  // a name or an address; empty when it is a socket file
  std::uint16_t port = 6379;
  std::string socket;  // the path of a socket file
  std::string user;
  std::string password;
  unsigned database = 0;

  // For people: without the password.
  std::string description() const;
};

// redis://[[user]:password@]host[:port][/database], rediss:// for TLS, unix:///path[?db=number] or
// redis+unix:// for a socket file. Throws Error{invalid}; the sentence does not show the password.
Address parse_redis_url(std::string_view text);

}  // namespace codevault::redis
