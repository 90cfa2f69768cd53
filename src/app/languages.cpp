#include "app/languages.hpp"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <iomanip>
#include <iostream>

#include "app/run_to_end.hpp"
#include "app/workbench.hpp"
#include "languages/install.hpp"
#include "languages/load.hpp"

namespace codevault {
namespace {

Task<std::vector<Language>> find_languages(const Settings& settings) {
  Workbench workbench(co_await asio::this_coro::executor, settings);
  co_await workbench.probe();
  std::vector<Language> languages = workbench.all_languages();
  for (Language& language : languages) {
    if (const Language* found = workbench.catalog().find(language.id))
      language.version = found->version;
  }
  co_return languages;
}

int list(const Settings& settings, bool json, Console& console) {
  boost::json::array list;
  for (const Language& language : run_to_end(find_languages(settings))) {
    if (json) {
      list.push_back({{"id", language.id},
                      {"name", language.name},
                      {"version", language.version.empty() ? boost::json::value()
                                                           : boost::json::value(language.version)},
                      {"aliases", boost::json::value_from(language.aliases)}});
    } else {
      console.out << std::left << std::setw(14) << language.id << std::setw(24) << language.name
                  << (language.version.empty() ? "not installed" : language.version) << '\n';
    }
  }
  if (json) console.out << boost::json::serialize(list) << '\n';
  return 0;
}

int install(const Settings& settings, const std::vector<std::string>& ids, Console& console) {
  codevault::install(chosen_languages(load_languages(settings.languages), ids), console.out);
  console.out << "Installed. A running server offers them after it is started again.\n";
  return 0;
}

Action declare_list(CLI::App& app) {
  auto json = std::make_shared<bool>(false);
  app.add_flag("--json", *json, "for scripts");
  return
      [json](const Settings& settings, Console& console) { return list(settings, *json, console); };
}

Action declare_install(CLI::App& app) {
  auto ids = std::make_shared<std::vector<std::string>>();
  app.add_option("ID", *ids, "languages, or 'all'")->required();
  return [ids](const Settings& settings, Console& console) {
    return install(settings, *ids, console);
  };
}

}  // namespace

Subcommand languages_command() {
  return {"languages",
          "what can be run here",
          declare_list,
          {{"install", "install toolchains from Debian's packages", declare_install, {}}}};
}

}  // namespace codevault
