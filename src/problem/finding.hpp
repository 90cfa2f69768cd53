#pragma once

#include <boost/json/fwd.hpp>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace codevault {

// What the author of a package should know about it.
struct PackageFinding {
  enum class Level {
    error,    // it cannot be used, or does not keep to what it says
    warning,  // a part is passed over, or probably not meant as it is
    note,     // a part could not be tried here
  };

  Level level = Level::warning;
  std::string file;     // a path within the package; empty: the package as a whole
  unsigned line = 0;    // counted from 1; 0: the file as a whole
  std::string message;  // goes on where the name of the file ends: "is not UTF-8 text"
  std::string advice;   // what to do about it, a sentence; empty if the message says it
};

using PackageFindings = std::vector<PackageFinding>;

// Returns a finding from a message that begins with "'FILE' " or "FILE:LINE: ", as errors about
// packages do.
PackageFinding finding_of(const std::string& message, PackageFinding::Level level);

std::string to_string(PackageFinding::Level level);
bool has_errors(const PackageFindings& findings);

// Returns the finding in one line for people, without its level.
std::string sentence_of(const PackageFinding& finding);

// The JSON of findings (docs/api.md): [{level, file, line?, message, advice?}].
boost::json::array to_json(const PackageFindings& findings);

}  // namespace codevault
