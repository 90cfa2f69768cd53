#pragma once

#include <memory>
#include <vector>

#include "app/settings.hpp"
#include "executors/sandbox_executor.hpp"
#include "judge/catalog.hpp"
#include "judge/compile_cache.hpp"
#include "judge/judge.hpp"
#include "judge/runner.hpp"
#include "problem/package.hpp"
#include "problem/verify.hpp"

namespace codevault {

// The sandbox and the installed languages, for every command that runs programs.
class Workbench {
 public:
  // As many programs at once as the settings say, or a single one that starts as soon as possible.
  enum class Size { full, one_program };

  // Starts the sandbox. Throws Error with a sentence when that is not possible here.
  Workbench(asio::any_io_executor executor, const Settings& settings, Size size = Size::full);

  // Finds out whether programs can be isolated, and which languages are installed. Await it once,
  // before anything is run. Throws Error{unavailable} when this host cannot isolate programs.
  Task<> probe();

  // Makes precompiled headers and the like, which speed up later runs and are not needed for them.
  // Cancel it before this is destroyed.
  Task<> precompile();

  SandboxExecutor& executor() { return *executor_; }
  Runner& runner() { return runner_; }
  Judge& judge() { return judge_; }
  Verifier& verifier() { return verifier_; }
  // The number of programs that run at once. A full executor has one place more, for validators.
  unsigned slots() const { return slots_; }
  // Finds the language of a file, installed or not.
  SourceLanguage source_language() const;
  const Catalog& catalog() const { return catalog_; }
  // All languages, installed or not.
  const std::vector<Language>& all_languages() const { return languages_; }

 private:
  Task<> prove_isolation();

  std::filesystem::path cache_file_;
  std::filesystem::path precompiled_;
  unsigned slots_;
  std::vector<Language> languages_;
  std::unique_ptr<SandboxExecutor> executor_;
  CompileCache cache_;
  Catalog catalog_;
  Runner runner_;
  Judge judge_;
  Verifier verifier_;
};

}  // namespace codevault
