#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace codevault {

// The folders of Language::precompiled that are made so far, by their paths in boxes. Used from one
// thread.
class PrecompiledFolders {
 public:
  // `header` is empty for what any code of the language may use.
  void add(const std::string& language, const std::string& header, std::string folder);
  // Null when there is none.
  const std::string* find(const std::string& language, const std::string& header) const;

 private:
  std::map<std::pair<std::string, std::string>, std::string> folders_;
};

// Returns the header of the `#include <header>` with which C or C++ code begins, after blanks and
// plain comments. Empty when the code begins otherwise, or when that is not obvious.
std::string first_header_of(std::string_view code);

}  // namespace codevault
