#include "problem/latex_macros.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <map>
#include <vector>

namespace codevault {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

struct Macro {
  unsigned parameters = 0;
  std::optional<std::string> first;  // its value where it is left out
  std::string body;
};

struct TooLarge {};

// Fills in one text from its front to its end.
class Expansion {
 public:
  Expansion(std::string_view text, std::map<std::string, Macro>& macros, std::size_t& room,
            unsigned depth)
      : text_(text), macros_(macros), room_(room), depth_(depth), close_(braces_of(text)) {}

  std::string run() {
    while (at_ < text_.size()) {
      char c = text_[at_];
      if (c == '\\') {
        take_command();
      } else if (c == '%') {
        copy(text_.find('\n', at_));
      } else {
        copy(at_ + 1);
      }
    }
    return std::move(result_);
  }

 private:
  void copy(std::size_t end) {
    end = std::min(end, text_.size());
    std::string_view part = text_.substr(at_, end - at_);
    if (after_macro_ && !part.empty() && is_letter(part[0])) result_ += ' ';
    after_macro_ = false;
    result_ += part;
    at_ = end;
  }

  void take_command() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    if (end == at_ + 1) return copy(at_ + 2);  // "\%"
    std::string name(text_.substr(at_ + 1, end - at_ - 1));
    if (is_definition(name) && take_definition(name, end)) return;
    if (name == "begin" && skip_verbatim(end)) return;
    auto macro = macros_.find(name);
    if (macro == macros_.end() || !fill_in(macro->second, end)) copy(end);
  }

  static bool is_definition(const std::string& name) {
    return name == "newcommand" || name == "renewcommand" || name == "providecommand" ||
           name == "def";
  }

  // Copies the text of an environment in which a backslash is an ordinary letter.
  bool skip_verbatim(std::size_t from) {
    for (std::string_view environment : {"{verbatim}", "{lstlisting}", "{Verbatim}"}) {
      if (!text_.substr(from).starts_with(environment)) continue;
      copy(text_.find("\\end" + std::string(environment), from));
      return true;
    }
    return false;
  }

  void skip_blanks(std::size_t& at) const {
    while (at < text_.size() && is_blank(text_[at])) ++at;
  }

  // Returns for each opening brace the place of the one that closes it; 0 if there is none.
  static std::vector<std::uint32_t> braces_of(std::string_view text) {
    std::vector<std::uint32_t> close(text.size());
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\\') {
        ++at;
      } else if (text[at] == '{') {
        open.push_back(at);
      } else if (text[at] == '}' && !open.empty()) {
        close[open.back()] = static_cast<std::uint32_t>(at);
        open.pop_back();
      }
    }
    return close;
  }

  // Takes "{...}".
  std::optional<std::string_view> take_group(std::size_t& at) const {
    if (at >= text_.size() || text_[at] != '{' || close_[at] == 0) return std::nullopt;
    std::string_view inner = text_.substr(at + 1, close_[at] - at - 1);
    at = close_[at] + 1;
    return inner;
  }

  // Takes "[...]".
  std::optional<std::string_view> take_option(std::size_t& at) const {
    constexpr std::size_t longest = 200;
    if (at >= text_.size() || text_[at] != '[') return std::nullopt;
    std::size_t end = text_.substr(0, at + longest).find(']', at);
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view inner = text_.substr(at + 1, end - at - 1);
    at = end + 1;
    return inner;
  }

  // Takes "\name" or "{\name}".
  std::string take_name(std::size_t& at) const {
    skip_blanks(at);
    bool braced = at < text_.size() && text_[at] == '{';
    std::size_t start = at + (braced ? 1 : 0);
    if (start >= text_.size() || text_[start] != '\\') return {};
    std::size_t end = start + 1;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    if (braced && (end >= text_.size() || text_[end] != '}')) return {};
    at = end + (braced ? 1 : 0);
    return std::string(text_.substr(start + 1, end - start - 1));
  }

  bool take_definition(const std::string& command, std::size_t at) {
    if (at < text_.size() && text_[at] == '*') ++at;
    std::string name = take_name(at);
    if (name.empty()) return false;
    Macro macro;
    skip_blanks(at);
    if (command == "def") {
      while (at + 1 < text_.size() && text_[at] == '#' && is_digit(text_[at + 1])) {
        ++macro.parameters;
        at += 2;
      }
    } else if (auto count = take_option(at)) {
      if (count->size() != 1 || !is_digit(count->front())) return false;
      macro.parameters = static_cast<unsigned>(count->front() - '0');
      skip_blanks(at);
      if (auto first = take_option(at)) macro.first = expanded(*first);
    }
    skip_blanks(at);
    auto body = take_group(at);
    if (!body) return false;
    macro.body = expanded(*body);
    if (command != "providecommand" || !macros_.contains(name)) macros_[name] = std::move(macro);
    at_ = at;
    return true;
  }

  std::string expanded(std::string_view part) {
    constexpr unsigned deepest = 50;
    if (depth_ == deepest) throw TooLarge();
    return Expansion(part, macros_, room_, depth_ + 1).run();
  }

  std::optional<std::string> take_argument(std::size_t& at) {
    skip_blanks(at);
    if (auto group = take_group(at)) return expanded(*group);
    if (at >= text_.size() || text_[at] == '}' || text_[at] == '{') return std::nullopt;
    std::size_t start = at++;
    if (text_[start] == '\\') {
      while (at < text_.size() && is_letter(text_[at])) ++at;
      if (at == start + 1) ++at;
    }
    return expanded(text_.substr(start, at - start));
  }

  bool fill_in(const Macro& macro, std::size_t at) {
    std::vector<std::string> arguments;
    std::string body = macro.body;  // an argument may define the macro again
    std::size_t optional = at;
    skip_blanks(optional);
    if (macro.first) {
      auto given = take_option(optional);
      arguments.push_back(given ? expanded(*given) : *macro.first);
      if (given) at = optional;
    }
    unsigned parameters = macro.parameters;
    while (arguments.size() < parameters) {
      auto argument = take_argument(at);
      if (!argument) return false;
      arguments.push_back(std::move(*argument));
    }
    constexpr std::string_view spaced = "\\xspace";
    bool keeps_blank = body.ends_with(spaced);
    if (keeps_blank) body.resize(body.size() - spaced.size());
    if (parameters == 0 && !keeps_blank) skip_blanks(at);
    put(body, arguments);
    at_ = at;
    return true;
  }

  void put(const std::string& body, const std::vector<std::string>& arguments) {
    std::size_t before = result_.size();
    if (body.size() > room_) throw TooLarge();  // before a long one of empty arguments takes time
    if (!body.empty() && is_letter(body[0]) && after_macro_) result_ += ' ';
    for (std::size_t i = 0; i < body.size(); ++i) {
      bool parameter = body[i] == '#' && i + 1 < body.size() && is_digit(body[i + 1]);
      std::size_t index = parameter ? static_cast<std::size_t>(body[i + 1] - '0') : 0;
      if (index > 0 && index <= arguments.size()) {
        result_ += arguments[index - 1];
        ++i;
      } else {
        result_ += body[i];
      }
      if (result_.size() - before > room_) throw TooLarge();
    }
    room_ -= std::max(body.size(), result_.size() - before);
    after_macro_ = ends_in_command();
  }

  // Returns whether a letter that came next would become a part of a command's name.
  bool ends_in_command() const {
    std::size_t at = result_.size();
    while (at > 0 && is_letter(result_[at - 1])) --at;
    return at < result_.size() && at > 0 && result_[at - 1] == '\\';
  }

  std::string_view text_;
  std::map<std::string, Macro>& macros_;
  std::size_t& room_;  // bytes that may still be filled in
  unsigned depth_;
  std::vector<std::uint32_t> close_;
  std::size_t at_ = 0;
  std::string result_;
  bool after_macro_ = false;  // the result ends in the name of a command
};

}  // namespace

std::optional<std::string> with_macros(std::string_view text, std::size_t most) {
  constexpr std::size_t longest = 4 << 20;
  if (text.size() > longest) return std::nullopt;
  std::map<std::string, Macro> macros;
  try {
    return Expansion(text, macros, most, 0).run();
  } catch (const TooLarge&) {
    return std::nullopt;
  }
}

}  // namespace codevault
