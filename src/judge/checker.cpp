#include "judge/checker.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

// A walk over white space and tokens in turn, which knows the line it is on.
class Words {
 public:
  explicit Words(std::string_view text) : rest_(text) {}

  std::string_view take_space() {
    return take([](char c) { return is_space(c); });
  }
  std::string_view take_word() {
    return take([](char c) { return !is_space(c); });
  }
  std::size_t line() const { return line_; }

 private:
  static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

  template <typename Belongs>
  std::string_view take(Belongs belongs) {
    auto end = std::find_if_not(rest_.begin(), rest_.end(), belongs);
    std::string_view taken = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(taken.size());
    line_ += static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n'));
    return taken;
  }

  std::string_view rest_;
  std::size_t line_ = 1;
};

// The whole token as a finite decimal number; "0x1p3", "nan" and "inf" are words, not numbers.
std::optional<double> number_of(std::string_view word) {
  if (word.starts_with('+')) word.remove_prefix(1);
  if (word.empty() || (word[0] != '-' && word[0] != '.' && (word[0] < '0' || word[0] > '9'))) {
    return std::nullopt;
  }
  double value = 0;
  auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

bool equal(const Comparison& comparison, std::string_view expected, std::string_view actual) {
  return comparison.case_sensitive ? expected == actual : same_word(expected, actual);
}

bool close_enough(const Comparison& comparison, double expected, double actual) {
  double error = std::abs(expected - actual);
  return (comparison.absolute_tolerance && error <= *comparison.absolute_tolerance) ||
         (comparison.relative_tolerance &&
          error <= *comparison.relative_tolerance * std::abs(expected));
}

bool matches(const Comparison& comparison, std::string_view expected, std::string_view actual) {
  if (equal(comparison, expected, actual)) return true;
  if (!comparison.absolute_tolerance && !comparison.relative_tolerance) return false;
  auto wanted = number_of(expected);
  auto got = number_of(actual);
  return wanted && got && close_enough(comparison, *wanted, *got);
}

std::string quoted(std::string_view bytes) {
  constexpr std::size_t shown = 40;
  std::string text = to_utf8(bytes.substr(0, shown));
  return '"' + text + (bytes.size() > shown ? "...\"" : "\"");
}

}  // namespace

Comparison parse_comparison(const std::vector<std::string>& flags) {
  Comparison comparison;
  for (std::size_t i = 0; i < flags.size(); ++i) {
    const std::string& flag = flags[i];
    if (flag == "case_sensitive") {
      comparison.case_sensitive = true;
    } else if (flag == "space_change_sensitive") {
      comparison.space_change_sensitive = true;
    } else if (flag == "float_tolerance" || flag == "float_absolute_tolerance" ||
               flag == "float_relative_tolerance") {
      auto tolerance = i + 1 < flags.size() ? number_of(flags[i + 1]) : std::nullopt;
      if (!tolerance || *tolerance < 0) {
        throw invalid(flag, "needs a number that is not negative");
      }
      if (flag != "float_relative_tolerance") comparison.absolute_tolerance = tolerance;
      if (flag != "float_absolute_tolerance") comparison.relative_tolerance = tolerance;
      ++i;
    } else {
      throw invalid(flag, "is not a flag of the default validator");
    }
  }
  return comparison;
}

std::optional<std::string> difference_of(const Comparison& comparison, std::string_view answer,
                                         std::string_view output) {
  Words expected(answer);
  Words actual(output);
  for (;;) {
    std::size_t space_line = actual.line();
    std::string_view expected_space = expected.take_space();
    std::string_view actual_space = actual.take_space();
    if (comparison.space_change_sensitive && expected_space != actual_space) {
      return "line " + std::to_string(space_line) + ": white space differs";
    }
    std::string where = "line " + std::to_string(actual.line()) + ": ";
    std::string_view wanted = expected.take_word();
    std::string_view got = actual.take_word();
    if (wanted.empty() && got.empty()) return std::nullopt;
    if (got.empty()) return where + "the output ends where " + quoted(wanted) + " is expected";
    if (wanted.empty()) return where + quoted(got) + " comes after the expected end";
    if (!matches(comparison, wanted, got)) {
      return where + "expected " + quoted(wanted) + ", got " + quoted(got);
    }
  }
}

}  // namespace codevault
