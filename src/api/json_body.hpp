#pragma once

#include <boost/json/object.hpp>
#include <string_view>

#include "base/json_fields.hpp"
#include "base/task.hpp"
#include "http/server.hpp"

namespace codevault {

// Reads a request's body, which must be a JSON object. Throws Error{invalid} that says what is
// wrong and where: text that is not UTF-8 or not JSON, a key that occurs twice, more nesting or
// more values than any request needs.
boost::json::object parse_body(std::string_view body);

// Throws http::Refusal 415 unless the request says that its body is JSON.
void require_json(const http::Request& request);

// Returns the fields of the JSON object in the body of a request, parsed off the event loop when
// the body is large. Throws what these two throw.
Task<JsonFields> body_fields(const http::Request& request);

}  // namespace codevault
