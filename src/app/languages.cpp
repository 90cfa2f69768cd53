#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <iostream>

#include "app/subcommand.hpp"
#include "app/workbench.hpp"
#include "languages/install.hpp"
#include "languages/load.hpp"

namespace codevault {
namespace {

struct Choices {
  bool json = false;
  std::vector<std::string> ids;  // to install
};

Task<int> list(const Settings& settings, const Choices& choices, Console& console) {
  Workbench workbench(co_await asio::this_coro::executor, settings);
  co_await workbench.probe();
  boost::json::array list;
  for (const Language& language : workbench.all_languages()) {
    const Language* found = workbench.catalog().find(language.id);
    if (choices.json) {
      list.push_back({{"id", language.id},
                      {"name", language.name},
                      {"version", found ? boost::json::value(found->version) : nullptr},
                      {"aliases", boost::json::value_from(language.aliases)}});
    } else {
      console.out << fmt::format("{:<14}{:<24}{}\n", language.id, language.name,
                                 found ? found->version : "not installed");
    }
  }
  if (choices.json) console.out << boost::json::serialize(list) << '\n';
  co_return 0;
}

Task<int> install(const Settings& settings, const Choices& choices, Console& console) {
  std::vector<Language> languages = load_languages(settings.languages);
  codevault::install(chosen_languages(languages, choices.ids), console.out);
  console.out << "Installed. A running server offers them after it is started again.\n";
  co_return 0;
}

void declare_list(CLI::App& app, Choices& choices) {
  app.add_flag("--json", choices.json, "for scripts");
}

void declare_install(CLI::App& app, Choices& choices) {
  app.add_option("ID", choices.ids, "languages, or 'all'")->required();
}

}  // namespace

Subcommand languages_command() {
  auto languages = subcommand<Choices>("languages", "what can be run here", declare_list, list);
  languages.below = {subcommand<Choices>("install", "install toolchains from Debian's packages",
                                         declare_install, install)};
  return languages;
}

}  // namespace codevault
