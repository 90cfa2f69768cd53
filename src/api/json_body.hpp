#pragma once

#include <boost/json/fwd.hpp>
#include <string_view>

namespace codevault {

// Reads the JSON object that a request's body has to be. Throws Error{invalid} that says what is
// wrong and where: text that is not UTF-8 or not JSON, a key that is there twice, more nesting or
// more values than any request needs.
boost::json::object parse_body(std::string_view body);

}  // namespace codevault
