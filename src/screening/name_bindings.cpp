#include <algorithm>

#include "screening/name_reader.hpp"

namespace codevault {

void NameReader::bind(std::string_view name, Index where, Value value) {
  std::vector<Value>& values = bindings_[{scopes_[where], name}];
  constexpr std::size_t most = 4;  // meanings of a name
  if (values.size() < most) values.push_back(std::move(value));
}

// Only names that rules or imports are about need to be known as the user's.
void NameReader::bind_own(std::string_view name, Index where) {
  if (watched_.mentions(name) || contains(grammar_.importers, name) ||
      contains(grammar_.evaluators, name))
    bind(name, where, {Value::Kind::own});
}

void NameReader::declare(Index i, std::uint32_t scope) {
  constexpr std::size_t most = 4;
  std::vector<Value>& values = bindings_[{scope, tokens_[i].text}];
  if (values.size() < most) values.push_back({Value::Kind::own});
  declared_[i] = true;
}

void NameReader::read_bindings() {
  for (Index i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    if (token.kind == Kind::word) {
      read_import(i);
      read_own(i);
    } else if (token.kind == Kind::mark) {
      if (contains(grammar_.assigns, token.text)) read_assignment(i);
      if (token.text == ")" && grammar_.imports == Grammar::Imports::javascript) read_parameters(i);
      if (token.text == "::" && grammar_.imports == Grammar::Imports::c) read_qualified(i);
    }
  }
}

// name = value; a, b = value, value; {a: b} = value; object.name = value.
void NameReader::read_assignment(Index i) {
  if (i == 0) return;
  if (is(i - 1, "}")) {
    if (matches_[i - 1] == none) return;
    Index right = i + 1;
    Value whole = value(right, 0);
    read_destructuring(matches_[i - 1], i - 1, whole);
    return;
  }
  if (!is_word(i - 1)) return;
  Index first = i - 1;
  if (is(i - 2, ":") && is_word(i - 3) && grammar_.imports == Grammar::Imports::javascript)
    first = i - 3;  // name: type = value
  if (grammar_.has(Grammar::r_strings) && tokens_[i].text == "=" && enclosing(i) != none &&
      is(enclosing(i), "("))
    return;
  constexpr Index most = 16;
  if (grammar_.scope == Grammar::Scope::file || grammar_.imports == Grammar::Imports::go) {
    while (first >= 2 && is(first - 1, ",") && is_word(first - 2) && i - first < most) first -= 2;
  }
  Index right = i + 1;
  for (Index name = first; name < i; name += 2) {
    Value given = value(right, 0);
    // What a rule forbids is found where it is named; what C's functions return are no functions.
    bool forbidden = given.kind == Value::Kind::path && watched_.find(given.text, true);
    if (forbidden || (grammar_.imports == Grammar::Imports::c && is(right - 1, ")"))) given = {};
    if (is_member_mark(name - 1) && is_word(name - 2)) {
      if (given.kind != Value::Kind::path && given.kind != Value::Kind::text) return;
      names_.push_back(std::string(tokens_[name - 2].text) + "." + std::string(tokens_[name].text));
      bind(names_.back(), name, std::move(given));
    } else if (given.kind == Value::Kind::path || given.kind == Value::Kind::text) {
      if (given.text != tokens_[name].text) bind(tokens_[name].text, name, std::move(given));
    } else if (grammar_.imports != Grammar::Imports::c && watched_.mentions(tokens_[name].text)) {
      declare(name, scopes_[name]);
    }
    if (!is(right, ",")) break;
    ++right;
  }
}

void NameReader::read_destructuring(Index open, Index close, const Value& whole) {
  for (Index i = open + 1; i < close; ++i) {
    if (!is_word(i) || !(is(i - 1, "{") || is(i - 1, ","))) continue;
    Index name = is(i + 1, ":") && is_word(i + 2) ? i + 2 : i;
    if (whole.kind == Value::Kind::path) {
      bind(tokens_[name].text, open == 0 ? 0 : open - 1,
           {Value::Kind::path, resolved(whole.text + "." + std::string(tokens_[i].text))});
    } else {
      bind_own(tokens_[name].text, open == 0 ? 0 : open - 1);
    }
  }
}

// The parameters that end at `close`, if a function's body follows.
void NameReader::read_parameters(Index close) {
  Index open = matches_[close];
  constexpr Index longest_type = 12;
  Index body = close + 1;
  if (is(body, ":")) {
    while (body < close + longest_type && !is(body, "{") && !is(body, "=>")) ++body;
  }
  const bool arrow = is(body, "=>");
  if (arrow) ++body;
  if (open == none || (!arrow && !is(body, "{"))) return;
  if (open > 0 && !arrow && is_keyword(tokens_[open - 1].text)) return;
  constexpr Index most = 64;
  for (Index i = open + 1; i < std::min(close, open + most); ++i) {
    bool named =
        is_word(i) && (is(i - 1, "(") || is(i - 1, ",")) && watched_.mentions(tokens_[i].text);
    if (!named) continue;
    declared_[i] = true;
    if (is(body, "{")) {
      declare(i, scopes_[body]);
    } else {
      pass_over(i, body);
    }
  }
}

// The name at `name` is the user's own in the expression that begins at `from`.
void NameReader::pass_over(Index name, Index from) {
  constexpr Index longest = 256;
  for (Index i = from; i < std::min(from + longest, tokens_.size()); ++i) {
    if (is(i, ";") || is(i, ",") || is(i, ")") || is(i, "]") || is(i, "}")) return;
    Index end = is(i, "(") || is(i, "[") || is(i, "{") ? match(i) : i;
    for (; i < std::min(end + 1, from + longest) && i < tokens_.size(); ++i) {
      if (tokens_[i].text == tokens_[name].text) declared_[i] = true;
    }
    --i;
  }
}

// A name of the user's own that is declared at `i`.
void NameReader::read_own(Index i) {
  std::string_view word = tokens_[i].text;
  using Imports = Grammar::Imports;
  if (grammar_.imports == Imports::java || grammar_.imports == Imports::csharp) {
    // Type name: what the name's members are, its type says.
    if (is_word(i + 1) && is_head(i) && !is_keyword(word) && !is_keyword(tokens_[i + 1].text)) {
      Value type = look_up(word, i);
      if (type.kind == Value::Kind::path && watched_.knows(type.text) && type.text != word)
        bind(tokens_[i + 1].text, i + 1, type);
    }
  }
  if (!watched_.mentions(word) && !contains(grammar_.importers, word)) return;
  if (grammar_.imports == Imports::c) {
    if (declares_in_c(i)) return;
  } else if (i > 0 && tokens_[i - 1].kind == Kind::word &&
             contains(grammar_.declarers, tokens_[i - 1].text)) {
    bool assigned = is(i + 1, "=") || is(i + 1, ":=");
    if (!assigned) declare(i, scopes_[i - 1]);
  } else if (grammar_.has(Grammar::brace_strings) &&
             (is(i - 1, "let") || is(i - 1, "rec") || is(i - 1, "and"))) {
    declare(i, 0);
  } else if (grammar_.has(Grammar::symbols)) {
    if (is(i - 1, "|") || (is(i + 1, "|") && is(i - 1, ","))) declare(i, 0);
    // The parameters of a method.
    Index open = enclosing(i);
    if (open != none && open >= 2 && is(open - 2, "def")) declare(i, 0);
  } else if (grammar_.has(Grammar::r_strings)) {
    Index open = enclosing(i);
    bool parameter =
        open != none && open >= 1 && is(open - 1, "function") && (is(i - 1, "(") || is(i - 1, ","));
    if (parameter) declare(i, 0);
  } else if (grammar_.has(Grammar::doubled_quotes)) {
    if (is(i - 1, "::") || is(i + 1, ":") || is_listed(i)) declare(i, 0);
  }
}

// The bracket that `i` stands in, if it is near.
NameReader::Index NameReader::enclosing(Index i) const {
  constexpr Index near = 128;
  for (Index k = i, steps = 0; k-- > 0 && steps < near; ++steps) {
    const Token& token = tokens_[k];
    if (token.kind != Kind::mark) continue;
    if (token.text == ")" || token.text == "]" || token.text == "}") {
      if (matches_[k] == none) return none;
      k = matches_[k];
    } else if (token.text == "(" || token.text == "[" || token.text == "{") {
      return k;
    }
  }
  return none;
}

bool NameReader::is_type(Index i) const {
  if (i >= tokens_.size() || tokens_[i].kind != Kind::word) return is(i, ">");
  std::string_view word = tokens_[i].text;
  constexpr std::string_view statements[] = {
      "return", "case",   "else",      "do",       "goto",     "throw",    "new",
      "delete", "sizeof", "co_return", "co_yield", "co_await", "and",      "or",
      "not",    "if",     "while",     "typeof",   "default",  "operator", "try"};
  bool reserved = word.starts_with("__") && !word.starts_with("__int") && word != "__uint128_t";
  return !reserved && std::ranges::find(statements, word) == std::end(statements);
}

// Where the body of a function begins whose parameters end at `close`; none without a body.
NameReader::Index NameReader::body_after(Index close) const {
  constexpr Index most = 12;
  for (Index k = close + 1; k < std::min(close + most, tokens_.size()); ++k) {
    const Token& token = tokens_[k];
    if (token.is("{")) return k;
    bool goes_on = token.kind == Kind::word || token.is("->") || token.is("::") || token.is("&") ||
                   token.is("*") || token.is("<") || token.is(">") || token.is("&&");
    if (!goes_on) return none;
  }
  return none;
}

bool NameReader::is_class(std::uint32_t scope) const {
  if (openers_[scope] == none) return false;
  constexpr Index near = 24;
  for (Index k = openers_[scope], steps = 0; k-- > 0 && steps < near; ++steps) {
    const Token& token = tokens_[k];
    if (token.is("class") || token.is("struct") || token.is("union")) return true;
    if (token.is(";") || token.is("}") || token.is("{") || token.is(")")) return false;
  }
  return false;
}

bool NameReader::declares_function(Index i) {
  Index close = match(i + 1);
  bool pointer = is(i - 1, "*") || is(i - 1, "&");
  bool typed = is_type(i - 1) || (pointer && (is_type(i - 2) || is(i - 2, "*")));
  bool qualified = is(i - 1, "::");
  if (qualified || !typed) return false;
  Index body = body_after(close);
  bool method = is_class(scopes_[i]);
  if (body != none || method) {
    declare(i, scopes_[i]);
    if (method) methods_.insert(tokens_[i].text);
    return true;
  }
  // Type name(1): a variable.
  bool literal = false;
  for (Index k = i + 2; k < std::min(close, i + 10); ++k)
    literal = literal || tokens_[k].kind == Kind::number || tokens_[k].kind == Kind::string;
  if (!literal || pointer || !(is(close + 1, ";") || is(close + 1, ","))) return false;
  declare(i, scopes_[i]);
  return true;
}

// Whether the word at `i` goes on a declaration of several: int a, name.
bool NameReader::is_listed(Index i) const {
  Index k = is(i - 1, "*") || is(i - 1, "&") ? i - 2 : i - 1;
  if (!is(k, ",")) return false;
  constexpr Index near = 256;
  for (Index steps = 0; k-- > 0 && steps < near; ++steps) {
    const Token& token = tokens_[k];
    if (token.kind != Kind::mark) continue;
    if (token.text == ")" || token.text == "]" || token.text == "}") {
      if (token.text == "}" && !is(k + 1, ",")) break;
      if (matches_[k] == none) return false;
      k = matches_[k];
      if (k == 0) return false;
      continue;
    }
    if (token.text == "(" && !is(k - 1, "for")) return false;
    if (token.text == ";" || token.text == "{" || token.text == "(" || token.text == "[") break;
    if (token.text == ":" && !is(k + 1, ":")) break;
  }
  Index start = k + 1;
  while (is(start, "const") || is(start, "static") || is(start, "unsigned") || is(start, "long"))
    ++start;
  if (start > k + 1 && is_word(start)) return true;
  return is_type(start) && (is_word(start + 1) || is(start + 1, "*") || is(start + 1, "<") ||
                            is(start + 1, "&") || is(start + 1, "::"));
}

// Binds the word at `i` if C or C++ code declares it there as the user's own.
bool NameReader::declares_in_c(Index i) {
  if (i == 0 || is(i - 1, ".") || is(i - 1, "->")) return false;
  if (is(i + 1, "(")) {
    Index open = enclosing(i);
    bool parameter = open != none && is(open, "(");
    return !parameter && declares_function(i);
  }
  if (is(i - 1, "*") && is(i - 2, "(") && is(i + 1, ")") && is(i + 2, "(") && is_type(i - 3)) {
    declare(i, scopes_[i]);
    return true;
  }
  constexpr std::string_view after[] = {";", "=", ",", ")", "[", "{", ":", ">", "}"};
  if (i + 1 < tokens_.size() && std::ranges::find(after, tokens_[i + 1].text) == std::end(after))
    return false;
  bool pointer = is(i - 1, "*") || is(i - 1, "&");
  bool typed = is_type(i - 1) || (pointer && (is_type(i - 2) || is(i - 2, "*"))) ||
               (is(i - 1, "}") && !is(i + 1, "{"));
  Index open = enclosing(i);
  bool in_enum = open != none && is(open, "{") && (is(i - 1, "{") || is(i - 1, ",")) &&
                 (is(open - 1, "enum") || is(open - 2, "enum") || is(open - 3, "enum") ||
                  is(open - 4, "enum"));
  if (in_enum) {
    declare(i, parents_[scopes_[i]] == none ? 0 : parents_[scopes_[i]]);
    return true;
  }
  bool bound = open != none && is(open, "[") && (is(open - 1, "auto") || is(open - 2, "auto")) &&
               (is(i - 1, "[") || is(i - 1, ","));
  if (!bound && !typed && !is_listed(i)) return false;
  std::uint32_t scope = scopes_[i];
  if (open != none && is(open, "(")) {
    Index body = body_after(match(open));
    bool loop =
        is(open - 1, "for") || is(open - 1, "catch") || is(open - 1, "if") || is(open - 1, "while");
    declared_[i] = true;
    bool initialises = is(match(open) + 1, ":");             // members, from the parameters
    if (body == none && !loop && !initialises) return true;  // of a prototype
    if (body != none && !loop) scope = scopes_[body];
  }
  declare(i, scope);
  return true;
}

// Class::method(...) {: in its body, methods of classes need no object.
void NameReader::read_qualified(Index i) {
  if (!is_word(i - 1) || !is(i + 2, "(")) return;
  Index body = body_after(match(i + 2));
  if (body != none) method_scopes_.insert(scopes_[body]);
}

bool NameReader::is_own_function(std::string_view name, Index where) const {
  if (neighbours_.functions.contains(name)) return true;
  if (!methods_.contains(name) || is(where - 1, "::")) return false;
  for (std::uint32_t scope = scopes_[where]; scope != none; scope = parents_[scope]) {
    if (method_scopes_.contains(scope)) return true;
  }
  return false;
}

std::set<std::string, std::less<>> functions_in(const std::vector<Token>& tokens) {
  std::set<std::string, std::less<>> functions;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.is("{")) ++depth;
    if (token.is("}") && depth > 0) --depth;
    bool named = token.kind == Token::Kind::word && depth == 0 && i + 1 < tokens.size() &&
                 tokens[i + 1].is("(") && i > 0 &&
                 (tokens[i - 1].kind == Token::Kind::word || tokens[i - 1].is("*"));
    if (!named) continue;
    std::size_t parens = 0;
    std::size_t k = i + 1;
    constexpr std::size_t longest = 64;
    for (; k < tokens.size() && k < i + longest; ++k) {
      if (tokens[k].is("(")) ++parens;
      if (tokens[k].is(")") && --parens == 0) break;
    }
    if (k + 1 < tokens.size() && tokens[k].is(")") && tokens[k + 1].is("{"))
      functions.emplace(token.text);
  }
  return functions;
}

}  // namespace codevault
