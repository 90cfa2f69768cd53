#pragma once

#include <functional>

#include "base/task.hpp"
#include "judge/compile_cache.hpp"
#include "judge/executor.hpp"
#include "judge/program.hpp"
#include "judge/run_report.hpp"

namespace codevault {

// Reports the progress of a run.
enum class Phase { compiling, running };
struct RunWatcher {
  std::function<void(Phase)> phase;
  OutputSink output;  // of the running program, not of the compiler
};

// The execution service for compiler jobs: applies the rules of the language to a Program, compiles
// it if need be, and runs it.
class Runner {
 public:
  // Keeps references to both.
  Runner(Executor& executor, CompileCache& cache) : executor_(executor), cache_(cache) {}

  // The report tells what the program did. Throws only what Executor throws.
  Task<RunReport> run(Language language, Program program, RunWatcher watcher = {});

 private:
  Executor& executor_;
  CompileCache& cache_;
};

}  // namespace codevault
