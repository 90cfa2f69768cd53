#pragma once

#include <memory>
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
  explicit Catalog(std::vector<Language> languages = {});

  const std::vector<Language>& languages() const { return languages_; }
  // By id, alias, name of a standard ("c++17") or name with the beginning of the version that is
  // here ("python3.11"), in any case; null when it is not offered. One with another standard than
  // the usual has the same id.
  const Language* find(std::string_view name) const;
  // A name by which find() finds this very language of the catalog, its standard included.
  std::string name_of(const Language& language) const;
  // As find, but throws Error{invalid} on field 'language' that lists the languages.
  const Language& at(std::string_view name) const;

 private:
  std::vector<Language> languages_;
  std::shared_ptr<const std::vector<Language>> by_standard_;  // for each that is not the usual
};

}  // namespace codevault
