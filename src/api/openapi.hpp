#pragma once

#include <string>
#include <string_view>

namespace codevault {

// The OpenAPI 3.1 description of every route of the API (docs/openapi.json), with the server's
// version and below the path of the site ("" or "/cv"); a test holds routes and fields to it.
std::string openapi_json(std::string_view version, std::string_view base_path = {});

}  // namespace codevault
