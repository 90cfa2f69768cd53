#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "app/settings.hpp"
#include "base/task.hpp"

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

// Runs `work` on this thread. Returns what it returns, or throws what it throws.
template <typename T>
T run_to_end(Task<T> work) {
  asio::io_context context(1);
  auto result = asio::co_spawn(context, std::move(work), asio::use_future);
  while (result.wait_for(std::chrono::seconds(0)) != std::future_status::ready) context.run_one();
  return result.get();
}

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

// The subcommands, each in the file of its name.

// `codevault run FILE`: prints what the program prints as it prints it, and ends as it did: with
// its exit code, or 128 and its signal, or 124 when a limit ended it.
Subcommand run_command();
// `codevault judge PACKAGE FILE...`: a verdict a line. Ends with 0 when every submission was
// accepted, else with 1.
Subcommand judge_command();
// `codevault problems ...`: tries problem packages, and says which ones are offered, also beside a
// server that runs on the same data.
Subcommand problems_command();
// `codevault user ...`: accounts, also beside a server that runs on the same data. Passwords are
// asked for at the terminal, or read from the first line of stdin.
Subcommand user_command();
// `codevault languages`: what can be run here; below it, `install`.
Subcommand languages_command();
// `codevault doctor`: what this host can do, and what mends what it cannot. Ends with 1 when it can
// run nothing.
Subcommand doctor_command();

}  // namespace codevault
