#include "base/json_text.hpp"

#include <charconv>
#include <cmath>

namespace codevault {
namespace {

namespace json = boost::json;

void append(std::string& text, double number) {
  if (!std::isfinite(number)) {
    text += "null";
    return;
  }
  char digits[32];  // the shortest form of a double has at most 24 characters
  text.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void append(std::string& text, const json::value& value);

void append(std::string& text, const json::array& items) {
  text += '[';
  for (const json::value& item : items) {
    if (&item != items.data()) text += ',';
    append(text, item);
  }
  text += ']';
}

void append(std::string& text, const json::object& members) {
  text += '{';
  for (const auto& [name, value] : members) {
    if (text.back() != '{') text += ',';
    text += json::serialize(name);
    text += ':';
    append(text, value);
  }
  text += '}';
}

void append(std::string& text, const json::value& value) {
  if (value.is_object()) {
    append(text, value.get_object());
  } else if (value.is_array()) {
    append(text, value.get_array());
  } else if (value.is_double()) {
    append(text, value.get_double());
  } else {
    text += json::serialize(value);
  }
}

}  // namespace

std::string json_text(const json::value& value) {
  std::string text;
  append(text, value);
  return text;
}

}  // namespace codevault
