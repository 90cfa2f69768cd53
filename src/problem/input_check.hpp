#pragma once

#include "judge/build.hpp"
#include "problem/verify.hpp"

namespace codevault {

// Runs the input validators of a package on its inputs, and on those that they must refuse.
class InputCheck {
 public:
  // Uses all of them as long as it lives.
  InputCheck(Executor& executor, CompileCache& cache, const Catalog& catalog,
             const Problem& problem, const VerifyWatcher& watcher, Places& places);

  // Returns an error for each input that a validator refuses, in the order of the tests, and for
  // each of data/invalid_input that all of them accept.
  Task<PackageFindings> run();

 private:
  struct Answer {
    bool accepted = false;
    bool refused = false;  // as the format says it, not by a crash
    std::string words;
  };

  Task<> run(const Source& source);
  Task<> run_on_rest(const Source& source, const Language& language);
  void add_accepted();
  Task<Answer> answer_to(Box& box, const Language& language, const Build& build,
                         const TestCase& test, bool testlib) const;
  void add(PackageFinding::Level level, const std::string& file, std::string message);

  Executor& executor_;
  CompileCache& cache_;
  const Catalog& catalog_;
  const Problem& problem_;
  const VerifyWatcher& watcher_;
  Places& places_;
  std::vector<const TestCase*> tests_;
  std::size_t valid_ = 0;        // of these tests, those whose input must be accepted come first
  std::vector<bool> refused_;    // by some validator
  bool tried_ = false;           // some validator was
  std::size_t next_ = 0;         // test of the present validator
  std::size_t done_ = 0;         // its tests that have ended
  std::vector<Answer> answers_;  // its answers to each test
  std::string fault_;            // why it does not compile
  PackageFindings findings_;
};

}  // namespace codevault
