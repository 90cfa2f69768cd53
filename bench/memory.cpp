#include "memory.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

namespace codevault::bench {
namespace {

namespace fs = std::filesystem;

// Returns the parent of each process.
std::map<int, int> parents() {
  std::map<int, int> found;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    std::string name = entry.path().filename();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    std::ifstream status(entry.path() / "status");
    for (std::string word; status >> word;) {
      if (word != "PPid:") continue;
      status >> found[std::stoi(name)];
      break;
    }
  }
  return found;
}

double proportional_kib(int process) {
  std::ifstream rollup("/proc/" + std::to_string(process) + "/smaps_rollup");
  for (std::string word; rollup >> word;) {
    if (word != "Pss:") continue;
    double kib = 0;
    rollup >> kib;
    return kib;
  }
  return 0;
}

}  // namespace

double memory_of_descendants() {
  std::map<int, int> parent_of = parents();
  std::set<int> ours{::getpid()};
  double kib = 0;
  for (bool grown = true; grown;) {
    grown = false;
    for (auto [process, parent] : parent_of) {
      if (!ours.contains(parent) || !ours.insert(process).second) continue;
      kib += proportional_kib(process);
      grown = true;
    }
  }
  return kib / 1024;
}

}  // namespace codevault::bench
