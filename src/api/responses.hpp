#pragma once

#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include "http/server.hpp"

// What every answer of the API has in common.
namespace codevault {

http::Response json_response(unsigned status, std::string body);
// It is done, and there is nothing to say.
http::Response no_content();

// `response` with a name for what is in it; 304 when the client has that already.
http::Response with_etag(const http::Request& request, http::Response response);

// {"error": {"code", "message", "field"?}}
http::Response error_response(unsigned status, std::string_view code, std::string_view message,
                              std::string_view field = {});

// The one place where failures become responses. What is not meant for the client is logged, not
// sent.
http::Response response_of(const std::exception_ptr& failure);

// The queue holds as many jobs as it may; `waiting` is where the next one would stand.
http::Response queue_full(std::optional<std::size_t> waiting);
http::Response rate_limited(std::chrono::milliseconds wait);

// Adds what keeps browsers from being used against our users.
void add_security_headers(http::Response& response);

}  // namespace codevault
