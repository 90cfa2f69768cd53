#include "screening/characters.hpp"

#include <algorithm>

namespace codevault {
namespace {

bool is_within(char32_t character, const auto& ranges) {
  return std::ranges::any_of(ranges, [&](const std::pair<char32_t, char32_t>& range) {
    return character >= range.first && character <= range.second;
  });
}

// Those of Unicode's bidirectional algorithm (UAX #9, "Explicit Directional Formatting Characters";
// CVE-2021-42574).
constexpr std::pair<char32_t, char32_t> directions[] = {{0x202A, 0x202E}, {0x2066, 0x2069}};
// Those that keyboards, word processors and web pages put in the place of ASCII.
constexpr std::pair<char32_t, char32_t> lookalikes[] = {
    {0x2018, 0x2019}, {0x201C, 0x201E}, {0x00A0, 0x00A0}, {0x2013, 0x2014},
    {0x200B, 0x200D}, {0xFF01, 0xFF5E}, {0x037E, 0x037E}, {0x2212, 0x2212}};

std::size_t utf16_units(std::string_view utf8) {
  std::size_t units = 0;
  for (char byte : utf8) {
    auto value = static_cast<unsigned char>(byte);
    bool continues = (value & 0xC0) == 0x80;
    units += continues ? 0 : value >= 0xF0 ? 2 : 1;
  }
  return units;
}

}  // namespace

const Rule& hidden_direction() {
  static const Rule rule{
      .id = "hidden-direction",
      .says =
          "An invisible character changes the order in which this line is shown: it may not "
          "say what it seems to."};
  return rule;
}

const Rule& lookalike() {
  static const Rule rule{
      .id = "lookalike",
      .says =
          "This character is not the ASCII one it looks like, or is invisible. It often comes "
          "with text copied from a page: type it anew."};
  return rule;
}

std::vector<Character> odd_characters_in(std::string_view utf8) {
  constexpr std::size_t most = 10'000;
  std::vector<Character> found;
  for (std::size_t i = 0; i < utf8.size() && found.size() < most;) {
    auto byte = [&](std::size_t k) { return static_cast<unsigned char>(utf8[i + k]); };
    std::size_t length = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
    if (i + length > utf8.size()) break;
    char32_t character = 0;
    if (length == 2) character = (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    if (length == 3) character = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if (is_within(character, directions)) found.push_back({&hidden_direction(), i, i + length});
    if (is_within(character, lookalikes)) found.push_back({&lookalike(), i, i + length});
    i += length;
  }
  return found;
}

std::pair<std::size_t, std::size_t> Places::place_of(std::size_t offset) {
  offset = std::min(offset, code_.size());
  for (; read_ < offset; ++read_) {
    char c = code_[read_];
    bool ends = c == '\n' || (c == '\r' && read_ + 1 < code_.size() && code_[read_ + 1] != '\n');
    if (!ends) continue;
    ++line_;
    line_begin_ = read_ + 1;
  }
  return {line_, utf16_units(code_.substr(line_begin_, offset - line_begin_)) + 1};
}

}  // namespace codevault
