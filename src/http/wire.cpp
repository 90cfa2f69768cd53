#include "http/wire.hpp"

#include <array>

namespace codevault::http {
namespace {

std::string_view reason_of(unsigned status) {
  switch (status) {
    case 200: return "OK";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Status";
  }
}

// Replaces line ends in the value, which would begin another header.
void put(std::string& head, std::string_view name, std::string_view value) {
  head += name;
  head += ": ";
  for (char c : value) head += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
  head += "\r\n";
}

std::string date_of(std::time_t now) {
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  return text.data();
}

}  // namespace

std::string head_of(const Response& response, Framing framing, Bytes length, bool keep_alive,
                    std::time_t now) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ';
  head += reason_of(response.status);
  head += "\r\n";
  put(head, "Date", date_of(now));
  bool bodiless = response.status == 204 || response.status == 304;
  if (!bodiless) {
    put(head, "Content-Type", response.events ? "text/event-stream" : response.content_type);
    if (framing == Framing::length) put(head, "Content-Length", std::to_string(length));
    if (framing == Framing::chunked) put(head, "Transfer-Encoding", "chunked");
  }
  if (!keep_alive) put(head, "Connection", "close");
  for (const auto& [name, value] : response.headers) put(head, name, value);
  head += "\r\n";
  return head;
}

std::string chunk_of(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string size;
  for (std::size_t rest = bytes.size(); rest > 0; rest /= 16) size.insert(0, 1, digits[rest % 16]);
  std::string chunk = std::move(size);
  chunk.reserve(chunk.size() + bytes.size() + 4);
  chunk += "\r\n";
  chunk += bytes;
  chunk += "\r\n";
  return chunk;
}

std::string event_of(std::string_view event, std::string_view data) {
  std::string text = "event: ";
  text += event;
  text += "\ndata: ";
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (data[i] != '\r' && data[i] != '\n') {
      text += data[i];
      continue;
    }
    if (data[i] == '\r' && i + 1 < data.size() && data[i + 1] == '\n') ++i;
    text += "\ndata: ";
  }
  text += "\n\n";
  return text;
}

}  // namespace codevault::http
