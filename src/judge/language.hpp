#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/limits.hpp"

namespace codevault {

// One command of a language, as data. In argv, "{source}" stands for the main source file,
// "{sources}" for every source file of the language (a word each), "{stem}" for the source's name
// without its extension, "{args}" for the user's arguments, "{heap_mib}" for `heap_share` of the
// memory that the command may use.
struct Step {
  std::vector<std::string> argv;
  std::vector<std::string> environment;  // "NAME=value"
  std::vector<std::string> keep;         // artifacts, as Command::keep
  Limits limits;
  double heap_share = 1;
  std::string warm;  // name of the prepared interpreter that may run this step; empty for none
};

// An interpreter started ahead of its job inside the final jail, used once (docs/sandbox.md has the
// protocol).
struct Warm {
  std::vector<std::string> argv;  // a bootstrap from languages/warm/, mounted at /codevault/warm
  std::vector<std::string> environment;
};

// How to compile and run programs of one language: a file under languages/.
struct Language {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
  std::string monaco;                   // the editor's id for it
  std::vector<std::string> extensions;  // with the dot; the first is the usual one
  std::string source;                   // file name that the code is saved as
  std::string source_pattern;  // a regex whose first group, when found, is the stem instead
  std::optional<Step> compile;
  Step run;
  std::map<std::string, Warm> warm;
  std::vector<std::string> version_command;
  std::string version_pattern;      // a regex whose first group is the version
  std::string version;              // as found on this host; empty until probed
  std::vector<std::string> mounts;  // host folders outside /usr that the toolchain needs, read-only
  std::vector<std::string> packages;  // Debian's
  std::string starter;                // what the editor shows first
  std::string hello;                  // smoke test: must print "Hello, world!\n"
};

// Reads a language file. Throws Error{invalid} that names `file_name`, the line and what is wrong
// there; unknown keys are wrong too.
Language parse_language(std::string_view yaml, const std::string& file_name);

}  // namespace codevault
