#include "screening/letters.hpp"

#include <charconv>

namespace codevault {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\v'; }

// How many bytes of a backslash, blanks and the end of the line stand at `at`; 0 for none.
std::size_t splice_at(std::string_view code, std::size_t at) {
  if (code[at] != '\\') return 0;
  constexpr std::size_t most_blanks = 64;
  std::size_t end = at + 1;
  while (end < code.size() && end - at < most_blanks && is_blank(code[end])) ++end;
  if (end < code.size() && code[end] == '\r') {
    return end + 1 < code.size() && code[end + 1] == '\n' ? end + 2 - at : end + 1 - at;
  }
  return end < code.size() && code[end] == '\n' ? end + 1 - at : 0;
}

// Reads Java's \u0061, which may have more than one u; sets `character`. Returns its length.
std::size_t escape_at(std::string_view code, std::size_t at, char32_t& character) {
  std::size_t digits = at + 1;
  while (digits < code.size() && code[digits] == 'u') ++digits;
  if (code[at] != '\\' || digits == at + 1 || digits + 4 > code.size()) return 0;
  unsigned value = 0;
  const char* begin = code.data() + digits;
  auto [end, error] = std::from_chars(begin, begin + 4, value, 16);
  if (error != std::errc() || end != begin + 4) return 0;
  character = value;
  return digits + 4 - at;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return lower;
}

void append_utf8(char32_t c, std::string& text) {
  auto add = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    add(c);
  } else if (c < 0x800) {
    add(0xC0 | c >> 6);
    add(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    add(0xE0 | c >> 12);
    add(0x80 | (c >> 6 & 0x3F));
    add(0x80 | (c & 0x3F));
  } else if (c < 0x110000) {
    add(0xF0 | c >> 18);
    add(0x80 | (c >> 12 & 0x3F));
    add(0x80 | (c >> 6 & 0x3F));
    add(0x80 | (c & 0x3F));
  }
}

std::string compatible(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    auto byte = [&](std::size_t k) {
      return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0u;
    };
    if (byte(0) == 0xEF && byte(1) >= 0xBC && byte(1) <= 0xBD) {  // U+FF00..FF7F
      char32_t c = 0xF000 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
      if (c >= 0xFF01 && c <= 0xFF5E) {
        plain += static_cast<char>(c - 0xFF01 + '!');
        i += 3;
        continue;
      }
    } else if (byte(0) == 0xF0 && byte(1) == 0x9D && byte(2) >= 0x90) {  // U+1D400..1D6A3
      char32_t c = 0x1D000 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
      if (c >= 0x1D400 && c < 0x1D6A4) {
        char32_t letter = (c - 0x1D400) % 52;
        plain += static_cast<char>(letter < 26 ? 'A' + letter : 'a' + letter - 26);
        i += 4;
        continue;
      }
    }
    plain += text[i++];
  }
  return plain;
}

std::string readable(std::string_view code, const Grammar& grammar,
                     std::vector<std::uint32_t>& origins) {
  const bool splices = grammar.has(Grammar::preprocessor);
  const bool escapes = grammar.has(Grammar::unicode_anywhere);
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::string text;
  text.reserve(code.size());
  origins.reserve(code.size() + 1);
  bool escaped = false;  // a backslash before a backslash
  for (std::size_t i = 0; i < code.size();) {
    char32_t character = 0;
    std::size_t length = i == 0 && code.starts_with(byte_order_mark) ? 3
                         : splices                                   ? splice_at(code, i)
                                                                     : 0;
    if (length == 0 && escapes && !escaped) {
      length = escape_at(code, i, character);
      if (length > 0) append_utf8(character, text);
    }
    if (length == 0) {
      bool ends_line = code[i] == '\r' && (i + 1 == code.size() || code[i + 1] != '\n');
      text += ends_line ? '\n' : code[i];
      length = 1;
    }
    escaped = code[i] == '\\' && length == 1 && !escaped;
    while (origins.size() < text.size()) origins.push_back(static_cast<std::uint32_t>(i));
    i += length;
  }
  origins.push_back(static_cast<std::uint32_t>(code.size()));
  if (text.size() == code.size()) origins.clear();
  return text;
}

}  // namespace codevault
