#pragma once

namespace codevault {

// The part of the OpenAPI document about practice problems: an object with "paths" and "schemas".
extern const char* const openapi_of_practice;

}  // namespace codevault
