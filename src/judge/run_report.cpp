#include "judge/run_report.hpp"

#include <boost/json.hpp>

#include "base/duration.hpp"
#include "base/encoding.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

// Puts text for people, and the exact bytes beside it where they differ.
void put_stream(json::object& object, const char* name, const char* exact,
                const std::string& bytes) {
  if (is_utf8(bytes)) {
    object[name] = bytes;
  } else {
    object[name] = to_utf8(bytes);
    object[exact] = to_base64(bytes);
  }
}

json::object facts_of(const Execution& execution) {
  json::object object;
  put_stream(object, "stdout", "stdoutBase64", execution.out);
  put_stream(object, "stderr", "stderrBase64", execution.err);
  bool exited =
      execution.end == Execution::End::exited || execution.end == Execution::End::processes;
  object["exitCode"] = exited && execution.signal == 0 ? json::value(execution.exit_code) : nullptr;
  object["signal"] = execution.signal != 0 ? json::value(execution.signal) : nullptr;
  object["executionTime"] = in_milliseconds(execution.wall_time);
  object["cpuTime"] = in_milliseconds(execution.cpu_time);
  object["memory"] = execution.peak_memory;
  object["truncated"] = execution.out_truncated || execution.err_truncated;
  return object;
}

}  // namespace

std::string_view to_string(RunStatus status) {
  switch (status) {
    case RunStatus::ok: return "ok";
    case RunStatus::blocked: return "blocked";
    case RunStatus::compile_error: return "compile_error";
    case RunStatus::runtime_error: return "runtime_error";
    case RunStatus::time_limit_exceeded: return "time_limit_exceeded";
    case RunStatus::memory_limit_exceeded: return "memory_limit_exceeded";
    case RunStatus::output_limit_exceeded: return "output_limit_exceeded";
    case RunStatus::internal_error: return "internal_error";
  }
  return "internal_error";
}

RunStatus status_of(const Execution& execution) {
  using End = Execution::End;
  switch (execution.end) {
    case End::exited: return execution.exit_code == 0 ? RunStatus::ok : RunStatus::runtime_error;
    case End::signalled:
    case End::processes: return RunStatus::runtime_error;
    case End::cpu_time:
    case End::wall_time: return RunStatus::time_limit_exceeded;
    case End::memory: return RunStatus::memory_limit_exceeded;
    case End::output: return RunStatus::output_limit_exceeded;
  }
  return RunStatus::internal_error;
}

json::object compilation_json(const Execution& compilation, bool cached,
                              const std::string& command) {
  json::object compile = facts_of(compilation);
  compile["cached"] = cached;
  compile["command"] = command;
  return compile;
}

json::object to_json(const RunReport& report) {
  json::object object = facts_of(report.run);
  object["status"] = to_string(report.status);
  if (!report.message.empty()) object["message"] = report.message;
  if (!report.command.empty()) object["command"] = report.command;
  if (report.compile) {
    object["compile"] =
        compilation_json(*report.compile, report.compile_cached, report.compile_command);
  }
  if (!report.findings.empty()) object["findings"] = to_json(report.findings);
  return object;
}

}  // namespace codevault
