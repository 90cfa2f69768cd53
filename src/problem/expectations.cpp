#include "problem/expectations.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "base/yaml_fields.hpp"
#include "problem/metadata.hpp"

namespace codevault {
namespace {

constexpr std::size_t most_patterns = 10'000;

// Returns the patterns without braces that `pattern` stands for: resolves the first innermost
// braces, then the rest.
void expand(const std::string& pattern, std::vector<std::string>& patterns) {
  std::size_t close = pattern.find('}');
  std::size_t open = close == std::string::npos ? close : pattern.rfind('{', close);
  if (patterns.size() >= most_patterns) return;
  if (open == std::string::npos) {
    patterns.push_back(pattern);
    return;
  }
  std::string before = pattern.substr(0, open);
  std::string after = pattern.substr(close + 1);
  for (std::size_t at = open + 1; at <= close;) {
    std::size_t end = std::min(pattern.find(',', at), close);
    std::string one = before;
    one += trimmed(std::string_view(pattern).substr(at, end - at), " ");
    one += after;
    expand(one, patterns);
    at = end + 1;
  }
}

std::optional<std::vector<std::string>> verdicts_of(YamlFields& fields, const std::string& key) {
  auto words = fields.texts(key);
  if (!words) return std::nullopt;
  for (const std::string& word : *words) {
    if (word != "AC" && word != "WA" && word != "TLE" && word != "RTE") {
      fields.fail(key, "has '" + word + "'; there are AC, WA, TLE and RTE");
    }
  }
  return words;
}

// Reads a number, or the smallest and the largest.
std::optional<std::pair<double, double>> score_of(YamlFields& fields) {
  auto words = fields.texts("score");
  if (!words) return std::nullopt;
  std::vector<double> numbers;
  for (const std::string& word : *words) {
    char* end = nullptr;
    numbers.push_back(std::strtod(word.c_str(), &end));
    if (word.empty() || *end != '\0') fields.fail("score", "must be one number or two");
  }
  if (numbers.empty() || numbers.size() > 2) fields.fail("score", "must be one number or two");
  return std::pair(numbers.front(), numbers.back());
}

std::optional<Expectation::Bound> bound_of(YamlFields& fields) {
  auto word = fields.text("use_for_time_limit");
  if (!word || *word == "true") return std::nullopt;
  if (*word == "false") return Expectation::Bound::none;
  if (*word == "lower") return Expectation::Bound::lower;
  if (*word == "upper") return Expectation::Bound::upper;
  fields.fail("use_for_time_limit", "must be lower, upper or false");
}

Expectation read_expectation(YamlFields& fields) {
  return {.permitted = verdicts_of(fields, "permitted"),
          .required = verdicts_of(fields, "required"),
          .score = score_of(fields),
          .message = fields.text("message").value_or(""),
          .bound = bound_of(fields)};
}

}  // namespace

Expectations::Expectations(const std::string& yaml, const std::string& file,
                           PackageFindings& findings) {
  YamlFields all = YamlFields::parse(yaml, file);
  for (const std::string& pattern : all.keys()) {
    Rule rule{.pattern = pattern};
    auto fields = all.map(pattern);
    if (!fields) continue;
    rule.language = fields->text("language").value_or("");
    rule.entrypoint = fields->text("entrypoint").value_or("");
    fields->ignore({"authors", "model_solution"});
    rule.expectations.push_back(read_expectation(*fields));
    for (const std::string& tests : fields->keys()) {
      if (!tests.starts_with("sample") && !tests.starts_with("secret")) continue;
      auto some = fields->map(tests);
      if (!some) continue;
      Expectation expectation = read_expectation(*some);
      expectation.tests = tests;
      warn_of_unknown_keys(*some, findings);
      rule.expectations.push_back(std::move(expectation));
    }
    warn_of_unknown_keys(*fields, findings);
    rules_.push_back(std::move(rule));
  }
}

void Expectations::apply(const std::string& name, Example& example) const {
  for (const Rule& rule : rules_) {
    if (!is_matched_by(rule.pattern, name)) continue;
    auto named = [&](const File& file) { return file.name == rule.entrypoint; };
    if (std::ranges::any_of(example.source.files, named)) example.source.main = rule.entrypoint;
    for (Expectation expectation : rule.expectations) {
      expectation.instead_of_folder = rule.pattern == example.folder && expectation.tests.empty();
      example.expectations.push_back(std::move(expectation));
    }
  }
}

bool is_matched_by(const std::string& pattern, const std::string& path) {
  std::vector<std::string> patterns;
  expand(pattern, patterns);
  for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
    std::string part = path.substr(0, end);
    for (const std::string& plain : patterns) {
      if (::fnmatch(plain.c_str(), part.c_str(), FNM_PATHNAME | FNM_NOESCAPE) == 0) return true;
    }
    if (end == std::string::npos) return false;
  }
}

}  // namespace codevault
