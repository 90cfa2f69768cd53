#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "judge/judge.hpp"
#include "problem/example_promise.hpp"

namespace codevault {

// How one submission that comes with a package did there.
struct ExampleReport {
  std::string name;      // "submissions/accepted/sol.py"
  std::string language;  // id
  JudgeReport report;
  std::string breach;                   // of what its folder promises; empty when that was kept
  std::string skipped;                  // why it could not be run here; empty when it was
  bool definite = true;                 // its folder does promise something
  std::chrono::microseconds slowest{};  // CPU time of its slowest test
  std::chrono::milliseconds tried{};    // the time limit it was run with
};

struct Verification {
  std::chrono::milliseconds time_limit{};
  bool calibrated = false;  // the limit was found from the submissions
  std::vector<ExampleReport> examples;
  std::vector<std::string> faults;  // of the data, and of the package as a whole
  std::vector<std::string> notes;   // what could not be tried here, a sentence each

  bool ok() const;
};

// Tries what a package says of itself: every submission against what its folder promises, every
// input against the package's input validators.
class Verifier {
 public:
  // Hears of each submission as it was tried.
  using Heard = std::function<void(const ExampleReport&)>;

  // Uses all of them for as long as it lives.
  Verifier(Judge& judge, Executor& executor, CompileCache& cache, const Catalog& catalog)
      : judge_(judge), executor_(executor), cache_(cache), catalog_(catalog) {}

  // What is wrong is in the result. Throws only what Executor throws.
  Task<Verification> verify(std::shared_ptr<const Problem> problem, Heard heard);

  // The time limit of a problem that does not say one, from its own submissions: the smallest
  // multiple of its resolution that is far enough above the slowest right one. Throws
  // Error{invalid} when none of them can be run here or is accepted.
  Task<std::chrono::milliseconds> calibrate(std::shared_ptr<const Problem> problem);

 private:
  // Measuring ends with the first test that is too slow.
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
