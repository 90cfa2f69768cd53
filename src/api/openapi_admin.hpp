#pragma once

namespace codevault {

// The part of the API's description that is about hints, setters and administrators, as JSON:
// {"paths", "schemas", "responses"}.
extern const char* const openapi_of_admin;

}  // namespace codevault
