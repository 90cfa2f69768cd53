#pragma once

#include <string>
#include <string_view>

#include "http/server.hpp"

namespace codevault::http {

// `bytes` in the format gzip.
std::string gzip(std::string_view bytes);

// The answer with its body in gzip, if `accept_encoding` of the request allows that and it is worth
// it: text of 1 KiB to 64 MiB that is not compressed yet. Never an event stream, whose events would
// wait for each other. Large bodies are compressed off the loop.
//
// An answer that shows a secret beside text that another site chose would give the secret away by
// its size; ours that hold secrets are far smaller than 1 KiB.
Task<Response> compressed(std::string accept_encoding, Response response);

}  // namespace codevault::http
