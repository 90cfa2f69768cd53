#include "judge/catalog.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"

namespace codevault {

const Language* language_of_file(const std::vector<Language>& languages,
                                 std::string_view file_name) {
  std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return nullptr;
  const Language* found = nullptr;  // of several, the one with the shortest id: c, not c-clang
  for (const Language& language : languages) {
    bool fits =
        std::ranges::find(language.extensions, file_name.substr(dot)) != language.extensions.end();
    if (fits && (!found || language.id.size() < found->id.size())) found = &language;
  }
  return found;
}

const Language* Catalog::find(std::string_view name) const {
  for (const Language& language : languages_) {
    auto matches = [&](const std::string& word) { return same_word(word, name); };
    if (matches(language.id) || std::ranges::any_of(language.aliases, matches)) return &language;
  }
  return nullptr;
}

const Language& Catalog::at(std::string_view name) const {
  if (const Language* language = find(name)) return *language;
  std::string known;
  for (const Language& language : languages_) known += (known.empty() ? "" : ", ") + language.id;
  throw invalid("language",
                "is '" + std::string(name) +
                    "', which is not offered here; there are: " + (known.empty() ? "none" : known));
}

}  // namespace codevault
