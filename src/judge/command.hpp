#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "judge/limits.hpp"

namespace codevault {

// A file in a program's work folder. `name` is relative, with no component that is "." or ".."
// (judge/program.hpp checks what users send).
struct File {
  std::string name;
  Blob contents;
  bool executable = false;
};

enum class Stream { out, err };

// Is given what a program writes while it runs, in order, each byte once, never more than the
// output limit. Must not block and must not throw.
using OutputSink = std::function<void(Stream, std::string_view bytes)>;

// One program to run in a Box. It starts in a clean work folder that holds `files` and nothing
// else.
struct Command {
  std::vector<std::string> argv;         // argv[0] is looked up in /usr/bin and /bin, or "./name"
  std::vector<std::string> environment;  // "NAME=value", beside PATH, HOME, LANG and TMPDIR
  Blob input;                            // all of stdin; end of file follows
  std::vector<File> files;
  // The files to bring back, as names or patterns. "*.class" looks into the work folder itself,
  // "out/*" into a folder of it, "**/*.class" into it and all its folders.
  std::vector<std::string> keep;
  Limits limits;
  std::string warm;  // may run in this prepared interpreter: Language::warm
  // Its stdout is a terminal, where the host has one to give, as the only one of its streams:
  // runtimes then write each line when it is complete. No byte is changed on the way.
  bool terminal = false;
  OutputSink live;
};

}  // namespace codevault
