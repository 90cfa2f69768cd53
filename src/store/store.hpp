#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "base/task.hpp"

// The lasting record. The queue forgets finished jobs after a while; the store does not.
namespace codevault {

// What a judgement comes to in numbers.
struct Figures {
  Bytes code_size = 0;
  std::size_t passed = 0;  // of the tests
  std::size_t total = 0;
  std::optional<double> score;
  std::chrono::microseconds cpu_time{0};  // of the slowest test
  Bytes memory = 0;                       // of the greediest test
};

// One job, as it ended: a run of the online compiler or on a practice problem, or a submission to
// one.
struct RunRecord {
  std::string job_id;  // the idempotency key
  std::string tenant;
  std::string language;
  std::string program;  // JSON, as accepted
  std::string status;   // RunStatus or Verdict, or "failed" or "cancelled"
  std::string
      result;  // JSON, as told to the user; a sentence, as a JSON string, when the job failed
  std::chrono::system_clock::time_point created;
  std::chrono::system_clock::time_point finished;
  std::string name = "compiler";  // of the job: "compiler" or "practice"
  std::string problem;            // id, of a practice job
  bool submission = false;        // of a user: it is kept for ever
  Figures figures;                // of a submission
};

// A practice problem as it is kept: a package, its files by what is in them.
struct ProblemRecord {
  struct PackageFile {
    std::string path;    // within the package
    std::string sha256;  // of its contents
  };

  std::string id;
  std::string digest;      // of paths and contents: changes when anything does
  std::string origin;      // "bundled" or "imported"
  std::string summary;     // JSON: what a list shows
  unsigned time_limit_ms;  // as the package says, or as it was found by measuring
  std::vector<PackageFile> files;
  bool hidden = false;  // from everybody but setters and admins
  std::chrono::system_clock::time_point updated;
};

class Store {
 public:
  virtual ~Store() = default;

  // Whether it was recorded now; false when this job's run is there already, which then stays as it
  // is, and when its user is gone.
  virtual Task<bool> record_run(RunRecord run) = 0;
  virtual Task<std::optional<RunRecord>> find_run(std::string job_id) = 0;

  // Whether a submission of this tenant to the problem was accepted.
  virtual Task<bool> has_solved(std::string tenant, std::string problem) = 0;

  // Keeps a problem, in place of what had its id, all of it or nothing. `contents` are by SHA-256.
  virtual Task<> keep_problem(ProblemRecord problem, std::map<std::string, Blob> contents) = 0;
  // By id, without their files.
  virtual Task<std::vector<ProblemRecord>> problems() = 0;
  virtual Task<std::optional<ProblemRecord>> find_problem(std::string id) = 0;
  // Each says whether there was one.
  virtual Task<bool> hide_problem(std::string id, bool hidden) = 0;
  virtual Task<bool> remove_problem(std::string id) = 0;
  // Throws Error{not_found} when no problem has such a file.
  virtual Task<Blob> problem_file(std::string sha256) = 0;

  // Throws Error{unavailable} when the store cannot be reached.
  virtual Task<> ping() = 0;
};

}  // namespace codevault
