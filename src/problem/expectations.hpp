#pragma once

#include <string>
#include <vector>

#include "judge/problem.hpp"
#include "problem/finding.hpp"

namespace codevault {

// The contents of submissions/submissions.yaml: for patterns of names of a package's submissions,
// the verdicts that their tests must get (format 2023-07, "Example Submissions").
class Expectations {
 public:
  Expectations() = default;
  // Throws Error{invalid} with the line of `file` and the key that is broken. Unknown keys add to
  // `findings`.
  Expectations(const std::string& yaml, const std::string& file, PackageFindings& findings);

  // Adds to `example` the expectations whose pattern matches `name`, say "accepted/sol.py".
  void apply(const std::string& name, Example& example) const;

 private:
  struct Rule {
    std::string pattern;
    std::string language;
    std::string entrypoint;
    std::vector<Expectation> expectations;
  };

  std::vector<Rule> rules_;
};

// Returns whether `pattern` matches `path` or a folder that it is in: "*" stands for any part of a
// name, "{a,b}" for either.
bool is_matched_by(const std::string& pattern, const std::string& path);

}  // namespace codevault
