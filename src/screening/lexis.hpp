#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace codevault {

// The part of a language's grammar that tells code from comments and strings. It is no parser: code
// can be written to mislead it (docs/sandbox.md says why that is harmless).
struct Lexis {
  std::vector<std::string> line_comments;   // what begins one
  std::vector<std::string> block_comments;  // what begins one and what ends it, in turn
  // The quotes that begin and end a string; the end of the line ends it too, but for long ones.
  std::vector<std::string> strings;
  std::vector<std::string> long_strings;
  std::string escape = "\\";  // makes the character after it mean nothing; empty: nothing does
  bool raw_strings = false;   // R"x(...)x", as in C++
};

// The kind of text that a byte of code belongs to.
enum class Part : char { code, comment, string };

// The Part of each byte of `code`. The quotes of a string count as code. Takes time linear in
// `code`.
std::vector<Part> parts_of(std::string_view code, const Lexis& lexis);

}  // namespace codevault
