#pragma once

#include <string>
#include <string_view>

namespace codevault {

// The OpenAPI 3.1 description of every route of the API (docs/openapi.json), with the server's
// version; a test holds routes and fields to it.
std::string openapi_json(std::string_view version);

}  // namespace codevault
