#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

// The small words of HTTP: case does not matter, blanks around them neither.
namespace codevault::http {

inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

inline bool same_word(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, lower, lower);
}

inline std::string_view trimmed(std::string_view text) {
  std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// The parts between `separator`s, trimmed; empty ones are left out.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    std::size_t end = std::min(text.find(separator), text.size());
    std::string_view part = trimmed(text.substr(0, end));
    if (!part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// What is before and behind the first `separator`, trimmed.
inline std::pair<std::string_view, std::string_view> split_pair(std::string_view text,
                                                                char separator) {
  std::size_t end = std::min(text.find(separator), text.size());
  return {trimmed(text.substr(0, end)), trimmed(text.substr(std::min(end + 1, text.size())))};
}

}  // namespace codevault::http
