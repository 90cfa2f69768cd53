#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/command.hpp"
#include "judge/language.hpp"
#include "judge/limits.hpp"

namespace codevault {

// A program to run, as a user sends it.
struct Program {
  std::string language;  // id or alias, in lower case
  std::string code;
  std::vector<File> files;  // beside the code
  std::vector<std::string> args;
  Blob input;
  // Limits that the user asked for; unset: the language's own.
  struct Wishes {
    std::optional<std::chrono::milliseconds> cpu_time;
    std::optional<std::chrono::milliseconds> wall_time;
    std::optional<Bytes> memory;
    std::optional<Bytes> output;
    std::optional<unsigned> processes;
  } limits;
};

}  // namespace codevault
