#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "app/settings.hpp"

namespace CLI {
class App;
}

namespace codevault {

// The streams of a command: those of the process, or of a test.
struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool interactive = false;  // `in` is a terminal
};

// Does what a subcommand was given flags for. Returns the exit code of the program.
using Action = std::function<int(const Settings&, Console&)>;

struct Subcommand {
  std::string name;
  std::string help;  // a line
  // Declares flags and arguments on `app`; the action reads what they were parsed to. Empty where
  // one of `below` has to follow.
  std::function<Action(CLI::App& app)> declare;
  std::vector<Subcommand> below;
};

}  // namespace codevault
