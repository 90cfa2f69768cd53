#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "screening/grammar.hpp"
#include "screening/token.hpp"

namespace codevault {

// Reads UTF-8 code into tokens, in time and memory linear in it, whatever it holds.
Lexed tokens_of(std::string_view code, const Grammar& grammar);

// Puts tokens together; tokens_of() is its only user.
class Lexer {
 public:
  Lexer(Lexed& lexed, std::vector<std::uint32_t> origins, const Grammar& grammar);
  void read();

 private:
  enum class Escapes {
    all,
    raw,      // a backslash stays, and so does the quote after it
    doubled,  // two quotes are one
    none,
  };
  // How a string is read.
  struct Quoted {
    std::string quote;  // that ends it
    bool over_lines = false;
    Escapes escapes = Escapes::all;
    bool holes = false;  // whether expressions may stand in it
  };
  // An expression within a string, which goes on after its closing bracket.
  struct Hole {
    Quoted of;
    char close = '}';
    std::size_t depth = 0;  // of brackets within it
  };

  // lexer.cpp
  bool has(Grammar::Feature feature) const { return grammar_.has(feature); }
  char at(std::size_t offset) const { return offset < code_.size() ? code_[offset] : '\0'; }
  bool begins(std::string_view with) const {
    return !with.empty() && code_.substr(at_).starts_with(with);
  }
  std::size_t line_end(std::size_t from) const;
  void add(Token::Kind kind, std::size_t begin, std::size_t end, std::string_view text);
  void add_made(Token::Kind kind, std::size_t begin, std::size_t end, std::string text);
  void mark_part(std::size_t begin, std::size_t end, Part part);
  bool read_space();
  bool read_comment();
  bool read_block_comment(std::string_view open, std::string_view close);
  std::size_t after_quoted(std::size_t from) const;
  bool read_number();
  bool read_word();
  bool read_line_command();
  void read_mark();
  bool read_in_hole();
  // Whether `:` in a hole begins a format, which is no code.
  bool has_formats() const { return has(Grammar::python_strings) || has(Grammar::csharp_strings); }
  std::string_view as_read(std::size_t begin, std::size_t end);
  std::string_view as_made(std::string text);
  bool follows_value() const;
  void settle();

  // lexer_strings.cpp
  bool read_string();
  bool read_prefixed();
  bool read_c_prefix();
  bool read_python_prefix();
  bool read_rust_prefix();
  bool read_csharp_prefix();
  bool read_r_prefix();
  bool read_brace_string();
  bool read_prime();
  bool read_verbatim(std::size_t open, std::string_view close);
  bool read_quoted(std::size_t open, Quoted quoted);
  // Reads on from `from` to the string's end or to the next hole in it.
  void read_rest(std::size_t begin, std::size_t from, Quoted quoted);
  std::size_t hole_at(std::size_t offset) const;
  void open_hole(std::size_t length, Quoted of);
  std::size_t read_escape(std::size_t from, std::string& text) const;
  bool read_regex();
  bool read_percent();
  bool read_perl_quote();
  bool read_between(std::size_t begin, std::size_t open, int parts, bool command);
  bool read_long_bracket();
  bool read_heredoc();
  void read_bodies();
  void find_lines();

  Lexed& lexed_;
  std::vector<std::uint32_t> origins_;
  const Grammar& grammar_;
  std::string_view code_;
  std::vector<Part> parts_;
  std::size_t at_ = 0;
  bool new_line_ = true;
  bool spaced_ = true;
  std::vector<Hole> holes_;
  std::size_t no_regex_before_ = 0;  // a search that failed once fails up to here
  bool no_more_quotes_ = false;
  std::vector<std::string> bodies_;  // heredocs that begin after this line
  std::unordered_map<std::string_view, std::vector<std::size_t>> lines_;  // of one word, by it
  bool lines_found_ = false;
};

}  // namespace codevault
