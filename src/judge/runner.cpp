#include "judge/runner.hpp"

#include <algorithm>

#include "base/duration.hpp"
#include "judge/build.hpp"

namespace codevault {
namespace {

Limits granted(Limits limits, const Program::Wishes& wishes) {
  if (wishes.cpu_time) {
    limits.cpu_time = *wishes.cpu_time;
    limits.wall_time = std::max(limits.wall_time, 2 * limits.cpu_time);
  }
  if (wishes.wall_time) limits.wall_time = *wishes.wall_time;
  if (wishes.memory) limits.memory = *wishes.memory;
  if (wishes.output) limits.output = *wishes.output;
  if (wishes.processes) limits.processes = *wishes.processes;
  return limits;
}

std::string seconds(std::chrono::milliseconds time) {
  std::string text = std::to_string(in_seconds(time));
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text + " s";
}

std::string mebibytes(Bytes bytes) { return std::to_string(bytes >> 20) + " MiB"; }

// A sentence about the limit that ended it; empty when it ended by itself.
std::string message_of(const std::string& what, const Execution& execution, const Limits& limits) {
  using End = Execution::End;
  switch (execution.end) {
    case End::cpu_time:
      return what + " used more than " + seconds(limits.cpu_time) + " of CPU time.";
    case End::wall_time: return what + " ran for more than " + seconds(limits.wall_time) + ".";
    case End::memory: return what + " used more than " + mebibytes(limits.memory) + " of memory.";
    case End::output:
      return what + " wrote more than " + std::to_string(limits.output >> 10) + " KiB of output.";
    case End::processes:
      return what + " wanted more than " + std::to_string(limits.processes) +
             " processes and threads.";
    case End::signalled:
    case End::exited: break;
  }
  return {};
}

}  // namespace

Task<RunReport> Runner::run(Language language, Program program, RunWatcher watcher) {
  auto enter = [&](Phase phase) {
    if (watcher.phase) watcher.phase(phase);
  };
  RunReport report;
  report.findings = co_await screen(language, program);
  if (const CodeFinding* finding = blocking(report.findings)) {
    report.status = RunStatus::blocked;
    report.message = sentence_of(*finding);
    co_return report;
  }
  std::unique_ptr<Box> box = co_await executor_.open(language);

  if (language.compile) enter(Phase::compiling);
  Build build = co_await build_program(*box, cache_, language, program);
  report.compile = build.compilation;
  report.compile_cached = build.cached;
  report.compile_command = build.command;
  if (!build.usable) {
    report.status = RunStatus::compile_error;
    report.message = build.message;
    if (report.message.empty())
      report.message = message_of("The compiler", *build.compilation, language.compile->limits);
    co_return report;
  }

  Limits limits = granted(language.run.limits, program.limits);
  Command command = run_command_of(language, build, program.args, program.input, limits);
  // Each line is out when it is complete, whatever happens then.
  const std::vector<std::string>& live = language.run.live;
  command.environment.insert(command.environment.end(), live.begin(), live.end());
  command.terminal = language.run.terminal;
  command.live = watcher.output;
  report.command = typed(command.argv);
  enter(Phase::running);
  report.run = co_await box->run(std::move(command));
  if (ran_out_of_memory(language.run, report.run)) report.run.end = Execution::End::memory;
  report.status = status_of(report.run);
  report.message = message_of("The program", report.run, limits);
  co_return report;
}

}  // namespace codevault
