#include "screening/name_reader.hpp"

#include <algorithm>
#include <cctype>

namespace codevault {
namespace {

constexpr std::string_view keywords[] = {
    "return",   "case",   "else",    "do",    "in",    "and",    "or",     "not",       "if",
    "while",    "new",    "await",   "yield", "throw", "delete", "sizeof", "co_return", "co_yield",
    "co_await", "then",   "typeof",  "print", "echo",  "unless", "until",  "when",      "goto",
    "puts",     "p",      "raise",   "of",    "begin", "lambda", "assert", "del",       "is",
    "import",   "export", "default", "void",  "elsif", "elif"};

}  // namespace

bool is_keyword(std::string_view word) {
  return std::ranges::find(keywords, word) != std::end(keywords);
}

bool contains(const std::vector<std::string_view>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

NameReader::NameReader(const std::vector<Token>& tokens, const Grammar& grammar,
                       const Watched& watched, const Neighbours& neighbours,
                       const std::function<void(const NameUse&)>& use, unsigned depth)
    : tokens_(tokens),
      grammar_(grammar),
      watched_(watched),
      neighbours_(neighbours),
      use_(use),
      depth_(depth) {}

void NameReader::read() {
  find_matches();
  declared_.assign(tokens_.size(), false);
  if (grammar_.imports == Grammar::Imports::java) stars_.push_back("java.lang");
  read_bindings();
  read_uses();
}

const Token& NameReader::at(Index i) const {
  static const Token end;
  return i < tokens_.size() ? tokens_[i] : end;
}

bool NameReader::is_member_mark(Index i) const {
  return i < tokens_.size() && tokens_[i].kind == Kind::mark &&
         contains(grammar_.members, tokens_[i].text);
}

bool NameReader::ends_value(Index i) const {
  const Token& token = at(i);
  if (token.kind == Kind::word) return !is_keyword(token.text);
  if (token.kind != Kind::mark) return true;
  return token.text == ")" || token.text == "]" || token.text == "}" || token.text == ">" ||
         token.text == "?" || token.text == "!";
}

// Whether a name stands at `i` that is no member of what stands before it.
bool NameReader::is_head(Index i) const {
  if (i == 0 || !is_member_mark(i - 1)) return true;
  bool everywhere = is(i - 1, "::") || is(i - 1, "\\");
  return everywhere && (i == 1 || !ends_value(i - 2));
}

// Whether the word at `i` is the name of something that is defined there.
bool NameReader::is_definition(Index i) const {
  constexpr std::string_view before[] = {
      "def",    "function",   "sub",       "func",   "fn",     "class",
      "struct", "interface",  "enum",      "record", "module", "namespace",
      "trait",  "subroutine", "procedure", "const",  "type",   "mod"};
  if (i > 0 && tokens_[i - 1].kind == Kind::word &&
      std::ranges::find(before, tokens_[i - 1].text) != std::end(before))
    return true;
  if (grammar_.scope != Grammar::Scope::braces || !is(i + 1, "(")) return false;
  Index close = match(i + 1);
  return is(close + 1, "{") && !(i > 0 && is_keyword(tokens_[i - 1].text));
}

// Whether the word at `i` names a field or an argument, not a value.
bool NameReader::is_label(Index i) const {
  if (is(i - 1, "goto")) return true;
  if (grammar_.has(Grammar::r_strings) && is(i + 1, "=")) return true;
  if (is(i + 1, "=>") && grammar_.imports != Grammar::Imports::javascript) return true;
  if (is(i + 1, "}") && i > 0 && is(i - 1, "{") && grammar_.has(Grammar::perl_quotes)) return true;
  return is(i + 1, ":") && (i == 0 || is(i - 1, "{") || is(i - 1, ",") || is(i - 1, "(") ||
                            is(i - 1, ";") || is(i - 1, "}"));
}

void NameReader::find_matches() {
  constexpr std::uint32_t deepest = 64;
  matches_.assign(tokens_.size(), none);
  scopes_.assign(tokens_.size(), 0);
  parents_ = {none};
  openers_ = {none};
  std::vector<std::uint32_t> open;
  std::vector<std::uint32_t> scopes{0};
  for (Index i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    auto index = static_cast<std::uint32_t>(i);
    bool mark = token.kind == Kind::mark;
    if (mark &&
        (token.text == "(" || token.text == "[" || token.text == "{" || token.text == "${")) {
      open.push_back(index);
      if (token.text == "{" && grammar_.scope == Grammar::Scope::braces) {
        if (scopes.size() < deepest) {
          parents_.push_back(scopes.back());
          openers_.push_back(index);
          scopes.push_back(static_cast<std::uint32_t>(parents_.size() - 1));
        } else {
          scopes.push_back(scopes.back());
        }
      }
    }
    scopes_[i] = scopes.back();
    if (mark &&
        (token.text == ")" || token.text == "]" || token.text == "}" || token.text == "}$")) {
      char opens = token.text == ")" ? '(' : token.text == "]" ? '[' : '{';
      bool brace = token.text == "}" && grammar_.scope == Grammar::Scope::braces;
      // A bracket that does not fit ends those within the one that fits.
      while (!open.empty() && tokens_[open.back()].text.back() != opens &&
             (opens == '{' || tokens_[open.back()].text.back() != '{'))
        open.pop_back();
      if (brace && scopes.size() > 1) scopes.pop_back();
      if (open.empty() || tokens_[open.back()].text.back() != opens) continue;
      matches_[open.back()] = index;
      matches_[i] = open.back();
      open.pop_back();
    }
  }
}

void NameReader::report(std::string_view name, Index from, Index to) {
  if (name.empty() || tokens_.empty()) return;
  to = std::min(to, tokens_.size() - 1);
  use_({.name = name,
        .called = is(to, ")") || is(to + 1, "("),
        .begin = tokens_[from].begin,
        .end = std::max(tokens_[to].end, tokens_[from].end)});
}

// Reports the words of a string that is code of another kind: assembly, a linker's name.
void NameReader::report_words(std::string_view text, Index from, Index to) {
  auto is_letter = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
  };
  for (Index i = 0; i < text.size();) {
    if (!is_letter(text[i])) {
      ++i;
      continue;
    }
    Index end = i;
    while (end < text.size() && is_letter(text[end])) ++end;
    std::string_view word = text.substr(i, end - i);
    report(word, from, to);
    Index quote = text.find_first_not_of(" \t\\", end);
    bool host =
        quote != std::string_view::npos && text[quote] == '"' &&
        (text.substr(quote + 1).starts_with('/') || text.substr(quote + 1).starts_with(".."));
    report("asm " + std::string(word) + (host ? " path" : ""), from, to);
    i = end;
  }
}

void NameReader::read_uses() {
  for (Index i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    if (token.kind == Kind::word) {
      read_special(i);
      if (!declared_[i] && is_head(i) && !is_label(i) && !is_definition(i)) read_use(i);
    } else if ((token.is("(") && is_head(i) && is_member_mark(match(i) + 1)) ||
               (token.is("(") && is(match(i) + 1, "(")) ||
               (token.kind == Kind::string && is(i + 1, "("))) {
      read_use(i);
    }
  }
}

void NameReader::read_use(Index i) {
  Index end = i;
  Value found = value(end, 0);
  bool called_text = found.kind == Value::Kind::text && is(end, "(") &&
                     (grammar_.has(Grammar::sigils) || grammar_.has(Grammar::r_strings));
  if (found.kind == Value::Kind::path || called_text) report(found.text, i, end - 1);
}

void find_names(const std::vector<Token>& tokens, const Grammar& grammar, const Watched& watched,
                const Neighbours& neighbours, const std::function<void(const NameUse&)>& use) {
  NameReader(tokens, grammar, watched, neighbours, use).read();
}

}  // namespace codevault
