#include <boost/json.hpp>
#include <iomanip>
#include <iostream>

#include "app/commands.hpp"
#include "app/run_to_end.hpp"
#include "app/workbench.hpp"
#include "languages/install.hpp"
#include "languages/load.hpp"

namespace codevault {
namespace {

Task<std::vector<Language>> find_languages(Settings settings) {
  Workbench workbench(co_await asio::this_coro::executor, settings);
  co_await workbench.probe();
  std::vector<Language> languages = workbench.all_languages();
  for (Language& language : languages) {
    if (const Language* found = workbench.catalog().find(language.id))
      language.version = found->version;
  }
  co_return languages;
}

}  // namespace

int list_languages(const Settings& settings, bool json) {
  boost::json::array list;
  for (const Language& language : run_to_end(find_languages(settings))) {
    if (json) {
      list.push_back({{"id", language.id},
                      {"name", language.name},
                      {"version", language.version.empty() ? boost::json::value()
                                                           : boost::json::value(language.version)},
                      {"aliases", boost::json::value_from(language.aliases)}});
    } else {
      std::cout << std::left << std::setw(14) << language.id << std::setw(24) << language.name
                << (language.version.empty() ? "not installed" : language.version) << '\n';
    }
  }
  if (json) std::cout << boost::json::serialize(list) << '\n';
  return 0;
}

int install_languages(const Settings& settings, const std::vector<std::string>& ids) {
  install(chosen_languages(load_languages(settings.languages), ids), std::cout);
  std::cout << "Installed. A running server offers them after it is started again.\n";
  return 0;
}

}  // namespace codevault
