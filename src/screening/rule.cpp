#include "screening/rule.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <boost/json.hpp>

#include "base/encoding.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

using re2::RE2;
using re2::StringPiece;

Rule common(const char* id, Rule::Where where, const char* pattern, const char* says) {
  return {.id = id,
          .level = Rule::Level::warns,
          .says = says,
          .where = where,
          .pattern = compile_pattern(pattern)};
}

// Rules for every language. Their characters are those of Unicode's bidirectional algorithm
// (UAX #9, "Explicit Directional Formatting Characters"; CVE-2021-42574), and those that keyboards,
// word processors and web pages put in the place of ASCII.
const std::vector<Rule>& common_rules() {
  static const std::vector<Rule> rules{
      common("hidden-direction", Rule::Where::anywhere, R"([\x{202A}-\x{202E}\x{2066}-\x{2069}])",
             "An invisible character changes the order in which this line is shown: it may not say "
             "what it seems to."),
      common("lookalike", Rule::Where::code,
             R"([\x{2018}\x{2019}\x{201C}-\x{201E}\x{00A0}\x{2013}\x{2014}\x{200B}-\x{200D}])"
             R"(|[\x{FF01}-\x{FF5E}\x{037E}\x{2212}])",
             "This character is not the ASCII one it looks like, or is invisible. It often comes "
             "with text copied from a page: type it anew."),
  };
  return rules;
}

// Turns comments into blanks, so that offsets stay the same.
std::string without_comments(std::string_view code, const std::vector<Part>& parts) {
  std::string text(code);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (parts[i] == Part::comment && text[i] != '\n') text[i] = ' ';
  }
  return text;
}

std::size_t utf16_units(std::string_view utf8) {
  std::size_t units = 0;
  for (char byte : utf8) {
    auto value = static_cast<unsigned char>(byte);
    bool continues = (value & 0xC0) == 0x80;
    units += continues ? 0 : value >= 0xF0 ? 2 : 1;
  }
  return units;
}

// Lines and columns of offsets that are asked for in order.
class Places {
 public:
  explicit Places(std::string_view code) : code_(code) {}

  std::pair<std::size_t, std::size_t> place_of(std::size_t offset) {
    for (; read_ < offset; ++read_) {
      if (code_[read_] != '\n') continue;
      ++line_;
      line_begin_ = read_ + 1;
    }
    return {line_, utf16_units(code_.substr(line_begin_, offset - line_begin_)) + 1};
  }

 private:
  std::string_view code_;
  std::size_t read_ = 0;
  std::size_t line_ = 1;
  std::size_t line_begin_ = 0;
};

struct Match {
  std::size_t begin;
  std::size_t end;
  const Rule* rule;
};

bool begins_in_code(std::string_view match, std::size_t at, const std::vector<Part>& parts) {
  std::size_t blanks = std::min(match.find_first_not_of(" \t\r\n"), match.size());
  return blanks < match.size() && parts[at + blanks] == Part::code;
}

void find(const Rule& rule, std::string_view text, const std::vector<Part>& parts, std::size_t most,
          std::vector<Match>& matches) {
  const int groups = std::min(rule.pattern->NumberOfCapturingGroups(), 1) + 1;
  StringPiece found[2];
  std::size_t from = 0;
  std::size_t kept = 0;
  while (from <= text.size() && kept < most &&
         rule.pattern->Match(StringPiece(text.data(), text.size()), from, text.size(),
                             RE2::UNANCHORED, found, groups)) {
    auto offset = [&](const StringPiece& piece) {
      return static_cast<std::size_t>(piece.data() - text.data());
    };
    std::size_t begin = offset(found[0]);
    std::string_view whole(found[0].data(), found[0].size());
    from = std::max(begin + whole.size(), from + 1);
    if (rule.where == Rule::Where::code && !begins_in_code(whole, begin, parts)) continue;
    const StringPiece& shown = groups == 2 && found[1].data() != nullptr ? found[1] : found[0];
    matches.push_back({offset(shown), offset(shown) + shown.size(), &rule});
    ++kept;
  }
}

}  // namespace

std::shared_ptr<const RE2> compile_pattern(const std::string& pattern) {
  RE2::Options options;
  options.set_log_errors(false);
  auto compiled = std::make_shared<const RE2>("(?m)" + pattern, options);
  if (!compiled->ok()) throw invalid("pattern", "is no RE2 pattern: " + compiled->error());
  if (RE2::PartialMatch("", *compiled)) throw invalid("pattern", "finds nothing at all, anywhere");
  return compiled;
}

std::vector<CodeFinding> findings_in(std::string_view code, const std::string& file,
                                     const CodeRules& rules, std::size_t most) {
  std::string whole = to_utf8(code);
  std::vector<Part> parts = parts_of(whole, rules.lexis);
  std::string commentless = without_comments(whole, parts);
  std::vector<Match> matches;
  const bool told_apart = !rules.lexis.strings.empty() || !rules.lexis.long_strings.empty();
  for (const std::vector<Rule>* of : {&rules.rules, &common_rules()}) {
    for (const Rule& rule : *of) {
      bool anywhere = rule.where == Rule::Where::anywhere;
      if (!anywhere && !told_apart) continue;
      find(rule, anywhere ? whole : commentless, parts, most, matches);
    }
  }
  // Keeps findings that block before those that warn.
  std::ranges::stable_sort(matches, {}, [](const Match& match) { return match.rule->level; });
  matches.resize(std::min(matches.size(), most));
  std::ranges::stable_sort(matches, {}, &Match::begin);

  std::vector<CodeFinding> findings;
  Places begins(whole);
  for (const Match& match : matches) {
    auto [line, column] = begins.place_of(match.begin);
    Places ends = begins;
    auto [end_line, end_column] = ends.place_of(match.end);
    findings.push_back({.rule = match.rule->id,
                        .level = match.rule->level,
                        .message = match.rule->says,
                        .file = file,
                        .line = line,
                        .column = column,
                        .end_line = end_line,
                        .end_column = end_column});
  }
  return findings;
}

const CodeFinding* blocking(const std::vector<CodeFinding>& findings) {
  auto found = std::ranges::find(findings, Rule::Level::blocks, &CodeFinding::level);
  return found == findings.end() ? nullptr : &*found;
}

std::string sentence_of(const CodeFinding& finding) {
  return finding.file + ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column) +
         ": " + finding.message;
}

boost::json::array to_json(const std::vector<CodeFinding>& findings) {
  boost::json::array array;
  for (const CodeFinding& finding : findings) {
    array.push_back({{"rule", finding.rule},
                     {"level", finding.level == Rule::Level::blocks ? "blocks" : "warns"},
                     {"message", finding.message},
                     {"file", finding.file},
                     {"line", finding.line},
                     {"column", finding.column},
                     {"endLine", finding.end_line},
                     {"endColumn", finding.end_column}});
  }
  return array;
}

}  // namespace codevault
