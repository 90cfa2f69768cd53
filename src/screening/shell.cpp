#include "screening/shell.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <string>

#include "screening/lexer.hpp"

namespace codevault {
namespace {

using Kind = Token::Kind;

// Words after which a command begins.
constexpr std::string_view before_commands[] = {
    "then", "do",    "else", "elif",  "if",   "while",   "until", "time", "exec",   "command",
    "eval", "nohup", "env",  "xargs", "sudo", "builtin", "nice",  "!",    "coproc", "timeout"};

bool is_one_of(const auto& words, std::string_view word) {
  return std::ranges::find(words, word) != std::end(words);
}

class Commands {
 public:
  Commands(const std::vector<Token>& tokens, const Grammar& grammar,
           const std::function<void(const NameUse&)>& use, unsigned depth)
      : tokens_(tokens), grammar_(grammar), use_(use), depth_(depth) {}

  void read() {
    bool command = true;
    int depth = 0;  // of parentheses
    for (std::size_t i = 0; i < tokens_.size();) {
      const Token& token = tokens_[i];
      if (token.begins_line) command = true;
      if (token.is("(") && i > 0 && !token.spaced && tokens_[i - 1].text.ends_with('=')) {
        while (i < tokens_.size() && !tokens_[i].is(")")) ++i;  // an array
        continue;
      }
      bool substitution = token.is("$") && i + 1 < tokens_.size() && tokens_[i + 1].is("(");
      if (token.is("(")) ++depth;
      if (token.is(")") && depth > 0) --depth;
      if (token.kind == Kind::mark && (!token.is("$") || substitution)) {
        constexpr std::string_view starts[] = {";", "|", "&", "(", "{", "`", "&&", "||", "${", "!"};
        command = is_one_of(starts, token.text);
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      std::string word = word_at(i, end);
      if (word.starts_with("/dev/tcp/") || word.starts_with("/dev/udp/"))
        use_({.name = word, .begin = token.begin, .end = tokens_[end - 1].end});
      // A pattern of case ends with a parenthesis that nothing opened.
      bool pattern = depth == 0 && end < tokens_.size() && tokens_[end].is(")");
      if (command && !pattern) command = read_command(word, i, end);
      i = end;
    }
  }

 private:
  // A word of several parts, quoted or not, with the variables whose values are known.
  std::string word_at(std::size_t i, std::size_t& end) const {
    constexpr std::size_t longest = 4096;
    std::string word;
    for (end = i; end < tokens_.size() && (end == i || !tokens_[end].spaced); ++end) {
      const Token& token = tokens_[end];
      if (token.kind == Kind::mark && !token.is("$")) break;
      if (word.size() > longest) continue;
      if (!token.is("$")) {
        word += token.text;
        continue;
      }
      if (end + 1 < tokens_.size() && tokens_[end + 1].is("(")) break;
      bool braces = end + 1 < tokens_.size() && tokens_[end + 1].is("{");
      std::size_t name = end + (braces ? 2 : 1);
      if (name >= tokens_.size()) continue;
      auto known = values_.find(tokens_[name].text);
      if (known != values_.end()) word += known->second;
      end = std::min(name + (braces ? 1 : 0), tokens_.size() - 1);
    }
    if (end == i) ++end;
    return word;
  }

  // Returns whether the word after it is a command too.
  bool read_command(const std::string& word, std::size_t i, std::size_t end) {
    std::size_t equals = word.find('=');
    if (equals != std::string::npos && equals > 0 && tokens_[i].kind == Kind::word) {
      names_.push_back(word.substr(0, equals));
      values_.insert_or_assign(names_.back(), word.substr(equals + 1));
      return true;
    }
    bool number = !word.empty() && word[0] >= '0' && word[0] <= '9';  // of seconds, say
    bool asks = word == "command" && end < tokens_.size() && tokens_[end].text.starts_with("-v");
    if (asks) return false;
    if (is_one_of(before_commands, word) || word.starts_with('-') || number) {
      constexpr unsigned deepest = 2;
      if (word == "eval" && depth_ < deepest && end < tokens_.size()) {
        std::size_t after = end;
        std::string code = word_at(end, after);
        read_code(code, tokens_[end]);
      }
      return true;
    }
    bool function = end + 1 < tokens_.size() && tokens_[end].is("(") && tokens_[end + 1].is(")");
    if (function || word.empty()) {
      if (function) own_.push_back(word);
      return false;
    }
    if (!is_one_of(own_, word)) {
      std::string_view name = std::string_view(word).substr(word.rfind('/') + 1);
      use_({.name = name, .called = true, .begin = tokens_[i].begin, .end = tokens_[end - 1].end});
      bool shell = name == "bash" || name == "sh";
      if (shell && end + 1 < tokens_.size() && tokens_[end].is("-c"))
        read_code(std::string(tokens_[end + 1].text), tokens_[end + 1]);
    }
    return false;
  }

  void read_code(const std::string& code, const Token& where) {
    Lexed lexed = tokens_of(code, grammar_);
    auto use = [&](const NameUse& inner) {
      NameUse outer = inner;
      outer.begin = where.begin;
      outer.end = where.end;
      use_(outer);
    };
    find_commands(lexed.tokens, grammar_, use, depth_ + 1);
  }

  const std::vector<Token>& tokens_;
  const Grammar& grammar_;
  const std::function<void(const NameUse&)>& use_;
  const unsigned depth_;
  std::deque<std::string> names_;
  std::map<std::string_view, std::string> values_;  // of variables
  std::vector<std::string> own_;                    // functions
};

}  // namespace

void find_commands(const std::vector<Token>& tokens, const Grammar& grammar,
                   const std::function<void(const NameUse&)>& use, unsigned depth) {
  constexpr unsigned deepest = 3;
  if (depth < deepest) Commands(tokens, grammar, use, depth).read();
}

}  // namespace codevault
