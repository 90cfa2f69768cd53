#pragma once

#include <boost/json/fwd.hpp>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "screening/lexis.hpp"

namespace re2 {
class RE2;
}

namespace codevault {

// A pattern that code must not, or should not, contain.
struct Rule {
  enum class Level {
    blocks,  // such code is not run
    warns,
  };
  enum class Where { code, anywhere };  // anywhere: in comments and strings too

  std::string id;  // in words-with-hyphens
  Level level = Level::warns;
  std::string says;  // to the user, in a sentence or two
  Where where = Where::code;
  // A match must begin in code; its first group, if it has one, is the part to show.
  std::shared_ptr<const re2::RE2> pattern;
};

// `pattern` is an RE2 regular expression, matched in time linear in the code, `^` and `$` at each
// line's. Throws Error{invalid} that says what is wrong with it.
std::shared_ptr<const re2::RE2> compile_pattern(const std::string& pattern);

// How to read the code of a language, and the rules for it. Without strings in the lexis only rules
// that hold anywhere are applied.
struct CodeRules {
  Lexis lexis;
  std::vector<Rule> rules;
};

// A match of a rule. Lines and columns count from 1, columns in UTF-16 units
// as editors do; `end_column` is the first column after it.
struct CodeFinding {
  std::string rule;
  Rule::Level level = Rule::Level::warns;
  std::string message;
  std::string file;
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t end_line = 1;
  std::size_t end_column = 1;
};

// The matches of `rules`, and of the rules for every language, in `code`: at most `most`, in the
// order of the code. Bytes that are not UTF-8 are read as U+FFFD.
//
// Rules help users and state the policy of the operator; they are no part of the isolation, since
// code can be written to avoid them. The sandbox prevents what must not happen.
std::vector<CodeFinding> findings_in(std::string_view code, const std::string& file,
                                     const CodeRules& rules, std::size_t most = 20);

// The first that blocks; null when none does.
const CodeFinding* blocking(const std::vector<CodeFinding>& findings);
// The message with its place: "main.c:3:10: ...".
std::string sentence_of(const CodeFinding& finding);

// [{rule, level, message, file, line, column, endLine, endColumn}]
boost::json::array to_json(const std::vector<CodeFinding>& findings);

}  // namespace codevault
