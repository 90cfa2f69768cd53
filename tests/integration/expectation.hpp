#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/program.hpp"
#include "judge/run_report.hpp"

namespace codevault {

// The first lines of a program under tests/programs: how to run it, and the expected outcome.
// README.md there explains each key.
struct Expectation {
  std::string language;
  std::string input;
  std::vector<std::string> args;
  std::vector<std::string> with;
  Program::Wishes limits;
  std::optional<std::chrono::milliseconds> compile_cpu_time;
  std::optional<Bytes> compile_memory;
  std::string after;
  std::string beside;
  std::vector<std::string> keep;

  std::vector<RunStatus> statuses;
  std::vector<RunStatus> without_cgroup;  // empty: the same
  std::vector<Execution::End> ends;       // empty: any
  std::optional<int> exit_code;
  std::optional<int> signal;
  std::optional<std::string> out;
  std::optional<std::string> err;
  std::optional<Bytes> out_bytes;
  std::optional<Bytes> err_bytes;
  bool truncated = false;
  std::vector<std::string> out_has, err_has, compile_has;
  std::vector<std::string> out_lacks, err_lacks, compile_lacks;
  std::vector<std::string> kept;
};

// Throws Error{invalid}, whose message names the wrong word.
Expectation parse_expectation(std::string_view source);

// The differences between `report` and the expectation, one a line; empty if there are none.
enum class Cgroup { there, missing };
std::vector<std::string> differences(const Expectation& expected, const RunReport& report,
                                     Cgroup cgroup);

std::string_view to_string(Execution::End end);

}  // namespace codevault
