#include "screening/preprocessor.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "screening/condition.hpp"

namespace codevault {
namespace {

using Kind = Token::Kind;
using Tokens = std::vector<Token>;

std::size_t line_end(const Tokens& tokens, std::size_t from) {
  while (from < tokens.size() && !tokens[from].begins_line) ++from;
  return from;
}

bool is_directive(const Token& token) { return token.begins_line && token.is("#"); }

// Reads "NAME body" or "NAME(a, b) body" between `from` and `end`.
void define(Macros& macros, const Tokens& tokens, std::size_t from, std::size_t end) {
  if (from >= end || tokens[from].kind != Kind::word) return;
  Macro macro;
  std::string_view name = tokens[from++].text;
  if (from < end && tokens[from].is("(") && !tokens[from].spaced) {
    macro.has_parameters = true;
    for (++from; from < end && !tokens[from].is(")"); ++from) {
      if (tokens[from].kind == Kind::word) macro.parameters.push_back(tokens[from].text);
      if (tokens[from].is("...")) macro.parameters.push_back("__VA_ARGS__");
    }
    from = std::min(from + 1, end);
  }
  auto at = [&](std::size_t i) { return tokens.begin() + static_cast<std::ptrdiff_t>(i); };
  macro.body.assign(at(from), at(end));
  macros.insert_or_assign(name, std::move(macro));
}

class Preprocessor {
 public:
  Preprocessor(const Lexed& lexed, const Macros& elsewhere)
      : tokens_(lexed.tokens), elsewhere_(elsewhere), budget_(8 * lexed.tokens.size() + 100'000) {}

  Preprocessed run() {
    for (std::size_t i = 0; i < tokens_.size();) {
      std::size_t end = line_end(tokens_, i + 1);
      if (is_directive(tokens_[i])) {
        directive(i + 1, end);
        i = end;
        continue;
      }
      // Calls of macros may go on over lines.
      while (end < tokens_.size() && !is_directive(tokens_[end])) end = line_end(tokens_, end + 1);
      if (skipped_ == 0) expand(tokens_, i, end, result_.tokens, 0);
      i = end;
    }
    return std::move(result_);
  }

 private:
  struct Branch {
    bool skipped = false;
    bool done = false;  // a branch before is the one that is compiled
  };

  void directive(std::size_t i, std::size_t end) {
    if (i >= end) return;
    std::string_view word = tokens_[i++].text;
    if (word == "if" || word == "ifdef" || word == "ifndef") {
      enter(condition(word, i, end));
    } else if (word == "elif" || word == "elifdef" || word == "elifndef") {
      other(condition(word.substr(2), i, end));
    } else if (word == "else") {
      other(true);
    } else if (word == "endif") {
      if (branches_.empty()) return;
      if (branches_.back().skipped) --skipped_;
      branches_.pop_back();
    } else if (skipped_ == 0) {
      active_directive(word, i, end);
    }
  }

  void active_directive(std::string_view word, std::size_t i, std::size_t end) {
    if (word == "define") {
      define(macros_, tokens_, i, end);
    } else if (word == "undef" && i < end) {
      macros_.erase(tokens_[i].text);
      undefined_.insert(tokens_[i].text);
    } else if (word == "include" || word == "include_next" || word == "import" || word == "embed") {
      include(i, end);
    } else if (word == "line" || tokens_[i - 1].kind == Kind::number) {
      if (i < end && tokens_[end - 1].kind == Kind::string) include(end - 1, end);
    } else if (word == "pragma" && i < end &&
               (tokens_[i].is("weak") || tokens_[i].is("redefine_extname"))) {
      for (++i; i < end; ++i) {
        if (tokens_[i].kind != Kind::word) continue;
        result_.uses.push_back({std::string(tokens_[i].text), tokens_[i].begin, tokens_[i].end});
      }
    }
  }

  void include(std::size_t i, std::size_t end) {
    Tokens line;
    expand(tokens_, i, end, line, 0);
    if (line.empty()) return;
    std::string name;
    if (line.front().kind == Kind::string) {
      name = line.front().text;
      if (!name.starts_with('<')) name = '"' + name + '"';
    } else {
      for (const Token& token : line) name += token.text;  // <a/b.h>, of a macro
    }
    result_.uses.push_back({"#include " + name, line.front().begin, line.back().end});
  }

  std::optional<bool> condition(std::string_view word, std::size_t i, std::size_t end) {
    if (i >= end) return std::nullopt;
    if (word == "ifdef") return defined(tokens_[i].text);
    if (word == "ifndef") {
      std::optional<bool> is = defined(tokens_[i].text);
      return is ? std::optional(!*is) : std::nullopt;
    }
    for (std::size_t k = i; skipped_ == 0 && k + 2 < end; ++k) {
      if (tokens_[k].text.starts_with("__has_") && tokens_[k + 2].kind == Kind::string)
        include(k + 2, k + 3);
    }
    return value_of({tokens_.begin() + static_cast<std::ptrdiff_t>(i),
                     tokens_.begin() + static_cast<std::ptrdiff_t>(end)});
  }

  // `defined(X)` first, then macros, then the value.
  std::optional<bool> value_of(const Tokens& line) {
    Tokens known;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (!line[i].is("defined")) {
        known.push_back(line[i]);
        continue;
      }
      std::size_t name = i + 1 < line.size() && line[i + 1].is("(") ? i + 2 : i + 1;
      if (name >= line.size()) return std::nullopt;
      std::optional<bool> is = defined(line[name].text);
      Token token{.kind = is ? Kind::number : Kind::word, .text = is ? *is ? "1" : "0" : "__maybe"};
      known.push_back(token);
      i = name > i + 1 ? name + 1 : name;
    }
    Tokens expanded;
    expand(known, 0, known.size(), expanded, 0);
    return condition_of(expanded);
  }

  std::optional<bool> defined(std::string_view name) const {
    if (macros_.contains(name) || name == "ONLINE_JUDGE") return true;
    if (undefined_.contains(name)) return false;
    if (elsewhere_.contains(name) || is_predefined(name)) return std::nullopt;
    return false;
  }

  void enter(std::optional<bool> taken) {
    bool skip = taken == false || skipped_ > 0;
    branches_.push_back({.skipped = skip, .done = taken == true});
    if (skip) ++skipped_;
  }

  void other(std::optional<bool> taken) {
    if (branches_.empty()) return;
    Branch& branch = branches_.back();
    bool within = skipped_ > (branch.skipped ? 1u : 0u);
    bool skip = branch.done || taken == false || within;
    if (skip != branch.skipped) skipped_ += skip ? 1 : -1;
    branch.skipped = skip;
    branch.done = branch.done || taken == true;
  }

  const Macro* find(std::string_view name) const {
    if (auto found = macros_.find(name); found != macros_.end()) return &found->second;
    if (undefined_.contains(name)) return nullptr;
    auto found = elsewhere_.find(name);
    return found != elsewhere_.end() && !found->second.body.empty() ? &found->second : nullptr;
  }

  bool spend() { return budget_ > 0 && --budget_ > 0; }

  void expand(const Tokens& from, std::size_t i, std::size_t end, Tokens& to, unsigned depth) {
    constexpr unsigned deepest = 24;
    while (i < end) {
      const Token& token = from[i];
      const Macro* macro = token.kind == Kind::word ? find(token.text) : nullptr;
      if (!spend() || !macro || depth > deepest || active_.contains(token.text)) {
        to.push_back(token);
        ++i;
        continue;
      }
      std::vector<Tokens> arguments;
      std::size_t next = i + 1;
      if (macro->has_parameters && !read_arguments(*macro, from, next, end, arguments)) {
        to.push_back(token);
        ++i;
        continue;
      }
      Tokens body = substituted(*macro, arguments, depth);
      for (Token& made : body) {  // it stands where the macro does
        made.begin = token.begin;
        made.end = token.end;
        made.begins_line = false;
      }
      active_.insert(token.text);
      // A macro whose body is the name of another takes its arguments from what follows.
      if (!body.empty() && next < end && from[next].is("(") && body.back().kind == Kind::word) {
        std::size_t close = next;
        std::vector<Tokens> ignored;
        if (read_arguments({}, from, close, end, ignored)) {
          for (; next < close; ++next) body.push_back(from[next]);
        }
      }
      std::string_view name = token.text;
      expand(body, 0, body.size(), to, depth + 1);
      active_.erase(name);
      i = next;
    }
  }

  // Sets `i` after the closing parenthesis.
  bool read_arguments(const Macro& macro, const Tokens& from, std::size_t& i, std::size_t end,
                      std::vector<Tokens>& arguments) {
    const std::size_t parameters = macro.parameters.size();
    const bool variadic = parameters > 0 && macro.parameters.back() == "__VA_ARGS__";
    std::size_t at = i;
    if (at >= end || !from[at].is("(")) return false;
    unsigned depth = 0;
    arguments.emplace_back();
    for (; at < end && spend(); ++at) {
      const Token& token = from[at];
      if (token.is("(") && ++depth == 1) continue;
      if (token.is(")") && --depth == 0) {
        i = at + 1;
        return true;
      }
      bool rest = variadic && arguments.size() == parameters;
      if (token.is(",") && depth == 1 && !rest) {
        arguments.emplace_back();
      } else {
        arguments.back().push_back(token);
      }
    }
    return false;
  }

  Tokens substituted(const Macro& macro, const std::vector<Tokens>& arguments, unsigned depth) {
    Tokens body;
    for (std::size_t i = 0; i < macro.body.size() && spend(); ++i) {
      const Token& token = macro.body[i];
      bool pastes = i + 1 < macro.body.size() && macro.body[i + 1].is("##");
      bool pasted = i > 0 && macro.body[i - 1].is("##");
      if (token.is("##")) continue;
      std::optional<std::size_t> parameter = index_of(macro, token);
      std::size_t before = body.size();
      if (token.is("#") && i + 1 < macro.body.size() && index_of(macro, macro.body[i + 1])) {
        body.push_back(stringized(arguments, *index_of(macro, macro.body[++i])));
      } else if (!parameter) {
        body.push_back(token);
      } else if (*parameter < arguments.size()) {
        const Tokens& argument = arguments[*parameter];
        if (pastes || pasted) {
          body.insert(body.end(), argument.begin(), argument.end());
        } else {
          expand(argument, 0, argument.size(), body, depth + 1);
        }
      }
      if (pasted && before > 0 && before < body.size()) paste(body, before);
    }
    return body;
  }

  static std::optional<std::size_t> index_of(const Macro& macro, const Token& token) {
    auto found = std::ranges::find(macro.parameters, token.text);
    if (token.kind != Kind::word || found == macro.parameters.end()) return std::nullopt;
    return static_cast<std::size_t>(found - macro.parameters.begin());
  }

  Token stringized(const std::vector<Tokens>& arguments, std::size_t index) {
    std::string text;
    if (index < arguments.size()) {
      for (const Token& token : arguments[index]) text += token.text;
    }
    return {.kind = Kind::string, .text = kept(std::move(text))};
  }

  // Joins the token before `at` with the one at it.
  void paste(Tokens& body, std::size_t at) {
    constexpr std::size_t longest = 256;
    Token& left = body[at - 1];
    if (left.text.size() + body[at].text.size() > longest) return;
    left.text = kept(std::string(left.text) + std::string(body[at].text));
    body.erase(body.begin() + static_cast<std::ptrdiff_t>(at));
  }

  std::string_view kept(std::string text) {
    result_.made.push_back(std::move(text));
    return result_.made.back();
  }

  const Tokens& tokens_;
  const Macros& elsewhere_;
  Macros macros_;
  std::set<std::string_view> undefined_;
  std::set<std::string_view> active_;  // macros being replaced, which are not replaced again
  std::vector<Branch> branches_;
  std::size_t skipped_ = 0;  // how many of them are not compiled
  std::size_t budget_;       // tokens that may still be looked at
  Preprocessed result_;
};

}  // namespace

Macros macros_in(const Lexed& lexed) {
  Macros macros;
  const Tokens& tokens = lexed.tokens;
  for (std::size_t i = 0; i < tokens.size(); i = line_end(tokens, i + 1)) {
    if (is_directive(tokens[i]) && i + 1 < tokens.size() && tokens[i + 1].is("define"))
      define(macros, tokens, i + 2, line_end(tokens, i + 1));
  }
  return macros;
}

Preprocessed preprocessed(const Lexed& lexed, const Macros& elsewhere) {
  return Preprocessor(lexed, elsewhere).run();
}

}  // namespace codevault
