#include "app/command_line.hpp"

#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "app/serve.hpp"

namespace codevault {
namespace {

std::vector<Subcommand> all_subcommands() {
  return {serve_command(),    api_command(),  worker_command(),    run_command(),   judge_command(),
          problems_command(), user_command(), languages_command(), doctor_command()};
}

// The flags of every setting.
class SettingFlags {
 public:
  explicit SettingFlags(CLI::App& app) {
    app.add_option("--config", file_, "a YAML file of settings")->group("Settings");
    for (const Setting& setting : all_settings()) {
      std::string flag = "--" + setting.name;
      std::ranges::replace(flag, '_', '-');
      std::string usual = setting.get(Settings{});
      std::string help = setting.help + (usual.empty() ? "" : " [" + usual + "]");
      options_[setting.name] = app.add_option(flag, values_[setting.name], help)->group("Settings");
    }
  }

  // Of the file, the environment and the flags the last one that says something holds.
  Settings load(char** environment) const {
    Settings settings = load_settings(file_, environment);
    for (const Setting& setting : all_settings()) {
      const std::string& name = setting.name;
      if (options_.at(name)->count() > 0) setting.set(settings, values_.at(name));
    }
    find_own_files(settings);
    return settings;
  }

 private:
  std::string file_;
  std::map<std::string, std::string> values_;
  std::map<std::string, CLI::Option*> options_;
};

// The commands that can be called, each with its action.
class Menu {
 public:
  explicit Menu(CLI::App& app) : app_(app) {
    for (const Subcommand& subcommand : all_subcommands()) add(app, subcommand);
  }

  // The action of what was called; nothing when no subcommand was.
  const Action* chosen() const {
    const CLI::App* called = &app_;
    while (!called->get_subcommands().empty()) called = called->get_subcommands().front();
    auto found = actions_.find(called);
    return found == actions_.end() ? nullptr : &found->second;
  }

 private:
  void add(CLI::App& parent, const Subcommand& subcommand) {
    CLI::App* app = parent.add_subcommand(subcommand.name, subcommand.help);
    app->footer("Settings, such as --data, may be given too: codevault --help lists them.");
    if (subcommand.declare) {
      actions_[app] = subcommand.declare(*app);
    } else {
      app->require_subcommand(1);
    }
    for (const Subcommand& below : subcommand.below) add(*app, below);
  }

  CLI::App& app_;
  std::map<const CLI::App*, Action> actions_;
};

int run_parsed(std::vector<std::string> arguments, char** environment, Console& console) {
  CLI::App app{"CodeVault runs other people's programs, safely.", "codevault"};
  app.set_version_flag("--version", CODEVAULT_VERSION);
  app.require_subcommand(0, 1);
  app.fallthrough();
  SettingFlags flags(app);
  Menu menu(app);
  try {
    std::ranges::reverse(arguments);  // CLI11 takes them from the end
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {  // --help and --version too
    return app.exit(error, console.out, console.err);
  }
  Settings settings = flags.load(environment);
  spdlog::set_level(spdlog::level::from_str(settings.log));
  if (const Action* action = menu.chosen()) return (*action)(settings, console);
  return serve(settings, ServerRole::everything, console);
}

}  // namespace

int run_command_line(std::vector<std::string> arguments, char** environment, Console& console) {
  try {
    return run_parsed(std::move(arguments), environment, console);
  } catch (const std::exception& error) {
    console.err << "codevault: " << error.what() << std::endl;
    return 1;
  }
}

}  // namespace codevault
