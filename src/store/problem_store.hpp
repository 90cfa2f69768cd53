#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "base/task.hpp"
#include "store/date.hpp"

namespace codevault {

// What a request to solve a problem is checked by, so that no package is read for it.
struct ProblemFacts {
  std::vector<std::string> languages;  // names of those it may be solved in; empty: all
  Bytes code_limit = 0;                // of all files of a submission together
  bool dialogue = false;               // interactive or multi-pass: takes no input of one's own
  std::size_t samples = 0;
};

// A practice problem: its package, and what is known without reading that.
struct ProblemRecord {
  struct PackageFile {
    std::string path;    // within the package
    std::string sha256;  // of its contents
  };

  std::string id;
  std::string digest;          // of paths and contents: changes when anything does
  std::string origin;          // "bundled" or "imported"
  std::string summary;         // JSON: what a list shows
  unsigned time_limit_ms = 0;  // as the package says or as it was measured; 0: not known yet
  std::vector<PackageFile> files;
  bool hidden = false;  // from everybody but setters and admins
  Date updated;
  std::optional<ProblemFacts> facts;  // missing from what version 0.1.0 kept
};

// The practice problems. Contents of files are kept once, by their SHA-256. Every call may throw
// Error{unavailable}.
class ProblemStore {
 public:
  virtual ~ProblemStore() = default;

  // Contents of files, by SHA-256.
  using Contents = std::map<std::string, Blob>;

  // Keeps a problem, whole or not at all, in place of `before`: the record that the caller read
  // before its change, nothing for a new problem. `hidden` is taken of a new problem only.
  //
  // Returns the SHA-256 of each file whose contents are neither kept nor in `contents`: if there is
  // any, nothing has changed, and the caller repeats the call with these. So it begins with empty
  // `contents` and sends only what is missing. Throws Error{conflict} if the kept problem is not
  // `before`, by digest and time limit.
  virtual Task<std::vector<std::string>> keep_problem(ProblemRecord problem,
                                                      std::optional<ProblemRecord> before,
                                                      Contents contents) = 0;
  // Returns all, by id, without their files.
  virtual Task<std::vector<ProblemRecord>> problems() = 0;
  virtual Task<std::optional<ProblemRecord>> find_problem(std::string id) = 0;
  // Each returns whether there is such a problem.
  virtual Task<bool> hide_problem(std::string id, bool hidden) = 0;
  virtual Task<bool> remove_problem(std::string id) = 0;
  // Returns the contents of a file. Contents that no problem has any more go at a time that the
  // store chooses: then throws Error{unavailable}, since the problem has other files by now.
  virtual Task<Blob> problem_file(std::string sha256) = 0;
};

}  // namespace codevault
