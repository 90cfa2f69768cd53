#pragma once

#include <string>
#include <string_view>

#include "http/server.hpp"

// Agreeing with a client on the form of an answer.
namespace codevault::http {

// Whether Accept-Encoding, a list such as "gzip;q=0.5, br", allows the content coding `name`.
bool accepts(std::string_view list, std::string_view name);

// Whether If-None-Match, a list of tags or "*", names `etag`. Compares weakly.
bool names(std::string_view list, std::string_view etag);

// Sets a header that occurs once; replaces the one that is there.
void set_header(Response& response, std::string_view name, std::string value);

// Says in Vary that the answer depends on the header `name` of the request.
void vary_on(Response& response, std::string_view name);

}  // namespace codevault::http
