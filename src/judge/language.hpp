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
// without its extension, "{main}" for the name of what is started in it, "{args}" for the user's
// arguments, "{heap_mib}" for the memory that the command may use less `beside_heap`, "{stack_kib}"
// for the stack that a runtime may use, "{precompiled}" for what Precompiled::use says, or for
// nothing. A word with "{standard}" stands for nothing when no standard is set.
struct Step {
  std::vector<std::string> argv;
  std::vector<std::string> environment;  // "NAME=value"
  std::vector<std::string> keep;         // artifacts, as Command::keep
  Limits limits;
  Bytes beside_heap = 0;
  std::string warm;  // name of the prepared interpreter that may run this step; empty for none
  // How somebody who watches gets each line when it is complete: by settings of the runtime, or,
  // for one that has none, by a terminal. None of it where the runtime does so anyway.
  std::vector<std::string> live;  // "NAME=value"
  bool terminal = false;
  // A failed program whose stderr has one of these has run out of memory.
  std::vector<std::string> out_of_memory;
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
  std::string source_pattern;  // for editors: a regex whose first group, when found, is the stem
  // Whether a source is named after its public type, and the type that has main is started, as in
  // Java.
  bool named_after_types = false;
  std::string opening;   // code without this text is no program of the language
  std::string standard;  // what "{standard}" stands for
  std::map<std::string, std::string> standards;  // name of a language -> its standard
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
