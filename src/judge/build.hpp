#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/task.hpp"
#include "judge/compile_cache.hpp"
#include "judge/executor.hpp"
#include "judge/program.hpp"

namespace codevault {

// Source code and what its compiler made of it: all that is needed to run it.
struct Build {
  std::optional<Execution> compilation;  // for languages that compile
  bool cached = false;                   // it was compiled before
  bool usable = true;                    // false: it did not compile
  std::string message;                   // why not, when the compiler does not say it
  std::string command;                   // what compiled it, as one would type it
  std::string source;                    // file name of the code
  std::string stem;                      // that, without its extension
  std::string main;                      // what is started in it
  std::vector<File> files;               // files of the work folder when it runs
};

// The breaches of the language's rules in the code, and in those files beside it that are code or
// that code includes. What `policy` says goes before what the server says.
std::vector<CodeFinding> findings_in(const Language& language, const Program& program,
                                     const RulePolicy& policy = {});
// The same, off the event loop when the program is large.
Task<std::vector<CodeFinding>> screen(const Language& language, const Program& program,
                                      const RulePolicy& policy = {});

// Compiles `program` in `box` if its language is compiled, unless `cache` has the result. A failed
// compilation is a value; throws only what Box::run throws.
Task<Build> build_program(Box& box, CompileCache& cache, const Language& language,
                          const Program& program);

// The command that runs a usable build within `limits`, which are final: the heap size in the
// command follows from them.
Command run_command_of(const Language& language, const Build& build,
                       const std::vector<std::string>& args, Blob input, const Limits& limits);

// `argv` as one would type it in a shell.
std::string typed(const std::vector<std::string>& argv);

// Whether `execution` of a `step` failed for want of memory, by what its runtime said.
bool ran_out_of_memory(const Step& step, const Execution& execution);

// Throws Error{invalid} on field 'files[i].name' when a file has the name of the code's own file,
// and on 'code' or 'files[i].content' when source code holds a NUL, from which on many compilers
// and interpreters read nothing.
void check_files(const Language& language, const Program& program);

}  // namespace codevault
