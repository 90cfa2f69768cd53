#pragma once

#include <string_view>
#include <vector>

#include "judge/language.hpp"

namespace codevault {

// The language of a file, by the extension of its name; null when no language has it. Of two
// compilers for it, the usual one (gcc before clang).
const Language* language_of_file(const std::vector<Language>& languages,
                                 std::string_view file_name);

// The languages that are offered: those whose toolchain was found. In the order they are shown.
class Catalog {
 public:
  explicit Catalog(std::vector<Language> languages = {}) : languages_(std::move(languages)) {}

  const std::vector<Language>& languages() const { return languages_; }
  // By id or alias, in any case; null when it is not offered.
  const Language* find(std::string_view name) const;
  // As find, but throws Error{invalid} on field 'language' that lists the languages.
  const Language& at(std::string_view name) const;

 private:
  std::vector<Language> languages_;
};

}  // namespace codevault
