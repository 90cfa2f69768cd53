#pragma once

#include <ctime>
#include <optional>
#include <string>
#include <string_view>

#include "http/server.hpp"

// Responses as bytes.
namespace codevault::http {

enum class Framing { length, chunked, until_close };

// The status line and header of `response`, up to and with the empty line. `length` is the size of
// the body that a GET would get.
std::string head_of(const Response& response, Framing framing, Bytes length, bool keep_alive,
                    std::time_t now);

std::string chunk_of(std::string_view bytes);
inline constexpr std::string_view last_chunk = "0\r\n\r\n";

// An event of a text/event-stream. Line ends in `data` are kept as such.
std::string event_of(std::string_view event, std::string_view data);

}  // namespace codevault::http
