#include "judge/catalog.hpp"

#include <algorithm>
#include <set>

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

namespace {

bool is_called(const Language& language, std::string_view name) {
  auto matches = [&](const std::string& word) { return same_word(word, name); };
  return matches(language.id) || std::ranges::any_of(language.aliases, matches);
}

// Whether `version` is `beginning`, or goes on from it with a dot.
bool is_version(std::string_view version, std::string_view beginning) {
  if (beginning.empty() || !version.starts_with(beginning)) return false;
  return version.size() == beginning.size() || version[beginning.size()] == '.';
}

// Whether `name` is the language's and a version that is the one here.
bool is_called_with_version(const Language& language, std::string_view name) {
  std::size_t digits = name.find_last_not_of("0123456789.") + 1;  // 0 when there is no other
  std::string_view bare = trimmed(name.substr(0, digits), " -");
  return !bare.empty() && language.standards.empty() && is_called(language, bare) &&
         is_version(language.version, name.substr(digits));
}

// The language for one of its standards: what was made ahead is for the usual one.
Language with_standard(Language language, const std::string& standard) {
  language.aliases.clear();
  for (const auto& [name, of] : language.standards) {
    if (of == standard) language.aliases.push_back(name);
  }
  language.standard = standard;
  language.precompiled.reset();
  return language;
}

}  // namespace

Catalog::Catalog(std::vector<Language> languages) : languages_(std::move(languages)) {
  auto variants = std::make_shared<std::vector<Language>>();
  for (const Language& language : languages_) {
    std::set<std::string> others;
    for (const auto& [name, standard] : language.standards) others.insert(standard);
    others.erase(language.standard);
    for (const std::string& standard : others)
      variants->push_back(with_standard(language, standard));
  }
  by_standard_ = std::move(variants);
}

const Language* Catalog::find(std::string_view name) const {
  auto find_in = [](const std::vector<Language>& languages, auto fits) {
    auto found = std::ranges::find_if(languages, fits);
    return found == languages.end() ? nullptr : &*found;
  };
  auto called = [&](const Language& language) { return is_called(language, name); };
  auto standard = [&](const Language& language) {
    auto same = [&](const std::string& word) { return same_word(word, name); };
    return std::ranges::any_of(language.aliases, same);
  };
  auto versioned = [&](const Language& language) { return is_called_with_version(language, name); };
  if (const Language* language = find_in(languages_, called)) return language;
  if (const Language* language = find_in(*by_standard_, standard)) return language;
  return find_in(languages_, versioned);
}

std::string Catalog::name_of(const Language& language) const {
  bool usual = std::ranges::none_of(*by_standard_,
                                    [&](const Language& variant) { return &variant == &language; });
  return usual ? language.id : language.aliases.front();
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
