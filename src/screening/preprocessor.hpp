#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "screening/token.hpp"

namespace codevault {

// A #define. Its tokens refer to the file that has it.
struct Macro {
  bool has_parameters = false;
  std::vector<std::string_view> parameters;
  std::vector<Token> body;
};
using Macros = std::map<std::string_view, Macro>;

// A name that a directive has in the place of code.
struct DirectiveUse {
  std::string name;  // "#include <x>", "#include \"x\"", or a word
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// What is left of a file.
struct Preprocessed {
  std::vector<Token> tokens;
  std::vector<DirectiveUse> uses;
  std::deque<std::string> made;
};

// Every #define in `lexed`, under whatever condition.
Macros macros_in(const Lexed& lexed);

// The tokens of `lexed` that are compiled, macros replaced. A condition that cannot be known here
// counts as true and as false; `elsewhere` has the macros of the files beside, which may be
// defined. Takes time linear in the tokens: beyond a bound, macros are left as they are.
Preprocessed preprocessed(const Lexed& lexed, const Macros& elsewhere);

}  // namespace codevault
