#pragma once

#include <string>
#include <vector>

#include "judge/problem.hpp"

namespace codevault {

// What submissions/submissions.yaml says of the submissions that come with a package: for names
// with patterns, what their tests must come to (format 2023-07, "Example Submissions").
class Expectations {
 public:
  Expectations() = default;
  // Throws Error{invalid} naming the line of `file` and the key that is broken. Keys that nobody
  // knows add to `warnings`.
  Expectations(const std::string& yaml, const std::string& file,
               std::vector<std::string>& warnings);

  // Adds to `example` all that its name is matched by; "accepted/sol.py" is such a name.
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

// Whether `path`, or a folder that it is in, is what `pattern` means: "*" stands for any part of a
// name, "{a,b}" for either.
bool is_matched_by(const std::string& pattern, const std::string& path);

}  // namespace codevault
