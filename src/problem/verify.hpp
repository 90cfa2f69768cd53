#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/side_by_side.hpp"
#include "judge/judge.hpp"
#include "problem/example_promise.hpp"
#include "problem/finding.hpp"

namespace codevault {

// The outcome of one submission that comes with a package.
struct ExampleReport {
  std::string name;      // "submissions/accepted/sol.py"
  std::string language;  // id
  JudgeReport report;
  std::string breach;                   // how it misses what is expected; empty if that is met
  std::string skipped;                  // why it could not be run here; empty if it was
  bool definite = true;                 // something is expected of it
  std::chrono::microseconds slowest{};  // CPU time of its slowest test
  std::chrono::milliseconds tried{};    // the time limit it was run with
};

struct Verification {
  std::chrono::milliseconds time_limit{};
  bool calibrated = false;  // the limit was measured
  std::vector<ExampleReport> examples;
  PackageFindings findings;  // of running the package

  bool ok() const;
};

// Hears what a verification does. All functions may be left out.
struct VerifyWatcher {
  // Called for each submission once it is tried, in the order of the package.
  std::function<void(const ExampleReport&)> tried;
  // `what` has begun: a submission, a validator. It may do so more than once.
  std::function<void(const std::string& what)> begun;
  // `what` has done `done` of `total` tests.
  std::function<void(const std::string& what, std::size_t done, std::size_t total)> tested;
  std::function<void(const std::string& what)> ended;
};

// Returns what to do if `source` does not compile for want of testlib.h; empty if it needs none, or
// has one.
std::string advice_on_testlib(const Source& source);

// Verifies a package: every submission against what its folder says, every input against the
// package's input validators, and the validators against what they must accept or refuse.
class Verifier {
 public:
  // Uses all of them as long as it lives.
  Verifier(Judge& judge, Executor& executor, CompileCache& cache, const Catalog& catalog)
      : judge_(judge), executor_(executor), cache_(cache), catalog_(catalog) {}

  // Judges as many submissions at a time as there are `places`, which others may use as well; the
  // executor must have one place more. Returns what is wrong. Throws what Executor throws, and what
  // calibrate does.
  Task<Verification> verify(std::shared_ptr<const Problem> problem, VerifyWatcher watcher,
                            Places& places);

  // Measures the time limit of a problem that says none: the smallest multiple of its resolution
  // that is far enough above the slowest right submission of the package. Throws Error{invalid} if
  // none of these can be run here.
  Task<std::chrono::milliseconds> calibrate(std::shared_ptr<const Problem> problem,
                                            VerifyWatcher watcher, Places& places);

 private:
  Judge& judge_;
  Executor& executor_;
  CompileCache& cache_;
  const Catalog& catalog_;
};

}  // namespace codevault
