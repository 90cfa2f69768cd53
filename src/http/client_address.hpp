#pragma once

#include <string>

#include "http/server.hpp"

namespace codevault::http {

// The address of the client of `request`, which came from `peer` through `trusted_proxies` hops of
// ours, each of which appended the address it saw to X-Forwarded-For. Ignores entries that the
// client wrote itself, and entries that are no address.
std::string client_address(const Request& request, const std::string& peer,
                           unsigned trusted_proxies);

}  // namespace codevault::http
