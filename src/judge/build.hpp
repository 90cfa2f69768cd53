#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/task.hpp"
#include "judge/compile_cache.hpp"
#include "judge/executor.hpp"
#include "judge/program.hpp"

namespace codevault {

// Source code and what its compiler made of it: all that running it needs.
struct Build {
  std::optional<Execution> compilation;  // for languages that compile
  bool cached = false;                   // it was compiled before
  bool usable = true;                    // false: it did not compile
  std::string source;                    // what the code is saved as
  std::string stem;                      // that, without its extension
  std::vector<File> files;               // what lies in the work folder when it runs
};

// What the language's rules find in the code, and in the files beside it that are code too.
std::vector<CodeFinding> findings_in(const Language& language, const Program& program);

// Compiles `program` in `box` when its language asks for it, or finds it in `cache`. What the
// compiler does is a value; throws only what Box::run throws.
Task<Build> build_program(Box& box, CompileCache& cache, const Language& language,
                          const Program& program);

// The command that runs a usable build within `limits`, which are final: what the language says of
// its heap follows them.
Command run_command_of(const Language& language, const Build& build,
                       const std::vector<std::string>& args, Blob input, const Limits& limits);

// Throws Error{invalid} on field 'files[i].name' when a file stands where the code itself goes.
void check_files(const Language& language, const Program& program);

}  // namespace codevault
