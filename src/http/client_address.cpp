#include "http/client_address.hpp"

#include <boost/asio/ip/address.hpp>

#include "http/text.hpp"

namespace codevault::http {

std::string client_address(const Request& request, const std::string& peer,
                           unsigned trusted_proxies) {
  if (trusted_proxies == 0) return peer;
  std::vector<std::string_view> hops;
  for (const auto& [name, value] : request.headers) {
    if (!same_word(name, "X-Forwarded-For")) continue;
    for (std::string_view hop : split(value, ',')) hops.push_back(hop);
  }
  if (hops.empty()) return peer;
  std::size_t back = std::min<std::size_t>(trusted_proxies, hops.size());
  boost::system::error_code error;
  auto address = asio::ip::make_address(std::string(hops[hops.size() - back]), error);
  return error ? peer : address.to_string();
}

}  // namespace codevault::http
