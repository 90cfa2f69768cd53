#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "screening/grammar.hpp"
#include "screening/token.hpp"
#include "screening/watched.hpp"

namespace codevault {

// What a file needs to know of the others of its program.
struct Neighbours {
  std::set<std::string, std::less<>> modules;    // files that code can import, by their stems
  std::set<std::string, std::less<>> functions;  // that are defined for all files
};

// A name that code uses, by the full name that it stands for: `os.system` for `s` after `from os
// import system as s`.
struct NameUse {
  std::string_view name;
  bool called = false;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Calls `use` for each use of a name in `tokens` that is not the user's own. Takes time linear in
// the tokens. `watched` says which meaning of a name with several counts.
void find_names(const std::vector<Token>& tokens, const Grammar& grammar, const Watched& watched,
                const Neighbours& neighbours, const std::function<void(const NameUse&)>& use);

// Functions that `tokens` of C or C++ define for all files.
std::set<std::string, std::less<>> functions_in(const std::vector<Token>& tokens);

}  // namespace codevault
