#pragma once

#include <string>

namespace codevault {

// The name that a client without an account goes by: its IPv4 address, or the first half of its
// IPv6 address, for the other half is its own to choose.
std::string client_of(const std::string& address);

bool is_loopback(const std::string& address);

}  // namespace codevault
