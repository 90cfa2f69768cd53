#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "app/run_to_end.hpp"
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
  bool watched = false;      // `err` is a terminal
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

// A subcommand that does `work` with the choices for which `declare` declares flags and arguments.
template <typename Choices>
Subcommand subcommand(std::string name, std::string help, void (*declare)(CLI::App&, Choices&),
                      Task<int> (*work)(const Settings&, const Choices&, Console&)) {
  auto declare_on = [declare, work](CLI::App& app) -> Action {
    auto choices = std::make_shared<Choices>();
    declare(app, *choices);
    return [choices, work](const Settings& settings, Console& console) {
      return run_to_end(work(settings, *choices, console));
    };
  };
  return {std::move(name), std::move(help), declare_on, {}};
}

}  // namespace codevault
