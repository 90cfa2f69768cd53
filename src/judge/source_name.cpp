#include "judge/source_name.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace codevault {
namespace {

constexpr std::size_t longest_name = 100;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

// Letters beyond ASCII are bytes from 0x80 on.
bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

// The words and signs of Java code, without comments, strings and characters.
class Tokens {
 public:
  explicit Tokens(std::string_view code) : rest_(code) {}

  // The next one; empty at the end.
  std::string_view next() {
    while (!rest_.empty()) {
      if (is_blank(rest_.front())) {
        rest_.remove_prefix(1);
        continue;
      }
      if (std::size_t opaque = length_of_opaque(); opaque > 0) {
        rest_.remove_prefix(opaque);
        continue;
      }
      std::size_t length = 0;
      while (length < rest_.size() && is_of_word(rest_[length])) ++length;
      std::string_view token = rest_.substr(0, std::max<std::size_t>(length, 1));
      rest_.remove_prefix(token.size());
      return token;
    }
    return {};
  }

 private:
  // Of the comment, string or character that begins here; 0 if there is none.
  std::size_t length_of_opaque() const {
    if (rest_[0] != '/' && rest_[0] != '"' && rest_[0] != '\'') return 0;
    auto after = [&](std::string_view closing, std::size_t from) {
      std::size_t found = rest_.find(closing, from);
      return found == std::string_view::npos ? rest_.size() : found + closing.size();
    };
    if (rest_.starts_with("//")) return after("\n", 2);
    if (rest_.starts_with("/*")) return after("*/", 2);
    if (rest_.starts_with("\"\"\"")) return length_of_text_block();
    if (rest_[0] == '/') return 0;
    std::size_t at = 1;
    for (; at < rest_.size() && rest_[at] != '\n'; ++at) {
      if (rest_[at] == '\\') {
        ++at;
      } else if (rest_[at] == rest_[0]) {
        return at + 1;
      }
    }
    return std::min(at, rest_.size());  // one that is not closed ends with its line
  }

  std::size_t length_of_text_block() const {
    for (std::size_t at = 3; at < rest_.size(); ++at) {
      if (rest_[at] == '\\') {
        ++at;
      } else if (rest_.substr(at).starts_with("\"\"\"")) {
        return at + 3;
      }
    }
    return rest_.size();
  }

  std::string_view rest_;
};

struct Type {
  std::string_view name;
  bool is_public = false;
  bool has_main = false;
};

// Goes through Java code once and notes its types that are in no other.
class TypeFinder {
 public:
  std::vector<Type> types_in(std::string_view code) {
    Tokens tokens(code);
    for (std::string_view token = tokens.next(); !token.empty(); token = tokens.next()) {
      take(token);
      before_ = token;
    }
    return std::move(types_);
  }

 private:
  void take(std::string_view token) {
    if (token == "(") {
      if (depth_ == 1 && parentheses_ == 0) note_member(before_);
      ++parentheses_;
    } else if (token == ")") {
      if (parentheses_ > 0) --parentheses_;
    } else if (parentheses_ > 0) {
      return;  // parameters, and what annotations hold
    } else if (token == "{") {
      if (depth_++ == 0 && named_) types_.push_back(*named_);
      forget();
    } else if (token == "}") {
      if (depth_ > 0) --depth_;
      forget();
    } else if (token == ";") {
      forget();
    } else if (depth_ == 0) {
      take_head(token);
    } else if (depth_ == 1) {
      is_static_ = is_static_ || token == "static";
      is_void_ = is_void_ || token == "void";
    }
  }

  // A word between two declarations of the outermost level.
  void take_head(std::string_view token) {
    bool is_name = is_of_word(token.front()) && token.size() <= longest_name;
    bool after_keyword =
        before_ == "class" || before_ == "interface" || before_ == "enum" || before_ == "record";
    if (token == "public") is_public_ = true;
    if (!named_ && after_keyword && is_name) named_ = Type{token, is_public_, false};
  }

  void note_member(std::string_view name) {
    if (name == "main" && is_static_ && is_void_ && !types_.empty()) types_.back().has_main = true;
  }

  void forget() {
    named_.reset();
    is_public_ = is_static_ = is_void_ = false;
  }

  std::vector<Type> types_;
  std::optional<Type> named_;  // the type whose body comes next
  std::string_view before_;
  bool is_public_ = false;
  bool is_static_ = false;
  bool is_void_ = false;
  std::size_t depth_ = 0;
  std::size_t parentheses_ = 0;
};

std::string stem_of(const std::string& file) { return file.substr(0, file.rfind('.')); }

}  // namespace

SourceName source_name_of(const Language& language, std::string_view code) {
  SourceName usual{language.source, stem_of(language.source)};
  if (!language.named_after_types) return usual;
  std::vector<Type> types = TypeFinder().types_in(code);
  auto open = std::ranges::find_if(types, &Type::is_public);
  auto main = std::ranges::find_if(types, &Type::has_main);
  bool main_is_open = open != types.end() && open->has_main;
  if (main_is_open || main == types.end()) main = open;
  if (open == types.end()) open = main;
  if (open == types.end()) return usual;
  return {std::string(open->name) + language.extensions.front(), std::string(main->name)};
}

}  // namespace codevault
