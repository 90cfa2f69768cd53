#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codevault {

// How the default checker compares an output with the answer; the flags of the ICPC/Kattis default
// validator (problem package format, "Default Validator"). Without flags: token by token, any white
// space between them, case ignored.
struct Comparison {
  bool case_sensitive = false;
  bool space_change_sensitive = false;
  // With either set, a token of the answer that is a number also matches a number close to it.
  std::optional<double> absolute_tolerance;
  std::optional<double> relative_tolerance;
};

// Reads flags such as {"case_sensitive", "float_tolerance", "1e-6"}. Throws Error{invalid} that
// names the flag.
Comparison parse_comparison(const std::vector<std::string>& flags);

// Nothing when `output` is right; otherwise a sentence about the first difference, with its line.
// Quotes the answer too: show it only to those who may see that.
std::optional<std::string> difference_of(const Comparison& comparison, std::string_view answer,
                                         std::string_view output);

}  // namespace codevault
