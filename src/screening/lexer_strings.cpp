#include <algorithm>
#include <cctype>
#include <charconv>

#include "screening/letters.hpp"
#include "screening/lexer.hpp"

namespace codevault {
namespace {

constexpr std::size_t longest_delimiter = 64;
constexpr std::size_t longest_value = 4096;  // of a string that says a name
constexpr std::size_t deepest_holes = 32;

bool is_name_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

char closing(char open) {
  switch (open) {
    case '(': return ')';
    case '[': return ']';
    case '{': return '}';
    case '<': return '>';
    default: return open;
  }
}

}  // namespace

bool Lexer::read_string() {
  if (read_prefixed() || read_heredoc()) return true;
  for (std::string_view quote : grammar_.long_strings) {
    if (!begins(quote)) continue;
    bool single = quote == "'";
    bool plain = single && (has(Grammar::shell) || has(Grammar::doubled_quotes));
    bool holes = (quote == "`" && has(Grammar::templates)) ||
                 (quote == "\"" && (has(Grammar::hash_braces) || has(Grammar::perl_quotes) ||
                                    has(Grammar::php_tags) || has(Grammar::shell)));
    Escapes escapes = has(Grammar::doubled_quotes) ? Escapes::doubled
                      : plain                      ? Escapes::none
                                                   : Escapes::all;
    return read_quoted(quote.size(), {std::string(quote), true, escapes, holes});
  }
  for (std::string_view quote : grammar_.strings) {
    if (!begins(quote)) continue;
    Escapes escapes = has(Grammar::doubled_quotes) ? Escapes::doubled : Escapes::all;
    return read_quoted(quote.size(), {std::string(quote), false, escapes, false});
  }
  return false;
}

bool Lexer::read_prefixed() {
  if (has(Grammar::templates) && begins("`"))
    return read_quoted(1, {"`", true, Escapes::all, true});
  if (has(Grammar::commands) && begins("`")) {
    add(Token::Kind::word, at_, at_ + 1, "`");
    return read_quoted(1, {"`", true, Escapes::all, true});
  }
  if (has(Grammar::regexes) && begins("/") && read_regex()) return true;
  if (has(Grammar::percent_words) && begins("%") && read_percent()) return true;
  if (has(Grammar::perl_quotes) && read_perl_quote()) return true;
  if (has(Grammar::long_brackets) && begins("[") && read_long_bracket()) return true;
  if (has(Grammar::brace_strings) && begins("{") && read_brace_string()) return true;
  if (has(Grammar::primes) && begins("'") && read_prime()) return true;
  if (has(Grammar::python_strings) && read_python_prefix()) return true;
  if (has(Grammar::rust_strings) && read_rust_prefix()) return true;
  if (has(Grammar::r_strings) && read_r_prefix()) return true;
  if (has(Grammar::csharp_strings)) return read_csharp_prefix();
  if (has(Grammar::preprocessor)) return read_c_prefix();
  if (has(Grammar::symbols) && begins(":") && is_name_letter(at(at_ + 1)) &&
      (at_ == 0 || code_[at_ - 1] != ':')) {
    std::size_t end = at_ + 1;
    while (is_name_letter(at(end))) ++end;
    add(Token::Kind::string, at_, end, code_.substr(at_ + 1, end - at_ - 1));
    at_ = end;
    return true;
  }
  return false;
}

bool Lexer::read_c_prefix() {
  // The names of headers: no escapes, no comments.
  if (begins("<") && !lexed_.tokens.empty()) {
    std::size_t before = lexed_.tokens.size() - 1;
    if (lexed_.tokens[before].is("(") && before > 0) --before;
    std::string_view word = lexed_.tokens[before].text;
    std::size_t end = code_.substr(0, line_end(at_)).find('>', at_);
    bool header = word == "include" || word == "include_next" || word == "import" ||
                  word == "embed" || word == "__has_include" || word == "__has_include_next" ||
                  word == "__has_embed";
    if (header && end != std::string_view::npos) {
      add(Token::Kind::string, at_, end + 1, code_.substr(at_, end + 1 - at_));
      mark_part(at_ + 1, end, Part::string);
      at_ = end + 1;
      return true;
    }
  }
  for (std::string_view prefix : {"u8R\"", "uR\"", "UR\"", "LR\"", "R\""}) {
    if (!begins(prefix)) continue;
    constexpr std::size_t longest = 16;  // [lex.string] of the C++ standard
    std::string_view delimiter = code_.substr(at_ + prefix.size(), longest + 1);
    std::size_t open = delimiter.find_first_of("(\n\\ )");
    if (open == std::string_view::npos || delimiter[open] != '(') return false;
    return read_verbatim(prefix.size() + open + 1,
                         ")" + std::string(delimiter.substr(0, open)) + "\"");
  }
  for (std::string_view prefix : {"u8", "u", "U", "L"}) {
    if (!begins(prefix)) continue;
    char quote = at(at_ + prefix.size());
    if (quote == '"' || quote == '\'')
      return read_quoted(prefix.size() + 1, {std::string(1, quote)});
  }
  return false;
}

bool Lexer::read_python_prefix() {
  std::size_t length = 0;
  bool raw = false;
  bool formatted = false;
  for (; length < 3; ++length) {
    char letter = static_cast<char>(std::tolower(static_cast<unsigned char>(at(at_ + length))));
    if (letter == 'r')
      raw = true;
    else if (letter == 'f')
      formatted = true;
    else if (letter != 'b' && letter != 'u')
      break;
  }
  char quote = at(at_ + length);
  if (length == 0 || length > 2 || (quote != '"' && quote != '\'')) return false;
  std::string three(3, quote);
  bool over_lines = code_.substr(at_ + length).starts_with(three);
  std::string end = over_lines ? three : std::string(1, quote);
  return read_quoted(length + end.size(),
                     {end, over_lines, raw ? Escapes::raw : Escapes::all, formatted});
}

bool Lexer::read_rust_prefix() {
  std::size_t prefix = at(at_) == 'b' || at(at_) == 'c' ? 1 : 0;
  if (prefix > 0 && at(at_ + 1) == '"') return read_quoted(2, {"\"", true});
  if (prefix > 0 && at(at_ + 1) == '\'') return read_quoted(2, {"'"});
  if (at(at_ + prefix) != 'r') return false;
  std::size_t hashes = prefix + 1;
  while (at(at_ + hashes) == '#' && hashes < longest_delimiter) ++hashes;
  if (at(at_ + hashes) == '"')
    return read_verbatim(hashes + 1, "\"" + std::string(hashes - prefix - 1, '#'));
  if (hashes == 2 && prefix == 0 && is_name_letter(at(at_ + 2))) at_ += 2;  // r#name
  return false;
}

bool Lexer::read_csharp_prefix() {
  for (std::string_view prefix : {"$@\"", "@$\"", "@\"", "$\""}) {
    if (!begins(prefix)) continue;
    bool verbatim = prefix.find('@') != std::string_view::npos;
    return read_quoted(prefix.size(), {"\"", verbatim, verbatim ? Escapes::doubled : Escapes::all,
                                       prefix.find('$') != std::string_view::npos});
  }
  return false;
}

bool Lexer::read_r_prefix() {
  if (at(at_) != 'r' && at(at_) != 'R') return false;
  char quote = at(at_ + 1);
  if (quote != '"' && quote != '\'') return false;
  std::size_t open = at_ + 2;
  while (at(open) == '-' && open - at_ < longest_delimiter) ++open;
  if (std::string_view("([{").find(at(open)) == std::string_view::npos || at(open) == '\0')
    return false;
  return read_verbatim(open + 1 - at_,
                       closing(at(open)) + std::string(open - at_ - 2, '-') + quote);
}

bool Lexer::read_brace_string() {
  std::size_t bar = at_ + 1;
  while (bar - at_ < longest_delimiter &&
         (std::islower(static_cast<unsigned char>(at(bar))) != 0 || at(bar) == '_'))
    ++bar;
  if (at(bar) != '|') return false;
  return read_verbatim(bar + 1 - at_,
                       "|" + std::string(code_.substr(at_ + 1, bar - at_ - 1)) + "}");
}

// A character: 'x', '\n'. Any other ' belongs to a name.
bool Lexer::read_prime() {
  constexpr std::size_t longest = 12;
  std::size_t end = std::string_view::npos;
  if (at(at_ + 1) == '\\') {
    end = code_.substr(0, std::min(code_.size(), at_ + longest)).find('\'', at_ + 3);
  } else {
    std::size_t next = at_ + 2;
    while ((static_cast<unsigned char>(at(next)) & 0xC0) == 0x80) ++next;
    if (at(next) == '\'' && at(at_ + 1) != '\'') end = next;
  }
  if (end == std::string_view::npos) return false;
  mark_part(at_ + 1, end, Part::string);
  add(Token::Kind::string, at_, end + 1, code_.substr(at_ + 1, end - at_ - 1));
  at_ = end + 1;
  return true;
}

// A string without escapes, from `open` bytes on up to `close`.
bool Lexer::read_verbatim(std::size_t open, std::string_view close) {
  std::size_t from = at_ + open;
  std::size_t end = std::min(code_.find(close, from), code_.size());
  mark_part(from, end, Part::string);
  std::size_t past = std::min(end + close.size(), code_.size());
  add(Token::Kind::string, at_, past, code_.substr(from, end - from));
  at_ = past;
  return true;
}

bool Lexer::read_quoted(std::size_t open, Quoted quoted) {
  read_rest(at_, at_ + open, std::move(quoted));
  return true;
}

void Lexer::read_rest(std::size_t begin, std::size_t from, Quoted quoted) {
  std::string text;
  std::size_t end = from;
  std::size_t hole = 0;
  bool ended = false;
  while (end < code_.size()) {
    char c = code_[end];
    if (c == '\n' && !quoted.over_lines) break;
    if (c == quoted.quote.front() && code_.substr(end).starts_with(quoted.quote)) {
      ended = quoted.escapes != Escapes::doubled || at(end + 1) != c;
      if (ended) break;
      end += 2;
      text += c;
      continue;
    }
    if (quoted.holes && holes_.size() < deepest_holes && (hole = hole_at(end)) > 0) break;
    if (c == '\\' && quoted.escapes == Escapes::all) {
      end = read_escape(end, text);
      continue;
    }
    if (c == '\\' && quoted.escapes == Escapes::raw && end + 1 < code_.size()) text += code_[end++];
    bool braces = quoted.holes && has_formats() && (c == '{' || c == '}') && at(end + 1) == c;
    if (braces) ++end;
    if (text.size() < longest_value) text += code_[end];
    ++end;
  }
  end = std::min(end, code_.size());
  if (begin < end || ended) {
    mark_part(from, end, Part::string);
    std::size_t past = ended ? end + quoted.quote.size() : end;
    std::string_view plain = code_.substr(from, end - from);
    if (plain == text) {
      add(Token::Kind::string, begin, std::max(past, begin + 1), plain);
    } else {
      add_made(Token::Kind::string, begin, std::max(past, begin + 1), std::move(text));
    }
    at_ = past;
  }
  if (hole > 0) open_hole(hole, std::move(quoted));
}

// How many bytes begin a hole at `offset`; 0 if none begins there.
std::size_t Lexer::hole_at(std::size_t offset) const {
  char c = code_[offset];
  char next = at(offset + 1);
  if (has_formats()) return c == '{' && next != '{' ? 1 : 0;
  if (has(Grammar::hash_braces)) return c == '#' && next == '{' ? 2 : 0;
  if (has(Grammar::templates)) return c == '$' && next == '{' ? 2 : 0;
  if (has(Grammar::shell)) return c == '$' && next == '(' ? 2 : 0;
  if (has(Grammar::perl_quotes)) return (c == '@' || c == '$') && next == '{' ? 2 : 0;
  if (c == '{' && next == '$') return 1;
  return c == '$' && next == '{' ? 2 : 0;
}

void Lexer::open_hole(std::size_t length, Quoted of) {
  add(Token::Kind::mark, at_, at_ + length, "${");
  at_ += length;
  char close = has(Grammar::shell) ? ')' : '}';
  holes_.push_back({std::move(of), close});
}

// Resolves the escape at `from`; returns where it ends.
std::size_t Lexer::read_escape(std::size_t from, std::string& text) const {
  char c = at(from + 1);
  std::size_t next = std::min(from + 2, code_.size());
  auto number = [&](std::size_t most, int base) {
    bool braces = at(next) == '{';
    std::size_t begin = braces ? next + 1 : next;
    std::size_t end = std::min(begin + (braces ? 8 : most), code_.size());
    unsigned value = 0;
    const char* first = code_.data() + begin;
    auto [stop, error] = std::from_chars(first, code_.data() + end, value, base);
    if (error != std::errc()) return;
    next = static_cast<std::size_t>(stop - code_.data());
    if (braces && at(next) == '}') ++next;
    append_utf8(value, text);
  };
  switch (c) {
    case 'n': text += '\n'; break;
    case 't': text += '\t'; break;
    case 'x': number(2, 16); break;
    case 'u': number(4, 16); break;
    case 'U': number(8, 16); break;
    case '\n': break;
    case '\0': break;
    default:
      if (c >= '0' && c <= '7') {
        --next;
        number(3, 8);
      } else if (text.size() < longest_value) {
        text += c;
      }
  }
  return next;
}

bool Lexer::read_regex() {
  if (follows_value() || at_ < no_regex_before_) return false;
  bool in_class = false;
  std::size_t end = at_ + 1;
  for (; end < code_.size() && code_[end] != '\n'; ++end) {
    if (code_[end] == '\\')
      ++end;
    else if (code_[end] == '[')
      in_class = true;
    else if (code_[end] == ']')
      in_class = false;
    else if (code_[end] == '/' && !in_class)
      break;
  }
  if (at(end) != '/') {
    no_regex_before_ = std::min(end, code_.size());
    return false;
  }
  mark_part(at_ + 1, end, Part::string);
  add(Token::Kind::string, at_, end + 1, "");
  at_ = end + 1;
  return true;
}

// Ruby's %w[a b], %q(a), %x(command).
bool Lexer::read_percent() {
  char kind = at(at_ + 1);
  std::size_t open = std::isalpha(static_cast<unsigned char>(kind)) != 0 ? at_ + 2 : at_ + 1;
  if (open == at_ + 2 && std::string_view("wWiIqQxrs").find(kind) == std::string_view::npos)
    return false;
  if (std::string_view("([{<|!/").find(at(open)) == std::string_view::npos) return false;
  if (open == at_ + 1 && (follows_value() || at(open) == '<')) return false;
  return read_between(at_, open, 1, kind == 'x');
}

// Perl's q(), qq(), qw(), qx(), m(), s()(), tr()(), y()().
bool Lexer::read_perl_quote() {
  if (at_ > 0 && (is_name_letter(code_[at_ - 1]) || code_[at_ - 1] == '$' ||
                  code_[at_ - 1] == '@' || code_[at_ - 1] == '>' || code_[at_ - 1] == '-'))
    return false;
  for (std::string_view word : {"qq", "qw", "qx", "qr", "tr", "q", "m", "s", "y"}) {
    if (!begins(word)) continue;
    std::size_t open = at_ + word.size();
    if (is_name_letter(at(open))) continue;
    while (at(open) == ' ') ++open;
    char c = at(open);
    bool spaced = open > at_ + word.size();
    if (std::string_view("([{<|!/~^'\"#,@").find(c) == std::string_view::npos || c == '\0' ||
        (spaced && (c == '#' || c == ',')) || (c == ',' && word.size() == 1))
      return false;
    int parts = word == "s" || word == "tr" || word == "y" ? 2 : 1;
    return read_between(at_, open, parts, word == "qx");
  }
  return false;
}

// What stands between the bracket at `open` and its end, `parts` times. A string, of whose escapes
// only that of the end matters.
bool Lexer::read_between(std::size_t begin, std::size_t open, int parts, bool command) {
  if (no_more_quotes_) return false;
  std::size_t from = open;
  std::size_t first_end = 0;
  for (int part = 0; part < parts; ++part) {
    const char opens = code_[from];
    const char closes = closing(opens);
    std::size_t depth = 1;
    std::size_t end = from + 1;
    for (; end < code_.size(); ++end) {
      if (code_[end] == '\\')
        ++end;
      else if (code_[end] == closes && --depth == 0)
        break;
      else if (code_[end] == opens && opens != closes)
        ++depth;
    }
    if (end >= code_.size()) {
      no_more_quotes_ = true;
      return false;
    }
    if (part == 0) first_end = end;
    from = end;
    if (part + 1 < parts && opens != closes) {
      from = std::min(code_.find_first_not_of(" \t\n", end + 1), code_.size());
      if (from == code_.size()) return false;
    }
  }
  if (command) add(Token::Kind::word, begin, open, "`");
  mark_part(open + 1, from, Part::string);
  add(Token::Kind::string, begin, from + 1, code_.substr(open + 1, first_end - open - 1));
  at_ = from + 1;
  return true;
}

bool Lexer::read_long_bracket() {
  std::size_t level = at_ + 1;
  while (at(level) == '=' && level - at_ < longest_delimiter) ++level;
  if (at(level) != '[') return false;
  return read_verbatim(level + 1 - at_, "]" + std::string(level - at_ - 1, '=') + "]");
}

bool Lexer::read_heredoc() {
  if (!has(Grammar::heredocs) || !begins("<<")) return false;
  std::size_t word = at_ + 2;
  if (has(Grammar::php_tags) && at(word) == '<') ++word;
  bool dashed = at(word) == '-' || at(word) == '~';
  if (dashed) ++word;
  if (has(Grammar::shell) || has(Grammar::php_tags))
    while (at(word) == ' ') ++word;
  char quote = at(word);
  bool quoted = quote == '"' || quote == '\'';
  if (quoted) ++word;
  std::size_t end = word;
  while (is_name_letter(at(end)) && end - word < longest_delimiter) ++end;
  if (end == word) return false;
  bool shifts = !dashed && !quoted && !has(Grammar::shell) && !has(Grammar::php_tags) &&
                (follows_value() || std::isupper(static_cast<unsigned char>(at(word))) == 0);
  if (shifts) return false;
  std::string_view name = code_.substr(word, end - word);
  find_lines();
  auto found = lines_.find(name);
  if (found == lines_.end() || found->second.back() <= end) return false;
  if (quoted && at(end) == quote) ++end;
  bodies_.emplace_back(name);
  add(Token::Kind::mark, at_, end, "<<");
  at_ = end;
  return true;
}

// Skips the heredocs that begin after the line just ended.
void Lexer::read_bodies() {
  for (const std::string& name : bodies_) {
    const std::vector<std::size_t>& ends = lines_[name];
    auto end = std::ranges::lower_bound(ends, at_);
    if (end == ends.end()) continue;
    mark_part(at_, *end, Part::string);
    if (*end > at_) add(Token::Kind::string, at_, *end, code_.substr(at_, *end - at_));
    at_ = *end + name.size();
  }
  bodies_.clear();
  new_line_ = true;
}

// Finds the lines that are, but for blanks and a semicolon, one word: where heredocs may end.
void Lexer::find_lines() {
  if (lines_found_) return;
  lines_found_ = true;
  for (std::size_t from = 0; from < code_.size(); from = line_end(from) + 1) {
    std::size_t begin = from;
    while (at(begin) == ' ' || at(begin) == '\t') ++begin;
    std::size_t end = begin;
    while (is_name_letter(at(end)) && end - begin <= longest_delimiter) ++end;
    bool ends_here = at(end) == '\n' || at(end) == '\0' || at(end) == ';' || at(end) == '\r' ||
                     at(end) == ')' || at(end) == ',';
    if (end > begin && ends_here) lines_[code_.substr(begin, end - begin)].push_back(begin);
  }
}

}  // namespace codevault
