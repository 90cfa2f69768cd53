#pragma once

#include <boost/json/fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/execution.hpp"
#include "screening/rule.hpp"

namespace codevault {

// The result of running a Program. The enumerators are the words on the wire.
enum class RunStatus {
  ok,
  blocked,  // a rule of the language forbids its code; nothing was run
  compile_error,
  runtime_error,
  time_limit_exceeded,
  memory_limit_exceeded,
  output_limit_exceeded,
  internal_error,  // ours, never the user's
};

std::string_view to_string(RunStatus status);

// The facts of one run.
struct RunReport {
  RunStatus status = RunStatus::ok;
  std::string message;                // why, in a sentence, when the facts alone do not say it
  std::optional<Execution> compile;   // for languages that compile
  bool compile_cached = false;        // the same source was compiled before
  std::string compile_command;        // as one would type it
  std::string command;                // the program's
  Execution run;                      // untouched when compiling failed
  std::vector<CodeFinding> findings;  // of rules, in the code
};

// The verdict on one execution, as facts became status: exit code 0 is ok, anything else is not.
RunStatus status_of(const Execution& execution);

// Result of a compiler job (docs/api.md): {status, message?, stdout, stderr, exitCode, signal,
// executionTime, cpuTime (ms, with fractions), memory (bytes), truncated, command?, compile?,
// findings?}.
// Bytes that are not UTF-8 are shown with U+FFFD, and are exact in stdoutBase64 / stderrBase64,
// which are there only then.
boost::json::object to_json(const RunReport& report);
// Its member `compile`: the same facts, whether they were known from before, and the command.
boost::json::object compilation_json(const Execution& compilation, bool cached,
                                     const std::string& command);

}  // namespace codevault
