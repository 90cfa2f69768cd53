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
  // When to stop testing.
  enum class Stop { package, at_first_failure, never };
  Scope scope = Scope::everything;
  Stop stop = Stop::package;
  Blob input;  // for Scope::own_input
  // In place of the problem's own. Ten seconds if neither is set.
  std::optional<std::chrono::milliseconds> time_limit;
  // If set, asked after each test; true ends the testing.
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
// A judgement with a validator uses two places of the executor at once. An executor with one place
// more than there are judgements and runs at a time cannot deadlock.
class Judge {
 public:
  // Keeps references to all three.
  Judge(Executor& executor, CompileCache& cache, const Catalog& catalog)
      : executor_(executor), cache_(cache), catalog_(catalog) {}

  // `submission.language` must be offered. The report tells what submission and validators did; a
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
