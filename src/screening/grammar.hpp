#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace codevault {

// What of a language's grammar tells code from comments and strings, and says which names its code
// uses. A table of them (grammar.cpp) describes the languages that there are.
struct Grammar {
  // How code brings in the names of modules.
  enum class Imports { none, c, python, javascript, java, csharp, go, rust, words, perl };
  // Where a name that the user declares holds.
  enum class Scope { file, braces };
  enum Feature : unsigned {
    preprocessor = 1u << 0,      // #if, #define, splices, digraphs, R"x(...)x"
    unicode_names = 1u << 1,     // \u0061 in names
    unicode_anywhere = 1u << 2,  // \u0061 is replaced before anything else is read, as in Java
    nested_comments = 1u << 3,
    python_strings = 1u << 4,  // prefixes r, b, f
    templates = 1u << 5,       // `...${ }...`
    regexes = 1u << 6,         // /.../ where no value precedes
    hash_braces = 1u << 7,     // "...#{ }..."
    csharp_strings = 1u << 8,  // @"", $"{ }"
    primes = 1u << 9,          // a ' that is no character's quote belongs to a name
    rust_strings = 1u << 10,   // r#""#
    long_brackets = 1u << 11,  // Lua's [==[ ]==] and --[[ ]]
    percent_words = 1u << 12,  // Ruby's %w( ), %x( )
    perl_quotes = 1u << 13,    // q( ), qx( ), s///, $name, POD
    heredocs = 1u << 14,
    r_strings = 1u << 15,      // r"( )", names with dots
    brace_strings = 1u << 16,  // OCaml's {id|...|id}
    php_tags = 1u << 17,       // code only within <?php ?>
    ignore_case = 1u << 18,
    sigils = 1u << 19,    // $ and @ begin names
    commands = 1u << 20,  // `...` runs a command
    shell = 1u << 21,
    symbols = 1u << 22,           // Ruby's :name is a string
    doubled_quotes = 1u << 23,    // '' within '...' is one quote; nothing escapes
    compatible_names = 1u << 24,  // letters of other widths and styles are the same letters
    dollar_names = 1u << 25,      // $ is a letter
    dash_comments = 1u << 26,     // Haskell: -- begins no comment within an operator
    line_commands = 1u << 27,     // sqlite3's .command at the beginning of a line
  };

  std::string_view name;
  unsigned features = 0;
  std::vector<std::string_view> line_comments;
  std::vector<std::string_view> block_comments;  // what begins one and what ends it, in turn
  std::vector<std::string_view> strings;         // quotes; the end of the line ends them too
  std::vector<std::string_view> long_strings;
  Imports imports = Imports::none;
  Scope scope = Scope::file;
  std::vector<std::string_view> members = {"."};
  std::vector<std::string_view> assigns = {"=", ":=", "<-", "<<-"};
  std::string_view joins;                      // what joins two strings
  std::vector<std::string_view> importers;     // functions from a string to a module
  std::vector<std::string_view> getters;       // functions of an object and a member's name
  std::vector<std::string_view> name_getters;  // members, or functions, of a name alone
  std::vector<std::string_view> evaluators;    // functions that run a string as code
  std::vector<std::string_view> declarers;     // words before a name of the user's own

  bool has(Feature feature) const { return (features & feature) != 0; }
};

// Null when there is none.
const Grammar* find_grammar(std::string_view name);

}  // namespace codevault
