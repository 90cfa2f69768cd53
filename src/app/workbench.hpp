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

// What every command that runs programs needs: the sandbox, and the languages that are really here.
class Workbench {
 public:
  // For as many programs at once as the settings say, or for one that shall begin soon.
  enum class Size { full, one_program };

  // Starts the sandbox. Throws Error with a sentence when that is not possible here.
  Workbench(asio::any_io_executor executor, const Settings& settings, Size size = Size::full);

  // Finds out whether programs can be isolated, and which languages can be used. To be awaited
  // once, before anything is run. Throws Error{unavailable} when this host can isolate nothing.
  Task<> probe();

  // Makes what the toolchains want made ahead; until then, and without, all runs as well. To be
  // cancelled, if it has not ended, before this is destroyed.
  Task<> precompile();

  SandboxExecutor& executor() { return *executor_; }
  Runner& runner() { return runner_; }
  Judge& judge() { return judge_; }
  Verifier& verifier() { return verifier_; }
  // How many programs are to run at once. A full executor has a place more, for validators.
  unsigned slots() const { return slots_; }
  // The language of a file, of all that there are files for.
  SourceLanguage source_language() const;
  const Catalog& catalog() const { return catalog_; }
  // All that there are files for, whether they can be used here or not.
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
