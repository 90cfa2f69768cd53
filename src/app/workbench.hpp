#pragma once

#include <memory>
#include <vector>

#include "app/settings.hpp"
#include "judge/catalog.hpp"
#include "judge/compile_cache.hpp"
#include "judge/executor.hpp"
#include "judge/judge.hpp"
#include "judge/runner.hpp"
#include "problem/package.hpp"
#include "problem/verify.hpp"

namespace CLI {
class App;
}

namespace codevault {

// Offers --jobs: how many submissions are judged at a time. 0 stands for as many as the settings'
// slots.
void declare_jobs(CLI::App& app, unsigned& jobs);
// The settings with as many slots as `jobs`, unless that is 0.
Settings with_jobs(Settings settings, unsigned jobs);

// The sandbox and the installed languages, for every command that runs programs.
class Workbench {
 public:
  // As many programs at once as the settings say, or a single one that starts as soon as possible.
  enum class Size { full, one_program };

  // Reads the language files. Throws Error{invalid} that names file and line of what is wrong.
  Workbench(asio::any_io_executor executor, const Settings& settings, Size size = Size::full);

  // Starts the executor; finds out whether it can isolate programs, and which languages can be
  // used. Awaited once, before anything is run. Throws Error{unavailable}, with a sentence that
  // says what mends it, when it can isolate nothing.
  Task<> probe();

  // Makes precompiled headers and the like, which speed up later runs and are not needed for them.
  // Cancel it before this is destroyed.
  Task<> precompile();

  Executor& executor() { return *executor_; }
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
  unsigned slots_;
  std::vector<Language> languages_;
  std::unique_ptr<Executor> executor_;
  CompileCache cache_;
  Catalog catalog_;
  Runner runner_;
  Judge judge_;
  Verifier verifier_;
};

}  // namespace codevault
