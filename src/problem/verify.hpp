#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "judge/judge.hpp"
#include "problem/example_promise.hpp"

namespace codevault {

// The outcome of one submission that comes with a package.
struct ExampleReport {
  std::string name;      // "submissions/accepted/sol.py"
  std::string language;  // id
  JudgeReport report;
  std::string breach;                   // of its folder's promise; empty if that is kept
  std::string skipped;                  // why it could not be run here; empty if it was
  bool definite = true;                 // its folder makes a promise
  std::chrono::microseconds slowest{};  // CPU time of its slowest test
  std::chrono::milliseconds tried{};    // the time limit it was run with
};

struct Verification {
  std::chrono::milliseconds time_limit{};
  bool calibrated = false;  // the limit was measured
  std::vector<ExampleReport> examples;
  std::vector<std::string> faults;  // of the data, and of the package as a whole
  std::vector<std::string> notes;   // on what could not be tried here, a sentence each

  bool ok() const;
};

// Verifies a package: every submission against the promise of its folder, every input against the
// package's input validators.
class Verifier {
 public:
  // Called for each submission once it is tried.
  using Heard = std::function<void(const ExampleReport&)>;

  // Uses all of them as long as it lives.
  Verifier(Judge& judge, Executor& executor, CompileCache& cache, const Catalog& catalog)
      : judge_(judge), executor_(executor), cache_(cache), catalog_(catalog) {}

  // Returns what is wrong. Throws what Executor throws, and what calibrate does.
  Task<Verification> verify(std::shared_ptr<const Problem> problem, Heard heard);

  // Measures the time limit of a problem that says none: the smallest multiple of its resolution
  // that is far enough above the slowest right submission of the package. Throws Error{invalid} if
  // none of these can be run here.
  Task<std::chrono::milliseconds> calibrate(std::shared_ptr<const Problem> problem);

 private:
  // Measuring stops at the first test that is too slow.
  enum class Purpose { measuring, holding };
  Task<ExampleReport> try_example(std::shared_ptr<const Problem> problem, const Example& example,
                                  std::chrono::milliseconds limit, Purpose purpose);
  Task<std::vector<ExampleReport>> measure(std::shared_ptr<const Problem> problem);
  Task<> check_inputs(const Problem& problem, Verification& result);

  Judge& judge_;
  Executor& executor_;
  CompileCache& cache_;
  const Catalog& catalog_;
};

}  // namespace codevault
