#pragma once

#include <string_view>

#include "http/server.hpp"

namespace codevault::http {

// Reads a request line's target into path and query of `request`. Throws Refusal(400) unless it is
// "/..." or "http://host/..." whose decoded parts are UTF-8 without control characters; "*" is the
// path "/*" of OPTIONS.
void read_target(std::string_view target, Request& request);

}  // namespace codevault::http
