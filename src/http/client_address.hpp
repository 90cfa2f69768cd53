#pragma once

#include <string>

#include "http/server.hpp"

namespace codevault::http {

// Who sent `request`, when it came from `peer` through `trusted_proxies` hops of ours, each of
// which appended the address it saw to X-Forwarded-For. What a client wrote there itself is never
// believed; neither is what is not an address.
std::string client_address(const Request& request, const std::string& peer,
                           unsigned trusted_proxies);

}  // namespace codevault::http
