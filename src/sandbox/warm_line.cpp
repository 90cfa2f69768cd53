#include "sandbox/warm_line.hpp"

#include <string_view>
#include <vector>

namespace codevault::sandbox {
namespace {

void append_string(std::string& json, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  json += '"';
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (byte < 0x20) {
      json += "\\u00";
      json += digits[byte >> 4];
      json += digits[byte & 15];
    } else {
      json += c;
    }
  }
  json += '"';
}

void append_array(std::string& json, const std::vector<std::string>& words) {
  json += '[';
  for (const std::string& word : words) {
    if (json.back() != '[') json += ',';
    append_string(json, word);
  }
  json += ']';
}

}  // namespace

std::string command_line_of(const Start& start) {
  std::string json = R"({"argv":)";
  append_array(json, start.argv);
  json += R"(,"environment":)";
  append_array(json, start.environment);
  json += "}\n";
  return json;
}

}  // namespace codevault::sandbox
