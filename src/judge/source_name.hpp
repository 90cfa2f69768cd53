#pragma once

#include <string>
#include <string_view>

#include "judge/language.hpp"

namespace codevault {

struct SourceName {
  std::string file;
  std::string main;  // what is started in it: its name without the extension, or a type
};

// The file name for `code`, and what is started in it. Where files are named after types, the file
// is named after the public type, or the one that has main, and that one is started. Takes time by
// the length of the code.
SourceName source_name_of(const Language& language, std::string_view code);

}  // namespace codevault
