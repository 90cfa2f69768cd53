#include "languages/install.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>

#include "base/check.hpp"
#include "base/error.hpp"
#include "judge/catalog.hpp"

extern char** environ;

namespace codevault {
namespace {

// Runs a program to its end with our own streams, and returns its exit code.
int run_program(const std::vector<std::string>& words) {
  std::vector<char*> argv;
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  pid_t child = 0;
  if (int error = ::posix_spawnp(&child, argv[0], nullptr, nullptr, argv.data(), environ)) {
    throw std::system_error(error, std::generic_category(), "start " + words[0]);
  }
  int status = 0;
  check(::waitpid(child, &status, 0), "waitpid");
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::vector<std::string> apt_get(const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {"env", "DEBIAN_FRONTEND=noninteractive", "apt-get"};
  if (::geteuid() != 0) words.insert(words.begin(), {"sudo", "-n"});
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

}  // namespace

std::vector<Language> chosen_languages(const std::vector<Language>& languages,
                                       const std::vector<std::string>& names) {
  if (names == std::vector<std::string>{"all"}) return languages;
  Catalog catalog(languages);
  std::vector<Language> chosen;
  for (const std::string& name : names) chosen.push_back(catalog.at(name));
  return chosen;
}

void install(const std::vector<Language>& languages, std::ostream& progress) {
  if (::access("/usr/bin/apt-get", X_OK) < 0) {
    throw unavailable("There is no apt-get here: install the toolchains in this system's own way.");
  }
  std::set<std::string> packages;
  for (const Language& language : languages) {
    packages.insert(language.packages.begin(), language.packages.end());
  }
  std::vector<std::string> arguments = {"install", "-y", "--no-install-recommends"};
  arguments.insert(arguments.end(), packages.begin(), packages.end());
  progress << "Installing";
  for (const std::string& package : packages) progress << ' ' << package;
  progress << std::endl;
  if (run_program(apt_get(arguments)) == 0) return;
  progress << "Once more, with fresh package lists." << std::endl;
  if (run_program(apt_get({"update"})) == 0 && run_program(apt_get(arguments)) == 0) return;
  throw unavailable(::geteuid() == 0
                        ? "apt-get could not install them; its own words are above."
                        : "apt-get could not install them. It needs root: run this with sudo.");
}

}  // namespace codevault
