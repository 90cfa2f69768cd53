#include <algorithm>
#include <cctype>

#include "screening/lexer.hpp"
#include "screening/name_reader.hpp"

namespace codevault {
namespace {

constexpr std::size_t longest_path = 200;
constexpr std::size_t longest_text = 4096;
constexpr unsigned deepest = 10;

// Objects whose members are the names of everywhere.
constexpr std::string_view roots[] = {"globalThis",
                                      "global",
                                      "window",
                                      "self.globalThis",
                                      "_G",
                                      "_ENV",
                                      "builtins",
                                      "std",
                                      "Kernel",
                                      "__builtins__",
                                      "sys.modules",
                                      "globals",
                                      "locals",
                                      "base",
                                      "Object",
                                      "java.lang.Object",
                                      "CORE",
                                      "CORE.GLOBAL",
                                      "package.loaded",
                                      "globalenv",
                                      "baseenv",
                                      "__dict__",
                                      "global.process.mainModule"};

// Calls whose result is what they are given, or is as good as it.
constexpr std::string_view identities[] = {"vars", "promisify", "util.promisify", "staticmethod"};

}  // namespace

NameReader::Value NameReader::text_of(Index& i) {
  Value value{Value::Kind::text, std::string(tokens_[i++].text.substr(0, longest_text))};
  if (is(i, "[") && is(i + 1, "::") && is(i + 2, "-") && is(i + 4, "]")) {
    std::ranges::reverse(value.text);
    i += 5;
  }
  return value;
}

// A value, or several strings joined.
NameReader::Value NameReader::value(Index& i, unsigned depth) {
  Value left = operand(i, depth);
  while (left.kind == Value::Kind::text && i < tokens_.size()) {
    if (!is_string(i)) {
      if (grammar_.joins.empty() || !is(i, grammar_.joins)) break;
      ++i;
    }
    Value right = operand(i, depth + 1);
    if (right.kind != Value::Kind::text) return {};
    if (left.text.size() + right.text.size() <= longest_text) left.text += right.text;
  }
  return left;
}

NameReader::Value NameReader::operand(Index& i, unsigned depth) {
  if (i >= tokens_.size()) return {};
  if (depth > deepest) {
    ++i;
    return {};
  }
  if (is_string(i)) return text_of(i);
  constexpr std::string_view prefixes[] = {"&", "*", "new", "await", "\\", "::", "+", "typeof"};
  if (std::ranges::find(prefixes, tokens_[i].text) != std::end(prefixes) && !is_string(i)) {
    ++i;
    return operand(i, depth + 1);
  }
  if (tokens_[i].kind == Kind::word) return chain(i, depth);
  if (!is(i, "(")) {
    ++i;
    return {};
  }
  Index close = match(i);
  Index inner = i + 1;
  Value found = value(inner, depth + 1);
  constexpr unsigned most = 8;  // of expressions before the last: (0, f)
  for (unsigned k = 0; k < most && inner < close && (is(inner, ",") || is(inner, ":=")); ++k)
    found = value(++inner, depth + 1);
  if (inner != close) found = {};
  i = close + 1;
  if (found.kind != Value::Kind::path) return found;
  while (found.text.size() < longest_path && (is_member_mark(i) || is(i, "[") || is(i, "("))) {
    if (is_member_mark(i) && is_word(i + 1)) {
      add_member(found.text, tokens_[i + 1].text);
      i += 2;
    } else if (!call(found.text, i, depth)) {
      break;
    }
  }
  return found;
}

// A name, its members and calls of them.
NameReader::Value NameReader::chain(Index& i, unsigned depth) {
  const Index head = i++;
  Value meaning = look_up(tokens_[head].text, head);
  if (meaning.kind == Value::Kind::text) return meaning;
  std::string path = meaning.kind == Value::Kind::path ? meaning.text : std::string();
  std::string spelled = meaning.kind == Value::Kind::path ? "" : std::string(tokens_[head].text);
  while (i < tokens_.size() && path.size() < longest_path) {
    if (is(i, "!") && is_member_mark(i + 1)) ++i;
    if (is_member_mark(i) && is_word(i + 1)) {
      std::string_view member = tokens_[i + 1].text;
      std::string got;
      if (contains(grammar_.name_getters, member) && is(i + 2, "(")) {
        Index argument = i + 3;
        Value named = value(argument, depth + 1);
        if (named.kind == Value::Kind::text) got = named.text;
      }
      const bool gets = !got.empty();
      i += 2;
      if (gets) {
        member = got;
        i = match(i) + 1;
      }
      if (!spelled.empty() && path.empty()) {
        spelled += '.';
        spelled += member;
        const Value* known = bound(spelled, head);
        if (known && known->kind == Value::Kind::text) return *known;
        if (known && known->kind == Value::Kind::path) path = known->text;
        if (gets && path.empty()) path = member;
        if (spelled.size() > longest_path) break;
      } else {
        add_member(path, member);
      }
      continue;
    }
    if (is_member_mark(i) && (is(i + 1, "[") || is(i + 1, "("))) ++i;  // ?.[x], ?.()
    if (!call(path, i, depth)) break;
  }
  if (path.empty())
    return {meaning.kind == Value::Kind::own ? Value::Kind::own : Value::Kind::unknown};
  return {Value::Kind::path, resolved(std::move(path))};
}

// Reads "(...)" or "[...]" after `path`, which becomes what it gives. False if none stands there.
bool NameReader::call(std::string& path, Index& i, unsigned depth) {
  if (is(i, "[")) {
    Index inner = i + 1;
    Index close = match(i);
    Value member = is_string(inner) || is_word(inner) ? value(inner, depth + 1) : Value();
    if (inner == close && member.kind == Value::Kind::text) {
      add_member(path, member.text);
    } else if (!path.empty()) {
      add_member(path, "?");
    }
    i = close + 1;
    return close < tokens_.size();
  }
  std::string name = resolved(path);
  bool imports = contains(grammar_.importers, name) ||
                 contains(grammar_.importers, name.substr(name.rfind('.') + 1));
  bool bare = imports && is_string(i);  // require 'x'
  if (!is(i, "(") && !bare) return false;
  Index close = bare ? i : match(i);
  Index inner = bare ? i : i + 1;
  bool gets = contains(grammar_.getters, name);
  bool same = std::ranges::find(identities, name) != std::end(identities);
  if (name.ends_with("createRequire")) {
    path = "require";
  } else if (imports || gets || same) {
    Value first = close > inner || bare ? value(inner, depth + 1) : Value();
    if (gets && is(inner, ",")) {
      Value member = value(++inner, depth + 1);
      bool known = inner == close || is(inner, ",");
      path = first.kind == Value::Kind::path ? first.text : "";
      bool constant = known && member.kind == Value::Kind::text;
      if (grammar_.imports == Grammar::Imports::c) path = constant ? "" : name;
      add_member(path, constant ? member.text : "?");
    } else if (imports && first.kind == Value::Kind::text) {
      std::string module = first.text.starts_with("node:") ? first.text.substr(5) : first.text;
      path = is_own_module(module) ? "" : module.substr(0, module.find(','));
      if (path.empty()) path = "own module";
    } else if (imports && close > i + 1) {
      path = name + ".?";
    } else if (same && first.kind == Value::Kind::path) {
      path = first.text;
    }
  } else if (name == "syscall" && grammar_.imports == Grammar::Imports::c) {
    bool known =
        inner < close && at(inner).kind != Kind::mark && (is(inner + 1, ",") || inner + 1 == close);
    path += known ? "." + std::string(at(inner).text) : ".?";
  }
  i = close + 1;
  return close < tokens_.size();
}

void NameReader::add_member(std::string& path, std::string_view member) const {
  constexpr std::string_view same[] = {"__dict__", "call",     "apply",       "bind",    "default",
                                       "class",    "__func__", "__wrapped__", "promises"};
  if (!path.empty() && std::ranges::find(same, member) != std::end(same)) return;
  path = resolved(std::move(path));
  if (!path.empty()) path += '.';
  path += member.substr(0, longest_path);
}

// `path` without the objects at its beginning that have the names of everywhere.
std::string NameReader::resolved(std::string path) const {
  if (grammar_.has(Grammar::symbols) && path.starts_with("self.")) return path.substr(5);
  for (std::string_view root : roots) {
    if (path.size() > root.size() && path[root.size()] == '.' && path.starts_with(root))
      return path.substr(root.size() + 1);
  }
  return path;
}

// What `name` is bound to; of several meanings the one that rules are about. Null if to nothing.
const NameReader::Value* NameReader::bound(std::string_view name, Index where) const {
  const std::vector<Value>* found = nullptr;
  bool everywhere = grammar_.imports == Grammar::Imports::c && is(where - 1, "::");
  std::uint32_t scope = everywhere ? 0 : scopes_[where];
  for (; scope != none && !found; scope = parents_[scope]) {
    auto values = bindings_.find({scope, name});
    if (values != bindings_.end()) found = &values->second;
  }
  if (!found) return nullptr;
  for (const Value& value : *found) {
    if (value.kind == Value::Kind::path && watched_.knows(value.text)) return &value;
  }
  for (const Value& value : *found) {
    if (value.kind == Value::Kind::text || value.kind == Value::Kind::path) return &value;
  }
  return &found->front();
}

NameReader::Value NameReader::look_up(std::string_view name, Index where) const {
  if (const Value* value = bound(name, where)) return *value;
  bool named_by_files =
      grammar_.imports == Grammar::Imports::java || grammar_.imports == Grammar::Imports::csharp;
  if (named_by_files && neighbours_.modules.contains(name)) return {Value::Kind::own};
  if (grammar_.imports == Grammar::Imports::c && is_own_function(name, where))
    return {Value::Kind::own};
  for (const std::string& star : stars_) {
    std::string path = star + "." + std::string(name);
    bool more = watched_.find(path, true) && !watched_.find(star, true);
    if (watched_.knows(path) || more) return {Value::Kind::path, path};
  }
  // Elsewhere than among the built-in ones, names of these languages are always declared.
  if (grammar_.imports == Grammar::Imports::python && !name.starts_with("__") &&
      !contains(grammar_.importers, name) && !contains(grammar_.getters, name) &&
      !contains(grammar_.evaluators, name) && std::ranges::find(roots, name) == std::end(roots) &&
      std::ranges::find(identities, name) == std::end(identities))
    return {};
  return {Value::Kind::path, std::string(name)};
}

// Code that stands in a string of code, after the name of what runs it.
void NameReader::run_code(Index open) {
  constexpr unsigned most_nested = 2;
  Index i = is(open, "(") ? open + 1 : open;
  if (grammar_.has(Grammar::r_strings) && is_word(i) && is(i + 1, "=")) i += 2;  // text =
  if (depth_ >= most_nested || i >= tokens_.size()) return;
  Index from = i;
  Value code = value(i, 1);
  if (code.kind != Value::Kind::text || code.text.size() < 3) return;
  const Token& token = tokens_[from];
  auto use = [&](const NameUse& inner) {
    NameUse outer = inner;
    outer.begin = token.begin;
    outer.end = token.end;
    use_(outer);
  };
  std::function<void(const NameUse&)> told = use;
  std::string text = grammar_.has(Grammar::php_tags) ? "<?php " + code.text : code.text;
  Lexed lexed = tokens_of(text, grammar_);
  NameReader(lexed.tokens, grammar_, watched_, neighbours_, told, depth_ + 1).read();
}

// Names that are written in strings: for the assembler, the linker, or functions of a name.
void NameReader::read_special(Index i) {
  constexpr Index near = 40;
  std::string_view word = tokens_[i].text;
  if (contains(grammar_.evaluators, word) ||
      (is_member_mark(i - 1) && i > 1 &&
       contains(grammar_.evaluators, std::string(tokens_[i - 2].text) + "." + std::string(word))))
    run_code(i + 1);
  // Objects from which all of Python can be reached.
  bool inner = word == "__subclasses__" || word == "__globals__" || word == "f_globals";
  if (inner && grammar_.imports == Grammar::Imports::python) report(word, i, i);
  bool rust = grammar_.imports == Grammar::Imports::rust;
  if (word.starts_with("include") && (rust || grammar_.has(Grammar::doubled_quotes))) {
    Index name = rust && is(i + 1, "!") ? i + 3 : i + 1;
    std::string_view path = is_string(name) ? tokens_[name].text : std::string_view();
    if (path.starts_with('/') || path.starts_with("../")) report("host path", name, name);
  }
  constexpr std::string_view assemblers[] = {"asm",   "__asm",   "__asm__", "_Pragma",   "alias",
                                             "ifunc", "weakref", "symver",  "global_asm"};
  if ((rust || grammar_.imports == Grammar::Imports::c) &&
      std::ranges::find(assemblers, word) != std::end(assemblers)) {
    Index open = i + 1;
    while (open < i + 4 && open < tokens_.size() && !is(open, "(")) ++open;
    if (!is(open, "(")) return;
    Index end = match(open);
    for (Index k = std::max(open, words_read_); k < end; ++k) {
      Index from = k;
      std::string text;
      for (; is_string(k); ++k) text += tokens_[k].text;
      if (k > from) report_words(text, from, k - 1);
    }
    words_read_ = std::max(words_read_, end);
    return;
  }
  constexpr std::string_view links[] = {"external",  "foreign", "EntryPoint",
                                        "link_name", "bind",    "entrypoint"};
  if (grammar_.imports != Grammar::Imports::c && grammar_.imports != Grammar::Imports::javascript &&
      grammar_.imports != Grammar::Imports::python &&
      std::ranges::find(links, word) != std::end(links)) {
    for (Index k = i + 1; k < std::min(i + near, tokens_.size()) && !is(k, ";"); ++k) {
      if (!is_string(k)) continue;
      std::string_view text = tokens_[k].text;
      report("extern " + std::string(text.substr(text.rfind(' ') + 1)), k, k);
    }
  }
  if (word == "extern" && grammar_.imports == Grammar::Imports::csharp) {
    for (Index k = i + 1; k < std::min(i + 8, tokens_.size()); ++k) {
      if (is(k + 1, "(")) report("extern " + std::string(tokens_[k].text), k, k);
    }
  }
  if (word == "extern" && rust && is(i + 2, "{")) {
    for (Index k = i + 3; k < match(i + 2); ++k) {
      if (is(k - 1, "fn")) report("extern " + std::string(tokens_[k].text), k, k);
    }
  }
  if (contains(grammar_.name_getters, word) && is(i + 1, "(")) {
    for (Index k = i + 2; k < std::min({match(i + 1), i + near}); ++k) {
      if (is_string(k)) report(tokens_[k].text, k, k);
    }
  }
  bool opens = word == "open" || word == "popen" || word == "read" || word == "readlines" ||
               word == "foreach" || word == "binread";
  if (grammar_.has(Grammar::sigils) && !grammar_.has(Grammar::php_tags) && opens) {
    for (Index k = i + 1; k < std::min(i + 12, tokens_.size()) && !is(k, ";"); ++k) {
      std::string_view text = is_string(k) ? tokens_[k].text : std::string_view();
      while (text.ends_with(' ')) text.remove_suffix(1);
      while (text.starts_with(' ')) text.remove_prefix(1);
      if (text.starts_with('|') || text.ends_with('|') || text == "-|") report("open |", k, k);
    }
  }
}

}  // namespace codevault
