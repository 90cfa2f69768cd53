#include "screening/lexis.hpp"

#include <algorithm>
#include <cctype>

namespace codevault {
namespace {

class Reader {
 public:
  Reader(std::string_view code, const Lexis& lexis)
      : code_(code), lexis_(lexis), parts_(code.size(), Part::code) {}

  std::vector<Part> read() {
    while (at_ < code_.size()) {
      if (!read_comment() && !read_string()) ++at_;
    }
    return std::move(parts_);
  }

 private:
  bool begins(std::string_view with) const {
    return !with.empty() && code_.substr(at_).starts_with(with);
  }

  void mark(std::size_t end, Part part) {
    std::fill(parts_.begin() + static_cast<std::ptrdiff_t>(at_),
              parts_.begin() + static_cast<std::ptrdiff_t>(end), part);
    at_ = end;
  }

  // Where the first `what` from `from` on ends, or the code does.
  std::size_t after(std::string_view what, std::size_t from) const {
    std::size_t found = code_.find(what, from);
    return found == std::string_view::npos ? code_.size() : found + what.size();
  }

  bool read_comment() {
    for (std::size_t i = 0; i + 1 < lexis_.block_comments.size(); i += 2) {
      const std::string& begin = lexis_.block_comments[i];
      if (!begins(begin)) continue;
      mark(after(lexis_.block_comments[i + 1], at_ + begin.size()), Part::comment);
      return true;
    }
    for (const std::string& mark_of_one : lexis_.line_comments) {
      if (!begins(mark_of_one)) continue;
      mark(std::min(code_.find('\n', at_), code_.size()), Part::comment);
      return true;
    }
    return false;
  }

  bool read_string() {
    if (lexis_.raw_strings && begins("R\"") && read_raw_string()) return true;
    for (const std::string& quote : lexis_.long_strings) {
      if (begins(quote)) return read_quoted(quote, true);
    }
    for (const std::string& quote : lexis_.strings) {
      if (begins(quote) && !separates_digits()) return read_quoted(quote, false);
    }
    return false;
  }

  // The C++ standard, [lex.string]: at most 16 characters stand before the parenthesis.
  bool read_raw_string() {
    constexpr std::size_t longest = 16;
    std::string_view delimiter = code_.substr(at_ + 2, longest + 1);
    std::size_t open = delimiter.find('(');
    if (open == std::string_view::npos) return false;
    std::string end = ")" + std::string(delimiter.substr(0, open)) + "\"";
    at_ += 2 + open + 1;
    std::size_t past = after(end, at_);
    bool closed = code_.substr(0, past).ends_with(end) && past - at_ >= end.size();
    mark(closed ? past - end.size() : past, Part::string);
    at_ = past;
    return true;
  }

  bool read_quoted(const std::string& quote, bool over_lines) {
    at_ += quote.size();
    std::size_t end = at_;
    while (end < code_.size() && !code_.substr(end).starts_with(quote)) {
      bool escapes = !lexis_.escape.empty() && code_.substr(end).starts_with(lexis_.escape);
      if (escapes) {
        end += lexis_.escape.size();
        if (end >= code_.size()) break;
      } else if (code_[end] == '\n' && !over_lines) {
        break;
      }
      ++end;
    }
    end = std::min(end, code_.size());
    mark(end, Part::string);
    if (begins(quote)) at_ += quote.size();
    return true;
  }

  // 1'000'000 holds no strings: the word that the quote stands in begins with a digit.
  bool separates_digits() const {
    if (code_[at_] != '\'') return false;
    auto in_word = [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\'';
    };
    constexpr std::size_t longest = 64;  // of a number
    std::size_t begin = at_;
    while (begin > 0 && at_ - begin < longest && in_word(code_[begin - 1])) --begin;
    return begin < at_ && std::isdigit(static_cast<unsigned char>(code_[begin])) != 0;
  }

  std::string_view code_;
  const Lexis& lexis_;
  std::vector<Part> parts_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Part> parts_of(std::string_view code, const Lexis& lexis) {
  return Reader(code, lexis).read();
}

}  // namespace codevault
