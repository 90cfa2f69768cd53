#include "languages/load.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "base/error.hpp"
#include "languages/parse.hpp"

namespace codevault {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::not_found, "Cannot read " + path.string());
  std::ostringstream contents;
  contents << file.rdbuf();
  return contents.str();
}

RulesByName load_rules(const std::filesystem::path& folder) {
  RulesByName rules;
  if (!std::filesystem::is_directory(folder)) return rules;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    std::string name = "rules/" + entry.path().filename().string();
    rules.emplace(entry.path().stem().string(), parse_rules(read_file(entry.path()), name));
  }
  return rules;
}

void refuse_twins(const std::vector<Language>& languages) {
  std::map<std::string, std::string> owner;
  for (const Language& language : languages) {
    std::vector<std::string> names = language.aliases;
    names.push_back(language.id);
    for (const auto& [name, standard] : language.standards) names.push_back(name);
    for (const std::string& name : names) {
      auto [found, added] = owner.emplace(name, language.id);
      if (!added)
        throw invalid(language.id,
                      "wants the name '" + name + "', which " + found->second + " has");
    }
  }
}

}  // namespace

std::vector<Language> load_languages(const std::filesystem::path& folder) {
  if (!std::filesystem::is_directory(folder)) {
    throw Error(ErrorKind::not_found, "There is no folder of languages at " + folder.string());
  }
  const RulesByName rules = load_rules(folder / "rules");
  std::vector<Language> languages;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    languages.push_back(
        parse_language(read_file(entry.path()), entry.path().filename().string(), rules));
  }
  std::ranges::sort(languages, {}, &Language::name);
  refuse_twins(languages);
  return languages;
}

}  // namespace codevault
