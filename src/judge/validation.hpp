#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/task.hpp"
#include "judge/build.hpp"
#include "judge/catalog.hpp"
#include "judge/executor.hpp"
#include "judge/problem.hpp"
#include "judge/verdict.hpp"

namespace codevault {

// The judgement of a validator on one output.
struct Validation {
  Verdict verdict = Verdict::accepted;  // internal_error: the validator itself is broken
  std::optional<double> score;          // score.txt
  double multiplier = 1;                // score_multiplier.txt
  Blob next_input;                      // nextpass.in: run again with this
  std::string message;                  // teammessage.txt
  std::string privileged;               // judgemessage.txt, or what is broken
};

// A problem's own output validator, in a box of its own: `validator input answer feedback/ args...
// < output`, exit code 42 for right, 43 for wrong, anything else is broken (legacy format, "Output
// Validators"). A checker built with testlib's own exit codes is called `checker input output
// answer` and ends with 0 for right, 1, 2, 4 or 8 for wrong, 7 for points.
class Validator {
 public:
  // Keeps references to all but `limits`.
  Validator(Executor& executor, CompileCache& cache, const Catalog& catalog, const Source& source,
            const Limits& limits);

  // Builds the validator. Returns a sentence about what failed; empty when it is ready.
  Task<std::string> build();

  // Runs the validator on `output`. `feedback` holds the files of the feedback folder, which
  // persist from pass to pass.
  Task<Validation> validate(const TestCase& test, Blob input, Blob output,
                            std::vector<File>& feedback);

  // The steps of validate(), for callers that run the validator themselves: the command, its
  // language, and the meaning of its end.
  Command command_for(const TestCase& test, Blob input, Blob output,
                      const std::vector<File>& feedback) const;
  const Language& language() const { return *language_; }
  Validation validation_of(const Execution& execution, std::vector<File>& feedback) const;

 private:
  Validation broken(const std::string& how) const;

  Executor& executor_;
  CompileCache& cache_;
  const Catalog& catalog_;
  const Source& source_;
  Limits limits_;
  bool testlib_ = false;
  const Language* language_ = nullptr;
  std::shared_ptr<const Language> scripted_;  // how it is built and run where it says so itself
  Build build_;
};

// Whether `source` brings scripts `build` and `run` for making and running it (format
// 2023-07, "Programs").
bool is_scripted(const Source& source);

// Whether `source` is built with the ordinary testlib.h, so that its exit codes are testlib's.
bool speaks_testlib(const Source& source);

// The limits of a validator in this language: those of the problem, plus the memory of its runtime.
Limits limits_of_validation(const Limits& of_problem, const Language& language);

// The Program that builds `source`.
Program program_of(const Source& source);

}  // namespace codevault
