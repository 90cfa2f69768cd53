#pragma once

namespace codevault {

// The part of the OpenAPI document about accounts: an object with "paths", "schemas" and
// "responses".
extern const char* const openapi_of_accounts;

}  // namespace codevault
