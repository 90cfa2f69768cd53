#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "base/task.hpp"
#include "judge/catalog.hpp"
#include "judge/compile_cache.hpp"
#include "judge/executor.hpp"
#include "judge/judge_report.hpp"
#include "judge/problem.hpp"
#include "judge/program.hpp"

namespace codevault {

struct JudgeOptions {
  enum class Scope { samples, everything, own_input };
  // Whether tests after a rejected one are run: as the package says, or never, or always.
  enum class Stop { package, at_first_failure, never };
  Scope scope = Scope::everything;
  Stop stop = Stop::package;
  Blob input;  // for Scope::own_input
  // Instead of the problem's own. Where neither says one, ten seconds.
  std::optional<std::chrono::milliseconds> time_limit;
  // Asked after each test, when set: no more of them are run once it says so.
  std::function<bool(const TestReport&)> enough;
};

struct JudgeWatcher {
  std::function<void()> compiling;
  std::function<void()> judging;  // the submission has compiled
  std::function<void(const TestReport&, std::size_t index, std::size_t total)> judged;
};

// Whether a problem that names these `languages`, none for all, may be solved in `language`, one of
// `catalog`. Packages have names of their own for some languages.
bool may_be_solved_in(const std::vector<std::string>& languages, const Language& language,
                      const Catalog& catalog);

// Judges submissions: compiles once, then runs each test in a clean folder that holds nothing of
// the others, and asks the problem's validator, in a box of its own, about the output. Neither
// answers nor validators ever enter a box of the submission.
//
// It uses two places of the executor at once for a validator: one place more than there are
// judgements and runs at the same time keeps them from waiting for each other for ever.
class Judge {
 public:
  // Uses all three for as long as it lives.
  Judge(Executor& executor, CompileCache& cache, const Catalog& catalog)
      : executor_(executor), cache_(cache), catalog_(catalog) {}

  // `submission.language` must be offered. What submission and validators do is in the report: a
  // validator that breaks makes the verdict internal_error, with the reason in `message`. Throws
  // only what Executor throws.
  Task<JudgeReport> judge(std::shared_ptr<const Problem> problem, Program submission,
                          JudgeOptions options, JudgeWatcher watcher);

 private:
  Executor& executor_;
  CompileCache& cache_;
  const Catalog& catalog_;
};

}  // namespace codevault
