#include "redis/address.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <charconv>

#include "base/error.hpp"

namespace codevault::redis {
namespace {

Error wrong(const std::string& problem) {
  return invalid("REDIS_URL",
                 problem +
                     "; it is like redis://user:password@host:6379/0, rediss://host or "
                     "unix:///path/to/socket");
}

unsigned database_of(std::string_view text) {
  unsigned number = 0;
  auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size()) {
    throw wrong("names a database that is no number");
  }
  return number;
}

}  // namespace

std::string Address::description() const {
  if (!socket.empty()) return "unix://" + socket;
  std::string name = host.find(':') == std::string::npos ? host : "[" + host + "]";
  return (tls ? "rediss://" : "redis://") + name + ":" + std::to_string(port);
}

Address parse_redis_url(std::string_view text) {
  auto parsed = boost::urls::parse_uri(text);
  if (!parsed) throw wrong("is not an address");
  boost::urls::url_view url = *parsed;
  Address address;
  address.user = url.user();
  address.password = url.password();
  std::string scheme(url.scheme());
  if (url.has_fragment()) throw wrong("has a part after '#', which a password must write as %23");
  if (scheme == "unix" || scheme == "redis+unix") {
    if (!url.host().empty()) throw wrong("names a host before the socket file: use three slashes");
    address.socket = url.path();
    if (address.socket.size() < 2) throw wrong("names no socket file");
    for (const auto& parameter : url.params()) {
      if (parameter.key != "db") throw wrong("has an unknown parameter '" + parameter.key + "'");
      address.database = database_of(parameter.value);
    }
    return address;
  }
  if (scheme != "redis" && scheme != "rediss") throw wrong("must begin with redis:// or rediss://");
  address.tls = scheme == "rediss";
  address.host = url.host_address();
  if (address.host.empty()) throw wrong("names no host");
  if (url.has_port() && !url.port().empty()) {
    std::string port(url.port());
    unsigned number = 0;
    auto [end, failure] = std::from_chars(port.data(), port.data() + port.size(), number);
    if (failure != std::errc() || number == 0 || number > 65'535) throw wrong("has a wrong port");
    address.port = static_cast<std::uint16_t>(number);
  }
  if (url.has_query()) throw wrong("has parameters, and there are none");
  std::string path = url.path();
  if (path.size() > 1) address.database = database_of(std::string_view(path).substr(1));
  return address;
}

}  // namespace codevault::redis
