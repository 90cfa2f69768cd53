#include "judge/verdict.hpp"

namespace codevault {

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::accepted: return "accepted";
    case Verdict::wrong_answer: return "wrong_answer";
    case Verdict::output_limit_exceeded: return "output_limit_exceeded";
    case Verdict::time_limit_exceeded: return "time_limit_exceeded";
    case Verdict::memory_limit_exceeded: return "memory_limit_exceeded";
    case Verdict::runtime_error: return "runtime_error";
    case Verdict::compile_error: return "compile_error";
    case Verdict::internal_error: return "internal_error";
  }
  return "internal_error";
}

std::optional<Verdict> verdict_of(const Execution& execution) {
  using End = Execution::End;
  switch (execution.end) {
    case End::cpu_time:
    case End::wall_time: return Verdict::time_limit_exceeded;
    case End::memory: return Verdict::memory_limit_exceeded;
    case End::output: return Verdict::output_limit_exceeded;
    case End::signalled:
    case End::processes: return Verdict::runtime_error;
    case End::exited: break;
  }
  if (execution.exit_code != 0) return Verdict::runtime_error;
  return std::nullopt;
}

}  // namespace codevault
