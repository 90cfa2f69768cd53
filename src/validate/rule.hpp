#pragma once

#include <boost/json/fwd.hpp>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "validate/lexis.hpp"

namespace re2 {
class RE2;
}

namespace codevault {

// Something that code had better not say here.
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
  // What it finds begins in code; its first group, where it has one, is what is shown.
  std::shared_ptr<const re2::RE2> pattern;
};

// `pattern` is an RE2 regular expression, matched in time linear in the code, `^` and `$` at each
// line's. Throws Error{invalid} that says what is wrong with it.
std::shared_ptr<const re2::RE2> compile_pattern(const std::string& pattern);

// How a language's code is read, and what it is searched for. Without a lexis that has strings,
// only rules that hold anywhere are.
struct CodeRules {
  Lexis lexis;
  std::vector<Rule> rules;
};

// Where in the code a rule found something. Lines and columns count from 1, columns in UTF-16 units
// as editors do; `end_column` is the first that does not belong to it.
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

// What `rules`, and the rules that hold in every language, find in `code`, in its order: at most
// `most`. Text that is not UTF-8 is read as far as it goes.
//
// It is a courtesy and the operator's policy, and no part of the isolation: who wants to get around
// a rule will. What must not happen is prevented by the sandbox.
std::vector<CodeFinding> findings_in(std::string_view code, const std::string& file,
                                     const CodeRules& rules, std::size_t most = 20);

// The first that blocks; null when none does.
const CodeFinding* blocking(const std::vector<CodeFinding>& findings);
// What such a finding says, with its place before it: "main.c:3:10: ...".
std::string sentence_of(const CodeFinding& finding);

// [{rule, level, message, file, line, column, endLine, endColumn}]
boost::json::array to_json(const std::vector<CodeFinding>& findings);

}  // namespace codevault
