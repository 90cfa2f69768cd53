#pragma once

#include <optional>
#include <string_view>

#include "judge/execution.hpp"

namespace codevault {

// The judgement on one test, and on a submission. Ordered from best to worst as the package
// format's default grader orders errors (legacy format, "Default Grader Specification"). The
// enumerators are the words on the wire.
enum class Verdict {
  accepted,
  wrong_answer,
  output_limit_exceeded,
  time_limit_exceeded,
  memory_limit_exceeded,
  runtime_error,
  compile_error,   // or a rule of the language forbids its code
  internal_error,  // ours or the problem's, never the submitter's
};

std::string_view to_string(Verdict verdict);

// The verdict that follows from the facts alone; nothing when the output has to be compared.
std::optional<Verdict> verdict_of(const Execution& execution);

}  // namespace codevault
