#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/settings.hpp"

// The subcommands. Each returns the exit code of the program; what they throw, main prints.
namespace codevault {

int serve(const Settings& settings);

struct RunChoices {
  std::filesystem::path file;
  std::string language;         // empty: by the file's extension
  std::filesystem::path input;  // empty: our own stdin, unless that is a terminal
  std::vector<std::string> args;
  std::optional<unsigned> cpu_ms;
  std::optional<unsigned> memory_mib;
  bool json = false;
};
// Prints what the program prints as it prints it, and ends as it did: with its exit code, or 128
// and its signal.
int run(const Settings& settings, const RunChoices& choices);

int list_languages(const Settings& settings, bool json);
// "all", or ids.
int install_languages(const Settings& settings, const std::vector<std::string>& ids);

int doctor(const Settings& settings, bool json, bool smoke);

}  // namespace codevault
