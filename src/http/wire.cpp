#include "http/wire.hpp"

#include <fmt/format.h>

#include <array>
#include <boost/beast/http/status.hpp>

namespace codevault::http {
namespace {

namespace beast_http = boost::beast::http;

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
  auto reason = beast_http::obsolete_reason(beast_http::int_to_status(response.status));
  std::string head = fmt::format("HTTP/1.1 {} {}\r\n", response.status, std::string_view(reason));
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
  return fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes);
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
