#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "http/server.hpp"

// The parameters of a request's query. Each function throws Error{invalid} that names the
// parameter.
namespace codevault {

// Refuses unknown parameters: a misspelt name would pass unseen.
void check_query(const http::Request& request, std::initializer_list<std::string_view> known);

// Empty when it is not there.
std::string query_text(const http::Request& request, const std::string& name);

// From `least` to `most`; `otherwise` when it is not there.
std::size_t query_number(const http::Request& request, const std::string& name,
                         std::size_t otherwise, std::size_t least, std::size_t most);

// The number of rows in one answer: 'limit', up to 100.
std::size_t page_size(const http::Request& request);

}  // namespace codevault
