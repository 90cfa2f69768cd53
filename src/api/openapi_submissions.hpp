#pragma once

namespace codevault {

// The part of the API's description that is about submissions, programs that were shared, and
// progress, as JSON: {"paths", "schemas"}.
extern const char* const openapi_of_submissions;

}  // namespace codevault
