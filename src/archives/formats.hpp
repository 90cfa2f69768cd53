#pragma once

#include <string>
#include <vector>

#include "archives/draft.hpp"

namespace codevault {

// What a reader of archives is given.
struct ForeignFiles {
  FileMap files;        // by their path from the folder of the problem
  std::string testlib;  // for checkers that come without one; may be empty
  std::string prefix;   // of paths in findings: the folder of the problem, with its slash

  // Returns the contents of a file; nothing if there is none.
  const std::string* find(const std::string& path) const {
    auto found = files.find(path);
    return found == files.end() ? nullptr : &found->second;
  }
};

// The readers of one format each. All throw Error{invalid} with the file, and the line if there is
// one, if its description of the problem cannot be read. What else is missing or cannot be carried
// over is in the findings.

// A package of Polygon: problem.xml and what it names.
Draft read_polygon(const ForeignFiles& archive);
// A problem of DMOJ: init.yml, and the archive of its tests beside it.
Draft read_dmoj(const ForeignFiles& archive);
// A problem of QDUOJ: problem.json and the folder testcase.
Draft read_qduoj(const ForeignFiles& archive);
// A problem of Hydro: problem.yaml and the folder testdata.
Draft read_hydro(const ForeignFiles& archive);
// A file in the Free Problem Set format, as HUSTOJ writes it: problems with all they need.
std::vector<Draft> read_fps(std::string xml, const std::string& file, const std::string& testlib);

}  // namespace codevault
