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

// A kind of Executor that the host may offer.
struct ExecutorKind {
  std::string name;
  std::function<std::unique_ptr<Executor>(const asio::any_io_executor&, unsigned slots)> make;
};

// Prints one in messages of gtest.
inline void PrintTo(const ExecutorKind& kind, std::ostream* out) { *out << kind.name; }

// Every program runs on each of them.
const std::vector<ExecutorKind>& executor_kinds();

// The execution service of a worker, on this thread.
class Testbed {
 public:
  explicit Testbed(const ExecutorKind& kind = executor_kinds().front(), unsigned slots = 1);
  ~Testbed();

  // Awaits `task`; throws Error{unavailable} after `deadline`.
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
  // Runs the program of tests/programs at `path`, in its own language or another, beside another
  // program if its expectation names one. With Expectation::keep, see run_and_keep().
  RunReport run_program(const std::string& path, const std::string& language = {});
  // Runs all of them, as many at a time as there are slots. Returns for each the differences from
  // its expectation.
  std::map<std::string, std::vector<std::string>> run_at_once(std::vector<std::string> paths);
  // Runs one command in a separate box.
  Execution run(const Language& language, Command command);

  // The processes left by guests (host.hpp), after the executor had time to clean up.
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
