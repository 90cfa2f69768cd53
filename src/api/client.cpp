#include "api/client.hpp"

#include <algorithm>
#include <boost/asio/ip/address.hpp>

namespace codevault {

namespace ip = boost::asio::ip;

std::string client_of(const std::string& address) {
  boost::system::error_code error;
  ip::address parsed = ip::make_address(address, error);
  if (error || parsed.is_v4()) return address;
  auto bytes = parsed.to_v6().to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), 0);
  return ip::make_address_v6(bytes).to_string() + "/64";
}

bool is_loopback(const std::string& address) {
  boost::system::error_code error;
  ip::address parsed = ip::make_address(address, error);
  return !error && parsed.is_loopback();
}

}  // namespace codevault
