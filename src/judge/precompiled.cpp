#include "judge/precompiled.hpp"

#include <algorithm>

namespace codevault {
namespace {

constexpr auto npos = std::string_view::npos;

// Returns `code` without leading blanks and comments; empty when a comment does not end.
std::string_view without_opening(std::string_view code) {
  for (;;) {
    code.remove_prefix(std::min(code.find_first_not_of(" \t\r\n"), code.size()));
    bool line = code.starts_with("//");
    if (!line && !code.starts_with("/*")) return code;
    std::size_t end = line ? code.find('\n') : code.find("*/", 2);
    if (end == npos) return {};
    code.remove_prefix(end + (line ? 1 : 2));
  }
}

bool take(std::string_view& code, std::string_view word) {
  if (!code.starts_with(word)) return false;
  code.remove_prefix(word.size());
  code.remove_prefix(std::min(code.find_first_not_of(" \t"), code.size()));
  return true;
}

}  // namespace

void PrecompiledFolders::add(const std::string& language, const std::string& header,
                             std::string folder) {
  folders_[{language, header}] = std::move(folder);
}

const std::string* PrecompiledFolders::find(const std::string& language,
                                            const std::string& header) const {
  auto found = folders_.find({language, header});
  return found == folders_.end() ? nullptr : &found->second;
}

std::string first_header_of(std::string_view code) {
  std::string_view rest = without_opening(code);
  if (!take(rest, "#") || !take(rest, "include") || !rest.starts_with('<')) return {};
  std::size_t end = rest.find_first_of(">\n");
  if (end == npos || rest[end] == '\n') return {};
  std::string_view name = rest.substr(1, end - 1);
  // A backslash may join lines, so that a comment ends elsewhere than it seems to.
  std::string_view before = code.substr(0, code.size() - rest.size() + end);
  if (before.find('\\') != npos) return {};
  return std::string(name);
}

}  // namespace codevault
