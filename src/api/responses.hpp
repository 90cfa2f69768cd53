#pragma once

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/server.hpp"

// The parts that all answers of the API share.
namespace codevault {

http::Response json_response(unsigned status, std::string body);
// 204
http::Response no_content();

// Lets the client keep the answer, and ask with its ETag whether it still holds; makes it a 304
// when the client already has this body. The tag is weak: the body may be compressed or not.
http::Response with_etag(const http::Request& request, http::Response response);

// {"error": {"code", "message", "field"?}}
http::Response error_response(unsigned status, std::string_view code, std::string_view message,
                              std::string_view field = {});

// The one place where failures become responses. Details that are not for the client go to the log
// only.
http::Response response_of(const std::exception_ptr& failure);

// 429: the queue is full; `waiting` is the number of jobs that wait.
http::Response queue_full(std::optional<std::size_t> waiting);
http::Response rate_limited(std::chrono::milliseconds wait);

// Adds the headers by which browsers protect our users, except those that the response has.
// `frame_ancestors`: origins whose pages may frame the response; empty for none.
void add_security_headers(http::Response& response,
                          const std::vector<std::string>& frame_ancestors = {});

}  // namespace codevault
