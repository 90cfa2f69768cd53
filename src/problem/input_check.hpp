#pragma once

#include "judge/build.hpp"
#include "problem/verify.hpp"

namespace codevault {

// Runs the input validators of a package on its inputs.
class InputCheck {
 public:
  // Uses all of them as long as it lives.
  InputCheck(Executor& executor, CompileCache& cache, const Catalog& catalog,
             const Problem& problem, const VerifyWatcher& watcher, Places& places);

  // Returns an error for each input that a validator refuses, in the order of the tests.
  Task<PackageFindings> run();

 private:
  Task<> run(const Source& source);
  Task<> run_on_rest(const Source& source, const Language& language);
  Task<std::string> refusal_of(Box& box, const Language& language, const Build& build,
                               const TestCase& test) const;
  void add(PackageFinding::Level level, const std::string& file, std::string message);

  Executor& executor_;
  CompileCache& cache_;
  const Catalog& catalog_;
  const Problem& problem_;
  const VerifyWatcher& watcher_;
  Places& places_;
  std::vector<const TestCase*> tests_;
  std::size_t next_ = 0;               // test of the present validator
  std::size_t done_ = 0;               // its tests that have ended
  std::vector<std::string> refusals_;  // its words on each test; empty: it accepts it
  std::string fault_;                  // why it does not compile
  PackageFindings findings_;
};

}  // namespace codevault
