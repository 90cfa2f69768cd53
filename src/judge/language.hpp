#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "judge/limits.hpp"
#include "screening/rule.hpp"

namespace codevault {

// One command of a language, as data. In argv, "{source}" stands for the main source file,
// "{sources}" for every source file of the language (a word each), "{stem}" for the source's name
// without its extension, "{args}" for the user's arguments, "{heap_mib}" for `heap_share` of the
// memory that the command may use, "{precompiled}" for what Precompiled::use says, or for nothing.
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

// What a toolchain makes ahead, once on a host, to have less to do later: a precompiled header,
// say. It must make no difference to programs. In all words, "{header}" stands for one of
// `headers`.
struct Precompiled {
  std::vector<std::string> headers;  // for code that begins by including one; none: for any code
  std::vector<std::pair<std::string, std::string>> files;  // what making it begins with
  Step make;                                               // run in a box; brings `keep` back
  std::vector<std::string> use;       // "{folder}" is where boxes find what was kept
  std::vector<std::string> made_of;   // host folders: with any change in them, it is made anew
  std::vector<std::string> doubtful;  // a compiler that says one of these is asked again without it
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
  std::optional<Precompiled> precompiled;
  Step run;
  std::optional<Step> format;  // reads code and writes it, well laid out; unset when it is not here
  std::map<std::string, Warm> warm;
  CodeRules rules;  // what its code is searched for before it is run
  std::vector<std::string> version_command;
  std::string version_pattern;      // a regex whose first group is the version
  std::string version;              // as found on this host; empty until probed
  std::vector<std::string> mounts;  // host folders outside /usr that the toolchain needs, read-only
  std::vector<std::string> packages;  // Debian's
  std::string starter;                // what the editor shows first
  std::string hello;                  // smoke test: must print "Hello, world!\n"
};

}  // namespace codevault
