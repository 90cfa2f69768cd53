#include "judge/source_name.hpp"

#include <algorithm>
#include <optional>
#include <regex>
#include <string_view>
#include <vector>

namespace codevault {
namespace {

// The end of the comment, string or character that begins at `at`; `at` itself if there is none.
std::size_t end_of_opaque(std::string_view code, std::size_t at) {
  auto after = [&](std::string_view closing, std::size_t from) {
    std::size_t found = code.find(closing, from);
    return found == std::string_view::npos ? code.size() : found + closing.size();
  };
  std::string_view rest = code.substr(at);
  if (rest.starts_with("//")) return after("\n", at);
  if (rest.starts_with("/*")) return after("*/", at + 2);
  if (rest.starts_with("\"\"\"")) return after("\"\"\"", at + 3);
  if (rest[0] != '"' && rest[0] != '\'') return at;
  std::size_t i = at + 1;
  for (; i < code.size() && code[i] != '\n'; ++i) {
    if (code[i] == '\\') {
      ++i;
    } else if (code[i] == rest[0]) {
      return i + 1;
    }
  }
  return std::min(i, code.size());  // one that is not closed ends with its line
}

struct Declaration {
  std::string head;
  std::string body;  // runs of blanks are folded to one
};

void append(std::string& text, char c) {
  bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
  if (!blank) {
    text += c;
  } else if (!text.empty() && text.back() != ' ') {
    text += ' ';
  }
}

std::vector<Declaration> declarations_of(std::string_view code) {
  std::vector<Declaration> found;
  std::string head;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < code.size();) {
    if (std::size_t end = end_of_opaque(code, at); end != at) {
      append(depth == 0 ? head : found.back().body, ' ');
      at = end;
      continue;
    }
    char c = code[at++];
    if (c == '{' && depth++ == 0) {
      found.push_back({std::move(head), {}});
      head.clear();
    } else if (c == '}' && depth > 0) {
      --depth;
    } else if (depth > 0) {
      append(found.back().body, c);
    } else if (c == ';' || c == '}') {
      head.clear();
    } else {
      append(head, c);
    }
  }
  return found;
}

// Cuts long heads, since std::regex recurses for each character.
std::optional<std::string> stem_in(const std::string& head, const std::regex& pattern) {
  constexpr std::size_t longest_head = 300;
  constexpr std::size_t longest_stem = 100;
  std::string end = head.size() > longest_head ? head.substr(head.size() - longest_head) : head;
  std::smatch match;
  if (!std::regex_search(end, match, pattern)) return {};
  if (match.length(1) == 0 || match.length(1) > static_cast<std::ptrdiff_t>(longest_stem))
    return {};
  return match[1].str();
}

}  // namespace

std::string source_name_of(const Language& language, const std::string& code) {
  if (language.source_pattern.empty()) return language.source;
  const std::regex pattern(language.source_pattern);
  const std::vector<Declaration> declarations = declarations_of(code);
  const std::string& extension = language.extensions.front();
  for (const Declaration& declaration : declarations) {
    if (auto stem = stem_in(declaration.head, pattern)) return *stem + extension;
  }
  for (const Declaration& declaration : declarations) {
    if (declaration.body.find("void main") == std::string::npos) continue;
    if (auto stem = stem_in("public " + declaration.head, pattern)) return *stem + extension;
  }
  return language.source;
}

}  // namespace codevault
