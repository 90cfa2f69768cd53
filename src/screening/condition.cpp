#include "screening/condition.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace codevault {
namespace {

using Value = std::optional<std::int64_t>;

int precedence_of(std::string_view mark) {
  constexpr std::pair<std::string_view, int> table[] = {
      {"||", 1}, {"&&", 2}, {"|", 3},  {"^", 4}, {"&", 5}, {"==", 6}, {"!=", 6}, {"<", 7},
      {">", 7},  {"<=", 7}, {">=", 7}, {"+", 9}, {"-", 9}, {"*", 10}, {"/", 10}, {"%", 10}};
  auto found = std::ranges::find(table, mark, &std::pair<std::string_view, int>::first);
  return found == std::end(table) ? 0 : found->second;
}

Value applied(std::string_view mark, Value left, Value right) {
  if (mark == "&&" && (left == 0 || right == 0)) return 0;
  if (mark == "||" && ((left && *left != 0) || (right && *right != 0))) return 1;
  if (!left || !right) return std::nullopt;
  auto a = static_cast<std::uint64_t>(*left);
  auto b = static_cast<std::uint64_t>(*right);
  if (mark == "&&" || mark == "||") return *left != 0 && *right != 0;
  if (mark == "==") return a == b;
  if (mark == "!=") return a != b;
  if (mark == "<") return *left < *right;
  if (mark == ">") return *left > *right;
  if (mark == "<=") return *left <= *right;
  if (mark == ">=") return *left >= *right;
  if (mark == "+") return static_cast<std::int64_t>(a + b);
  if (mark == "-") return static_cast<std::int64_t>(a - b);
  if (mark == "*") return static_cast<std::int64_t>(a * b);
  if (mark == "|") return static_cast<std::int64_t>(a | b);
  if (mark == "&") return static_cast<std::int64_t>(a & b);
  if (mark == "^") return static_cast<std::int64_t>(a ^ b);
  if (b == 0 || a >> 63 != 0 || b >> 63 != 0) return std::nullopt;
  return static_cast<std::int64_t>(mark == "/" ? a / b : a % b);
}

class Expression {
 public:
  explicit Expression(const std::vector<Token>& tokens) : tokens_(tokens) {}

  Value value() {
    Value result = binary(1, 0);
    if (at_ < tokens_.size()) return std::nullopt;
    return result;
  }

 private:
  Value binary(int least, unsigned depth) {
    Value left = unary(depth);
    while (at_ < tokens_.size()) {
      std::string_view mark = tokens_[at_].text;
      int precedence = tokens_[at_].kind == Token::Kind::mark ? precedence_of(mark) : 0;
      if (precedence < least || precedence == 0) break;
      ++at_;
      left = applied(mark, left, binary(precedence + 1, depth + 1));
    }
    return left;
  }

  Value unary(unsigned depth) {
    constexpr unsigned deepest = 64;
    if (at_ >= tokens_.size() || depth > deepest) {
      at_ = tokens_.size();
      return std::nullopt;
    }
    const Token& token = tokens_[at_++];
    if (token.is("!") || token.is("not")) {
      Value of = unary(depth + 1);
      return of ? Value(*of == 0) : std::nullopt;
    }
    if (token.is("-")) {
      Value of = unary(depth + 1);
      return of ? applied("-", 0, of) : std::nullopt;
    }
    if (token.is("(")) {
      Value of = binary(1, depth + 1);
      if (at_ < tokens_.size() && tokens_[at_].is(")")) ++at_;
      return of;
    }
    if (token.kind == Token::Kind::number) return number(token.text);
    if (token.is("true")) return 1;
    bool called = at_ < tokens_.size() && tokens_[at_].is("(");
    if (called) {
      at_ = tokens_.size();  // __has_include(...) and its like
      return std::nullopt;
    }
    return is_predefined(token.text) ? std::nullopt : Value(0);
  }

  static Value number(std::string_view text) {
    int base = 10;
    if (text.starts_with("0x") || text.starts_with("0X")) {
      base = 16;
      text.remove_prefix(2);
    }
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return error == std::errc() ? Value(value) : std::nullopt;
  }

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<bool> condition_of(const std::vector<Token>& expression) {
  Value value = Expression(expression).value();
  return value ? std::optional(*value != 0) : std::nullopt;
}

bool is_predefined(std::string_view name) {
  constexpr std::string_view names[] = {
      "linux",     "unix",     "i386",      "NULL",      "EOF",      "INT_MAX",  "INT_MIN",
      "UINT_MAX",  "LONG_MAX", "LLONG_MAX", "CHAR_BIT",  "RAND_MAX", "BUFSIZ",   "EXIT_SUCCESS",
      "SEEK_SET",  "stdin",    "stdout",    "stderr",    "assert",   "errno",    "SIZE_MAX",
      "INT64_MAX", "DBL_MAX",  "M_PI",      "INFINITY",  "NAN",      "HUGE_VAL", "SIGINT",
      "SIGKILL",   "offsetof", "PATH_MAX",  "CHAR_MAX",  "SHRT_MAX", "va_start", "setjmp",
      "isnan",     "RTLD_NOW", "PROT_READ", "SYS_write", "bool",     "true",     "alignas"};
  return name.starts_with('_') || std::ranges::find(names, name) != std::end(names);
}

}  // namespace codevault
