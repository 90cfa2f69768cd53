#include "screening/lexer.hpp"

#include <algorithm>
#include <cctype>

#include "screening/letters.hpp"

namespace codevault {
namespace {

constexpr std::string_view long_marks[] = {
    "<<<", ">>>", "===", "!==", "<<-", "...", "?->", ":::", "%:%:", "**=", "<=>", "->>", "::", "->",
    "?.",  "=>",  "<-",  ":=",  "==",  "<=",  ">=",  "!=",  "&&",   "||",  "++",  "--",  "..", "+=",
    "-=",  "*=",  "/=",  "<<",  "|>",  "&.",  "##",  "//",  ".=",   "??",  "=~",  "!~",  "<>"};

bool is_word_letter(char c) {
  auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || c == '_' || byte >= 0x80;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Words after which a value is expected, not an operator.
bool expects_value(std::string_view word) {
  constexpr std::string_view words[] = {
      "return", "case", "in",    "of",    "typeof", "delete", "void",  "throw", "new",
      "and",    "or",   "not",   "if",    "unless", "while",  "until", "when",  "else",
      "do",     "then", "elsif", "yield", "await",  "puts",   "split", "grep",  "instanceof"};
  return std::ranges::find(words, word) != std::end(words);
}

}  // namespace

Lexer::Lexer(Lexed& lexed, std::vector<std::uint32_t> origins, const Grammar& grammar)
    : lexed_(lexed),
      origins_(std::move(origins)),
      grammar_(grammar),
      code_(lexed.texts.front()),
      parts_(code_.size(), Part::code) {}

void Lexer::read() {
  if (has(Grammar::php_tags)) read_block_comment("", "<?");
  while (at_ < code_.size()) {
    if (read_space() || read_line_command() || read_comment() || read_string() || read_number() ||
        read_word())
      continue;
    read_mark();
  }
  settle();
}

std::size_t Lexer::line_end(std::size_t from) const {
  return std::min(code_.find('\n', from), code_.size());
}

void Lexer::add(Token::Kind kind, std::size_t begin, std::size_t end, std::string_view text) {
  lexed_.tokens.push_back({.kind = kind,
                           .begins_line = new_line_,
                           .spaced = spaced_,
                           .begin = static_cast<std::uint32_t>(begin),
                           .end = static_cast<std::uint32_t>(end),
                           .text = text});
  new_line_ = spaced_ = false;
}

void Lexer::add_made(Token::Kind kind, std::size_t begin, std::size_t end, std::string text) {
  add(kind, begin, end, as_made(std::move(text)));
}

void Lexer::mark_part(std::size_t begin, std::size_t end, Part part) {
  std::fill(parts_.begin() + static_cast<std::ptrdiff_t>(begin),
            parts_.begin() + static_cast<std::ptrdiff_t>(end), part);
}

bool Lexer::read_space() {
  char c = code_[at_];
  if (c == '\n') {
    ++at_;
    new_line_ = spaced_ = true;
    if (!holes_.empty() && !holes_.back().of.over_lines) holes_.clear();
    if (!bodies_.empty()) read_bodies();
    return true;
  }
  if (c == '\\' && (at(at_ + 1) == '\n' || (at(at_ + 1) == '\r' && at(at_ + 2) == '\n'))) {
    at_ += at(at_ + 1) == '\n' ? 2 : 3;  // the line goes on
    spaced_ = true;
    return true;
  }
  if (c != ' ' && c != '\t' && c != '\r' && c != '\f' && c != '\v' && c != '\0') return false;
  ++at_;
  spaced_ = true;
  return true;
}

bool Lexer::read_comment() {
  for (std::size_t i = 0; i + 1 < grammar_.block_comments.size(); i += 2) {
    std::string_view open = grammar_.block_comments[i];
    if (open.front() != '\n') {
      if (begins(open)) return read_block_comment(open, grammar_.block_comments[i + 1]);
      continue;
    }
    open.remove_prefix(1);
    bool first = at_ == 0 || code_[at_ - 1] == '\n';
    bool is_pod = open != "=" || std::isalpha(static_cast<unsigned char>(at(at_ + 1))) != 0;
    if (first && begins(open) && is_pod)
      return read_block_comment(open, grammar_.block_comments[i + 1]);
  }
  for (std::string_view open : grammar_.line_comments) {
    if (!begins(open)) continue;
    if (has(Grammar::long_brackets) && at(at_ + 2) == '[') {
      std::size_t level = code_.find_first_not_of('=', at_ + 3);
      if (at(level) == '[')
        return read_block_comment(code_.substr(at_, level + 1 - at_),
                                  as_made("]" + std::string(level - at_ - 3, '=') + "]"));
    }
    if (has(Grammar::dash_comments)) {
      std::size_t dashes = std::min(code_.find_first_not_of('-', at_), code_.size());
      if (dashes < code_.size() &&
          std::string_view("!#$%&*+./<=>?@\\^|~:").find(code_[dashes]) != std::string_view::npos)
        continue;
      if (!lexed_.tokens.empty() && !spaced_ && lexed_.tokens.back().kind == Token::Kind::mark &&
          std::string_view("|<>=+*&").find(lexed_.tokens.back().text.back()) !=
              std::string_view::npos)
        continue;
    }
    if (open == "#" && has(Grammar::php_tags) && at(at_ + 1) == '[') continue;
    if (open == "#!" && at_ != 0) continue;
    if (has(Grammar::shell) && !spaced_ && !new_line_) continue;
    std::size_t end = line_end(at_);
    if (has(Grammar::php_tags)) end = std::min(end, code_.find("?>", at_));
    mark_part(at_, end, Part::comment);
    at_ = end;
    return true;
  }
  return false;
}

bool Lexer::read_block_comment(std::string_view open, std::string_view close) {
  std::size_t from = at_ + open.size();
  std::size_t depth = 1;
  while (depth > 0 && from < code_.size()) {
    std::size_t end = close.empty() ? std::string_view::npos : code_.find(close, from);
    if (has(Grammar::nested_comments)) {
      // Counts what opens one, before what closes one.
      std::size_t next = from;
      while (next < code_.size() && !code_.substr(next).starts_with(close) &&
             !code_.substr(next).starts_with(open))
        next = has(Grammar::brace_strings) ? after_quoted(next) : next + 1;
      bool opens = code_.substr(next).starts_with(open);
      depth += opens ? 1 : -1;
      from = std::min(next + 2, code_.size());
      continue;
    }
    --depth;
    from = end == std::string_view::npos ? code_.size() : end + close.size();
    // What ends with a line's beginning ends with that whole line.
    if (!close.empty() && close.front() == '\n') from = line_end(from);
  }
  mark_part(at_, from, Part::comment);
  new_line_ = new_line_ || code_.substr(at_, from - at_).find('\n') != std::string_view::npos;
  at_ = from;
  spaced_ = true;
  if (open.empty() && begins("php")) at_ += 3;  // of PHP's <?php
  if (open.empty() && begins("=")) ++at_;
  return true;
}

// Where the string or the character at `from` ends, in a comment of OCaml, which may have them.
std::size_t Lexer::after_quoted(std::size_t from) const {
  if (code_.substr(from).starts_with("'\"'")) return from + 3;
  if (code_[from] != '"') return from + 1;
  std::size_t end = from + 1;
  while (end < code_.size() && code_[end] != '"') end += code_[end] == '\\' ? 2 : 1;
  return std::min(end + 1, code_.size());
}

bool Lexer::read_number() {
  if (!is_digit(code_[at_]) || has(Grammar::shell)) return false;
  std::size_t end = at_ + 1;
  while (end < code_.size()) {
    char c = code_[end];
    bool separates = c == '\'' && has(Grammar::preprocessor) && is_word_letter(at(end + 1));
    bool point = c == '.' && is_digit(at(end + 1));
    if (!separates && !point && (!is_word_letter(c) || static_cast<unsigned char>(c) >= 0x80))
      break;
    ++end;
  }
  add(Token::Kind::number, at_, end, code_.substr(at_, end - at_));
  at_ = end;
  return true;
}

bool Lexer::read_word() {
  auto is_letter = [&](std::size_t i) {
    char c = at(i);
    if (is_word_letter(c)) return true;
    if (has(Grammar::dollar_names) && c == '$') return true;
    if (has(Grammar::primes) && c == '\'' && i > at_) return true;
    if (has(Grammar::r_strings) && c == '.') return true;
    if (has(Grammar::shell))
      return std::string_view("/-+.=:%,@~^*?[]#").find(c) != std::string_view::npos && c != '\0';
    return has(Grammar::unicode_names) && c == '\\' && (at(i + 1) == 'u' || at(i + 1) == 'U');
  };
  std::size_t begin = at_;
  std::size_t end = at_;
  if (has(Grammar::sigils) && (at(end) == '$' || at(end) == '@')) {
    while (at(end) == '$' || at(end) == '@') ++end;
    bool special = end == at_ + 1 && at(at_) == '$' &&
                   std::string_view("\"'#/,;.&!`\\").find(at(end)) != std::string_view::npos &&
                   end < code_.size();
    if (special) {
      add(Token::Kind::word, at_, end + 1, code_.substr(at_, 2));
      at_ = end + 1;
      return true;
    }
    if (!is_letter(end)) return false;
  }
  if (has(Grammar::csharp_strings) && at(end) == '@' && is_letter(end + 1)) ++end, ++begin;
  if (has(Grammar::shell) && at(end) == '\\' && at(end + 1) > ' ') ++end, ++begin;
  while (end < code_.size() && is_letter(end)) ++end;
  if (end == begin) return false;
  add(Token::Kind::word, at_, end, as_read(begin, end));
  at_ = end;
  return true;
}

std::string_view Lexer::as_read(std::size_t begin, std::size_t end) {
  std::string_view text = code_.substr(begin, end - begin);
  std::string read;
  if (has(Grammar::ignore_case)) {
    read = lower_case(text);
  } else if (has(Grammar::unicode_names) && text.find('\\') != std::string_view::npos) {
    for (std::size_t i = begin; i < end;) {
      if (code_[i] == '\\') {
        i = read_escape(i, read);
      } else {
        read += code_[i++];
      }
    }
  } else if (has(Grammar::r_strings)) {
    read = text;
    std::ranges::replace(read, '.', '_');  // a point is a letter, for members there are others
  } else if (has(Grammar::compatible_names)) {
    read = compatible(text);
  } else {
    return text;
  }
  return read == text ? text : as_made(std::move(read));
}

std::string_view Lexer::as_made(std::string text) {
  lexed_.texts.push_back(std::move(text));
  return lexed_.texts.back();
}

// sqlite3's: the whole line is one, its first word in lower case.
bool Lexer::read_line_command() {
  if (!has(Grammar::line_commands) || !new_line_ || code_[at_] != '.') return false;
  std::size_t end = line_end(at_);
  std::size_t word = at_ + 1;
  while (word < end && is_word_letter(code_[word])) ++word;
  add(Token::Kind::word, at_, word, as_read(at_, word));
  std::size_t pipe = code_.substr(0, end).find('|', word);
  std::size_t option = code_.substr(0, end).find(" -", word);
  bool opens = option != std::string_view::npos && (at(option + 2) == 'e' || at(option + 2) == 'x');
  if (pipe != std::string_view::npos || opens)
    add_made(Token::Kind::word, at_, end, std::string(as_read(at_, word)) + "|");
  at_ = end;
  return true;
}

void Lexer::read_mark() {
  if (has(Grammar::php_tags) && begins("?>")) {
    add(Token::Kind::mark, at_, at_ + 2, ";");
    at_ += 2;
    read_block_comment("", "<?");
    return;
  }
  constexpr std::string_view alone = "()[]{},;";  // begin no longer mark
  const bool single = alone.find(code_[at_]) != std::string_view::npos;
  for (std::string_view mark : long_marks) {
    if (single) break;
    if (!begins(mark)) continue;
    if (mark == "%:%:" && !has(Grammar::preprocessor)) continue;
    if ((mark == "//" && grammar_.joins != "//") || (mark == "##" && !has(Grammar::preprocessor)))
      continue;
    add(Token::Kind::mark, at_, at_ + mark.size(), mark == "%:%:" ? "##" : mark);
    at_ += mark.size();
    return;
  }
  constexpr std::pair<std::string_view, std::string_view> digraphs[] = {
      {"<%", "{"}, {"%>", "}"}, {"<:", "["}, {":>", "]"}, {"%:", "#"}};
  for (auto [spelled, meant] : digraphs) {
    if (single || !has(Grammar::preprocessor) || !begins(spelled)) continue;
    add(Token::Kind::mark, at_, at_ + 2, meant);
    at_ += 2;
    return;
  }
  if (!holes_.empty() && read_in_hole()) return;
  add(Token::Kind::mark, at_, at_ + 1, code_.substr(at_, 1));
  ++at_;
}

// Reads a bracket that the end of a hole depends on.
bool Lexer::read_in_hole() {
  Hole& hole = holes_.back();
  char c = code_[at_];
  if (c == ':' && hole.depth == 0 && has_formats()) {
    at_ = std::min(code_.find_first_of("{}\n", at_), code_.size());
    return true;
  }
  if (c == '{' || c == '[' || c == '(') {
    ++hole.depth;
  } else if (hole.depth > 0 && (c == '}' || c == ']' || c == ')')) {
    --hole.depth;
  } else if (c == hole.close) {
    Quoted rest = std::move(hole.of);
    holes_.pop_back();
    add(Token::Kind::mark, at_, at_ + 1, "}$");
    ++at_;
    read_rest(at_, at_, std::move(rest));
    return true;
  }
  return false;
}

bool Lexer::follows_value() const {
  if (lexed_.tokens.empty()) return false;
  const Token& last = lexed_.tokens.back();
  if (last.kind == Token::Kind::word) {
    if (has(Grammar::perl_quotes)) return last.text.find_first_of("$@") == 0;
    return !expects_value(last.text);
  }
  if (last.kind != Token::Kind::mark) return true;
  return last.text == ")" || last.text == "]" || last.text == "}";
}

// Turns offsets of what was read into those of the code as it was given.
void Lexer::settle() {
  if (origins_.empty()) {
    lexed_.parts = std::move(parts_);
    return;
  }
  lexed_.parts.assign(origins_.back(), Part::code);
  for (std::size_t i = 0; i < parts_.size(); ++i) lexed_.parts[origins_[i]] = parts_[i];
  for (Token& token : lexed_.tokens) {
    token.begin = origins_[token.begin];
    token.end = std::max(origins_[token.end - 1] + 1, token.begin + 1);
  }
}

Lexed tokens_of(std::string_view code, const Grammar& grammar) {
  Lexed lexed;
  std::vector<std::uint32_t> origins;
  lexed.texts.push_back(readable(code, grammar, origins));
  Lexer(lexed, std::move(origins), grammar).read();
  return lexed;
}

}  // namespace codevault
