#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace codevault {

// The kind of text that a byte of code belongs to.
enum class Part : char { code, comment, string };

// A word of code. Offsets are bytes of the code as it was given.
struct Token {
  enum class Kind : char {
    word,  // a name or a keyword, as the language reads it: without splices and escapes
    number,
    string,  // its contents, escapes resolved
    mark,    // operators and brackets
  };

  Kind kind = Kind::mark;
  bool begins_line = false;
  bool spaced = false;  // something stands between it and the token before
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view text;

  bool is(std::string_view mark) const { return kind != Kind::string && text == mark; }
};

// The tokens of a file. Their texts refer to `texts`, which stay where they are when this is moved.
struct Lexed {
  std::deque<std::string> texts;  // the code, and what it spells in another way
  std::vector<Token> tokens;
  std::vector<Part> parts;  // of each byte of the code as it was given
};

}  // namespace codevault
