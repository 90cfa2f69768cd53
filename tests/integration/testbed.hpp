#pragma once

#include <boost/asio/io_context.hpp>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/task.hpp"
#include "executors/sandbox_executor.hpp"
#include "integration/expectation.hpp"
#include "judge/compile_cache.hpp"
#include "judge/executor.hpp"
#include "judge/runner.hpp"

namespace codevault {

// A kind of Executor that this host may offer.
struct ExecutorKind {
  std::string name;
  std::function<std::unique_ptr<Executor>(const asio::any_io_executor&, unsigned slots)> make;
};

// How gtest shows one.
inline void PrintTo(const ExecutorKind& kind, std::ostream* out) { *out << kind.name; }

// Each is tested with every program.
const std::vector<ExecutorKind>& executor_kinds();

// The execution service as a worker has it, on this thread.
class Testbed {
 public:
  explicit Testbed(const ExecutorKind& kind = executor_kinds().front(), unsigned slots = 1);
  ~Testbed();

  // Awaits `task`, but not for ever: throws Error{unavailable} after `deadline`.
  template <typename T>
  T finish(Task<T> task, std::chrono::seconds deadline = std::chrono::seconds(120)) {
    std::optional<T> result;
    std::exception_ptr failure;
    asio::co_spawn(io_, with_timeout(std::move(task), deadline, "the test"),
                   [&](std::exception_ptr thrown, T value) {
                     failure = thrown;
                     result = std::move(value);
                   });
    while (!result) io_.run_one();
    if (failure) std::rethrow_exception(failure);
    return std::move(*result);
  }

  RunReport run(const Language& language, Program program, RunWatcher watcher = {});
  // The program of tests/programs at `path`, in its own language or another, with another program
  // at its side if it asks for one. With Expectation::keep, see run_and_keep().
  RunReport run_program(const std::string& path, const std::string& language = {});
  // All of them at once, as many at a time as there are slots; and for each in what it differs from
  // its expectation.
  std::map<std::string, std::vector<std::string>> run_at_once(std::vector<std::string> paths);
  // One command in a box of its own.
  Execution run(const Language& language, Command command);

  // The processes that guests left (host.hpp), once the executor has had the time to clean up.
  std::vector<std::string> lasting_guest_processes();

  Executor& executor() { return *executor_; }
  Runner& runner() { return runner_; }
  asio::any_io_executor io() { return io_.get_executor(); }
  Cgroup cgroup() const;

 private:
  Task<RunReport> start_program(const std::string& path, const std::string& language);
  Task<RunReport> run_and_keep(std::string path);

  asio::io_context io_;
  std::unique_ptr<Executor> executor_;
  CompileCache cache_;
  Runner runner_{*executor_, cache_};
};

}  // namespace codevault
