#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"

// Lists in header values. Blanks around a part do not matter.
namespace codevault::http {

// The parts between `separator`s, trimmed; empty ones are left out.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts = codevault::split(text, separator);
  for (std::string_view& part : parts) part = trimmed(part);
  std::erase(parts, "");
  return parts;
}

// The parts before and behind the first `separator`, trimmed.
inline std::pair<std::string_view, std::string_view> split_pair(std::string_view text,
                                                                char separator) {
  std::size_t end = std::min(text.find(separator), text.size());
  return {trimmed(text.substr(0, end)), trimmed(text.substr(std::min(end + 1, text.size())))};
}

}  // namespace codevault::http
