#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "screening/rule.hpp"

namespace codevault {

// A character that code is better without.
struct Character {
  const Rule* rule;
  std::size_t begin;
  std::size_t end;
};

// The rules for every language. The first is about all of the text, the second about code only.
const Rule& hidden_direction();
const Rule& lookalike();

// The characters of valid UTF-8 that these rules are about, in order.
std::vector<Character> odd_characters_in(std::string_view utf8);

// Lines and columns, in UTF-16 units, of offsets that are asked for in order. A lone CR ends a line
// as in editors.
class Places {
 public:
  explicit Places(std::string_view utf8) : code_(utf8) {}

  std::pair<std::size_t, std::size_t> place_of(std::size_t offset);

 private:
  std::string_view code_;
  std::size_t read_ = 0;
  std::size_t line_ = 1;
  std::size_t line_begin_ = 0;
};

}  // namespace codevault
