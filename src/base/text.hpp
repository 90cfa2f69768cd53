#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

// Text as protocols and settings use it. Case is that of ASCII: other letters stay as they are.
namespace codevault {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) c = lower(c);
  return lowered;
}

// Whether both are the same but for the case of their letters.
inline bool same_word(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, [](char a, char b) { return lower(a) == lower(b); });
}

inline bool ends_with_one_of(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

// `text` without the `blanks` around it.
inline std::string_view trimmed(std::string_view text, std::string_view blanks = " \t") {
  std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

enum class EmptyParts { kept, dropped };

// The parts of `text` between separators, as views of it. Empty text is one empty part.
inline std::vector<std::string_view> split(std::string_view text, char separator,
                                           EmptyParts empty = EmptyParts::kept) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin || empty == EmptyParts::kept) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// `text` with `by` wherever it has `placeholder`.
inline std::string replaced(std::string text, std::string_view placeholder, std::string_view by) {
  for (std::size_t at = text.find(placeholder); at != std::string::npos;
       at = text.find(placeholder, at + by.size())) {
    text.replace(at, placeholder.size(), by);
  }
  return text;
}

}  // namespace codevault
