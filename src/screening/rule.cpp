#include "screening/rule.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <deque>
#include <optional>

#include "base/encoding.hpp"
#include "screening/characters.hpp"
#include "screening/lexer.hpp"
#include "screening/names.hpp"
#include "screening/preprocessor.hpp"
#include "screening/shell.hpp"
#include "screening/watched.hpp"

namespace codevault {
namespace {

struct Match {
  std::size_t begin;
  std::size_t end;
  const Rule* rule;
  Rule::Level level;
};

// A file while its program is searched.
struct Reading {
  const CodeFile* file;
  std::string code;  // in UTF-8
  Lexed lexed;
  bool is_read = false;
};

std::string_view stem_of(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);
  return name.substr(0, name.find('.'));
}

// The name by which rules know an #include in a file of `folders` folders: "#include host path" of
// one that leaves the work folder.
std::string include_name(const std::string& name, std::size_t folders) {
  constexpr std::string_view begin = "#include ";
  std::string_view path = std::string_view(name).substr(begin.size());
  if (path.size() < 2) return name;
  bool own = path.front() == '"';
  path = path.substr(1, path.size() - 2);
  while (path.starts_with(' ') || path.starts_with('\t')) path.remove_prefix(1);
  std::size_t depth = own ? folders : 0;
  if (path.starts_with('/')) return "#include host path";
  while (!path.empty()) {
    std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(part.size() + 1, path.size()));
    if (part == ".." && depth-- == 0) return "#include host path";
    if (part != ".." && part != "." && !part.empty()) ++depth;
  }
  return name;
}

class Search {
 public:
  Search(const std::vector<CodeFile>& files, const CodeRules& rules, const RulePolicy& policy)
      : rules_(rules), policy_(policy) {
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
      for (const std::string& name : rules.rules[i].names) watched_.add(name, i);
    }
    for (const CodeFile& file : files) {
      readings_.push_back({.file = &file});
      if (file.compiled) neighbours_.modules.emplace(stem_of(file.name));
      if (std::size_t slash = file.name.find('/'); slash != std::string::npos)
        neighbours_.modules.emplace(file.name.substr(0, slash));
    }
    // The code itself: no other file imports it by its name.
    if (!files.empty()) neighbours_.modules.erase(std::string(stem_of(files.front().name)));
  }

  std::vector<CodeFinding> run(std::size_t most) {
    std::map<std::string_view, Reading*> by_name;
    for (Reading& reading : readings_) by_name.emplace(reading.file->name, &reading);
    for (Reading& reading : readings_) {
      if (reading.file->compiled) included_.push_back(reading.file->name);
    }
    for (std::size_t i = 0; i < included_.size(); ++i) {
      auto found = by_name.find(included_[i]);
      if (found != by_name.end() && !found->second->is_read) read(*found->second);
    }
    for (Reading& reading : readings_) {
      if (reading.is_read) search(reading, most);
    }
    return std::move(findings_);
  }

 private:
  void read(Reading& reading) {
    reading.is_read = true;
    reading.code = to_utf8(reading.file->code);
    if (!rules_.grammar) return;
    reading.lexed = tokens_of(reading.code, *rules_.grammar);
    if (rules_.grammar->imports != Grammar::Imports::c) return;
    if (readings_.size() > 1) {
      macros_.merge(macros_in(reading.lexed));
      neighbours_.functions.merge(functions_in(reading.lexed.tokens));
    }
    const std::vector<Token>& tokens = reading.lexed.tokens;
    for (std::size_t k = 2; k < tokens.size(); ++k) {
      bool includes = tokens[k].kind == Token::Kind::string && tokens[k - 2].is("#") &&
                      tokens[k - 1].text.starts_with("include");
      if (includes) include(*reading.file, tokens[k].text);
    }
  }

  void search(const Reading& reading, std::size_t most) {
    matches_.clear();
    find_characters(reading);
    if (rules_.grammar) find_uses(reading);
    tell(reading, most);
  }

  void find_characters(const Reading& reading) {
    const std::vector<Part>& parts = reading.lexed.parts;
    bool told_apart = rules_.grammar && !rules_.grammar->has(Grammar::shell);
    for (const Character& character : odd_characters_in(reading.code)) {
      bool in_code =
          told_apart && character.begin < parts.size() && parts[character.begin] == Part::code;
      if (character.rule == &hidden_direction() || in_code)
        add(*character.rule, character.begin, character.end);
    }
  }

  void find_uses(const Reading& reading) {
    auto use = [&](const NameUse& found) {
      std::optional<std::size_t> rule = watched_.find(found.name, found.called);
      if (rule) add(rules_.rules[*rule], found.begin, found.end);
    };
    const Grammar& grammar = *rules_.grammar;
    if (grammar.has(Grammar::shell)) return find_commands(reading.lexed.tokens, grammar, use);
    if (!grammar.has(Grammar::preprocessor))
      return find_names(reading.lexed.tokens, grammar, watched_, neighbours_, use);
    Preprocessed preprocess = preprocessed(reading.lexed, macros_);
    for (const DirectiveUse& directive : preprocess.uses) {
      std::string name = directive.name;
      if (name.starts_with("#include ")) {
        name = include_name(name,
                            static_cast<std::size_t>(std::ranges::count(reading.file->name, '/')));
      }
      use({.name = name, .begin = directive.begin, .end = directive.end});
    }
    find_names(preprocess.tokens, grammar, watched_, neighbours_, use);
  }

  // Remembers the files of the program that an #include may mean.
  void include(const CodeFile& from, std::string_view path) {
    if (path.starts_with('<')) path = path.substr(1, path.size() - 2);
    while (path.starts_with("./")) path.remove_prefix(2);
    std::string folder = from.name.substr(0, from.name.rfind('/') + 1);
    if (from.name.find('/') == std::string::npos) folder.clear();
    included_.emplace_back(path);
    included_.push_back(folder + std::string(path));
    while (path.starts_with("../") && !folder.empty()) {
      path.remove_prefix(3);
      folder.pop_back();
      folder.erase(folder.rfind('/') + 1);
      included_.push_back(folder + std::string(path));
    }
  }

  std::optional<Rule::Level> level_of(const Rule& rule) const {
    std::optional<RuleAction> action = policy_.action_for(rule.id);
    if (!action) action = rules_.policy.action_for(rule.id);
    if (!action) return rule.level;
    if (*action == RuleAction::off) return std::nullopt;
    return *action == RuleAction::block ? Rule::Level::blocks : Rule::Level::warns;
  }

  void add(const Rule& rule, std::size_t begin, std::size_t end) {
    constexpr std::size_t plenty = 10'000;
    std::optional<Rule::Level> level = level_of(rule);
    if (level && matches_.size() < plenty) matches_.push_back({begin, end, &rule, *level});
  }

  // Findings that block are kept before those that warn.
  void tell(const Reading& reading, std::size_t most) {
    auto same = [](const Match& a, const Match& b) {
      return a.rule == b.rule && a.begin == b.begin;
    };
    std::ranges::stable_sort(
        matches_, {}, [](const Match& match) { return std::pair(match.begin, match.rule->id); });
    auto [first, last] = std::ranges::unique(matches_, same);
    matches_.erase(first, last);
    std::ranges::stable_sort(matches_, {}, &Match::level);
    matches_.resize(std::min(matches_.size(), most));
    std::ranges::stable_sort(matches_, {}, &Match::begin);
    Places begins(reading.code);
    for (const Match& match : matches_) {
      auto [line, column] = begins.place_of(match.begin);
      Places ends = begins;
      auto [end_line, end_column] = ends.place_of(match.end);
      findings_.push_back({.rule = match.rule->id,
                           .level = match.level,
                           .message = match.rule->says,
                           .file = reading.file->name,
                           .line = line,
                           .column = column,
                           .end_line = end_line,
                           .end_column = end_column});
    }
  }

  const CodeRules& rules_;
  const RulePolicy& policy_;
  Watched watched_;
  Neighbours neighbours_;
  std::deque<Reading> readings_;
  Macros macros_;                      // of all files, if there are several
  std::vector<std::string> included_;  // names of files to read
  std::vector<Match> matches_;
  std::vector<CodeFinding> findings_;
};

}  // namespace

void check_names(const Rule& rule) {
  Watched watched;
  for (const std::string& name : rule.names) watched.add(name, 0);
}

std::vector<CodeFinding> findings_in(const std::vector<CodeFile>& files, const CodeRules& rules,
                                     const RulePolicy& policy, std::size_t most) {
  return Search(files, rules, policy).run(most);
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
