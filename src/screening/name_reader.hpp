#pragma once

#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "screening/names.hpp"

namespace codevault {

// Whether `word` begins or joins statements in some language, and is no value.
bool is_keyword(std::string_view word);
bool contains(const std::vector<std::string_view>& words, std::string_view word);

// Reads the names of one file for find_names(): first what they are bound to, then their uses.
class NameReader {
 public:
  NameReader(const std::vector<Token>& tokens, const Grammar& grammar, const Watched& watched,
             const Neighbours& neighbours, const std::function<void(const NameUse&)>& use,
             unsigned depth = 0);

  void read();

 private:
  // What an expression is known to be.
  struct Value {
    enum class Kind {
      unknown,
      own,   // something of the user's
      path,  // a module or a member of one, by its full name
      text,  // a constant string
    };
    Kind kind = Kind::unknown;
    std::string text;
  };
  using Kind = Token::Kind;
  using Index = std::size_t;
  static constexpr std::uint32_t none = UINT32_MAX;

  // name_reader.cpp
  const Token& at(Index i) const;
  bool is(Index i, std::string_view mark) const {
    return i < tokens_.size() && tokens_[i].is(mark);
  }
  bool is_word(Index i) const { return i < tokens_.size() && tokens_[i].kind == Kind::word; }
  bool is_string(Index i) const { return i < tokens_.size() && tokens_[i].kind == Kind::string; }
  bool is_member_mark(Index i) const;
  bool ends_value(Index i) const;
  bool is_head(Index i) const;
  bool is_definition(Index i) const;
  bool is_label(Index i) const;
  Index match(Index i) const { return matches_[i] == none ? tokens_.size() : matches_[i]; }
  void find_matches();
  void read_uses();
  void read_use(Index i);
  void report(std::string_view name, Index from, Index to);
  void report_words(std::string_view text, Index from, Index to);

  // name_values.cpp
  Value value(Index& i, unsigned depth);
  Value operand(Index& i, unsigned depth);
  Value chain(Index& i, unsigned depth);
  Value text_of(Index& i);
  bool call(std::string& path, Index& i, unsigned depth);
  void add_member(std::string& path, std::string_view member) const;
  std::string resolved(std::string path) const;
  Value look_up(std::string_view name, Index where) const;
  const Value* bound(std::string_view name, Index where) const;
  void run_code(Index open);
  void read_special(Index i);

  // name_bindings.cpp
  void bind(std::string_view name, Index where, Value value);
  void bind_own(std::string_view name, Index where);
  // Binds the word at `i`, as the user's own, in `scope`.
  void declare(Index i, std::uint32_t scope);
  void read_bindings();
  void read_assignment(Index i);
  void read_destructuring(Index open, Index from, const Value& value);
  void read_own(Index i);
  bool declares_in_c(Index i);
  bool declares_function(Index i);
  bool is_type(Index i) const;
  bool is_listed(Index i) const;
  Index enclosing(Index i) const;
  bool is_class(std::uint32_t scope) const;
  bool is_own_function(std::string_view name, Index where) const;
  void read_qualified(Index i);
  void read_parameters(Index close);
  void pass_over(Index open, Index from);
  Index body_after(Index close) const;
  std::uint32_t scope_of_bracket(Index i) const;

  // name_imports.cpp
  void import_name(std::string_view name, std::string path, Index from, Index to);
  void import_all(std::string path, Index from, Index to);
  bool is_own_module(std::string_view path) const;
  // The words from `from` up to `end` are no uses: they say what is imported.
  void pass(Index from, Index end);
  std::string dotted(Index& i, std::string_view separator = ".") const;
  void read_import(Index i);
  void read_python_import(Index i);
  void read_javascript_import(Index i);
  void read_java_import(Index i);
  void read_csharp_using(Index i);
  void read_go_import(Index i);
  void read_rust_use(Index i);
  void read_rust_tree(Index& i, const std::string& prefix, unsigned depth);
  void read_words_import(Index i);

  struct Key {
    std::uint32_t scope;
    std::string_view name;
    bool operator==(const Key&) const = default;
  };
  struct HashOfKey {
    std::size_t operator()(const Key& key) const {
      return std::hash<std::string_view>()(key.name) * 31 + key.scope;
    }
  };

  const std::vector<Token>& tokens_;
  const Grammar& grammar_;
  const Watched& watched_;
  const Neighbours& neighbours_;
  const std::function<void(const NameUse&)>& use_;
  const unsigned depth_;                // of code in strings of code
  std::vector<std::uint32_t> matches_;  // of each bracket
  std::vector<std::uint32_t> scopes_;   // of each token
  std::vector<std::uint32_t> parents_;  // of each scope
  std::vector<std::uint32_t> openers_;  // of each scope: the token that begins it
  std::unordered_map<Key, std::vector<Value>, HashOfKey> bindings_;
  std::deque<std::string> names_;          // of bindings that are no token
  std::vector<std::string> stars_;         // modules all of whose names are imported
  std::set<std::string_view> methods_;     // of classes, in C++
  std::set<std::uint32_t> method_scopes_;  // bodies of methods that stand outside their class
  std::vector<bool> declared_;             // tokens that declare a name of the user's
  Index words_read_ = 0;                   // strings before it were searched for words
};

}  // namespace codevault
