#pragma once

#include <string>

namespace codevault {

// Names a client without an account: by its IPv4 address, or by the first half of its IPv6 address,
// since it can choose the other half.
std::string client_of(const std::string& address);

bool is_loopback(const std::string& address);

}  // namespace codevault
