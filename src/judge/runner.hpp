#pragma once

#include <functional>

#include "base/task.hpp"
#include "judge/compile_cache.hpp"
#include "judge/executor.hpp"
#include "judge/program.hpp"
#include "judge/run_report.hpp"

namespace codevault {

// What the watcher of a run hears.
enum class Phase { compiling, running };
struct RunWatcher {
  std::function<void(Phase)> phase;
  OutputSink output;  // of the running program, not of the compiler
};

// The execution service for compiler jobs: searches a Program for what its language's rules forbid,
// compiles it when its language asks for it, then runs it.
class Runner {
 public:
  // Uses `executor` and `cache` for as long as it lives.
  Runner(Executor& executor, CompileCache& cache) : executor_(executor), cache_(cache) {}

  // What the program did is in the report. Throws only what Executor throws.
  Task<RunReport> run(Language language, Program program, RunWatcher watcher = {});

 private:
  Executor& executor_;
  CompileCache& cache_;
};

}  // namespace codevault
