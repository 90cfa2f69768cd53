#pragma once

#include <boost/json/fwd.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "screening/grammar.hpp"
#include "screening/policy.hpp"

namespace codevault {

// Names that code must not, or should not, use.
struct Rule {
  enum class Level {
    blocks,  // such code is not run
    warns,
  };

  std::string id;  // in words-with-hyphens
  Level level = Level::warns;
  std::string says;                // to the user: why, and what to do instead
  std::vector<std::string> names;  // docs/adding-a-language.md says how they are written
};

// How to read the code of a language, and the rules for it. Without a grammar only the rule against
// hidden characters is applied.
struct CodeRules {
  const Grammar* grammar = nullptr;
  std::vector<Rule> rules;
  RulePolicy policy;  // of this server
};

// Throws Error{invalid} when a name of `rule` is not written as names are.
void check_names(const Rule& rule);

// A file of a program.
struct CodeFile {
  std::string name;
  std::string_view code;
  bool compiled = true;  // false: searched if code includes it
};

// A breach of a rule. Lines and columns count from 1, columns in UTF-16 units
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

// The breaches of `rules`, and of the rules for every language, in the files of one program: at
// most `most` a file, in the order of the code. `policy` goes before the server's. Bytes that are
// not UTF-8 are read as U+FFFD. Takes time and memory linear in the files.
//
// Rules state the policy of the operator; they are no part of the isolation, since code can be
// written to avoid them. The sandbox prevents what must not happen.
std::vector<CodeFinding> findings_in(const std::vector<CodeFile>& files, const CodeRules& rules,
                                     const RulePolicy& policy = {}, std::size_t most = 20);

// The first that blocks; null when none does.
const CodeFinding* blocking(const std::vector<CodeFinding>& findings);
// The message with its place: "main.c:3:10: ...".
std::string sentence_of(const CodeFinding& finding);

// [{rule, level, message, file, line, column, endLine, endColumn}]
boost::json::array to_json(const std::vector<CodeFinding>& findings);

}  // namespace codevault
