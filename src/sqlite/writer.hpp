#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>

#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>

#include "base/task.hpp"
#include "sqlite/database.hpp"

namespace codevault::sqlite {

// The one thread that uses a Database, with group commit: all that is asked for while one
// transaction is being synchronised to the disk goes together into the next. Each piece of work
// stands or falls alone (a savepoint), and is on the disk when its task ends.
class Writer {
 public:
  Writer(std::filesystem::path file, std::vector<std::string> migrations);
  // Finishes what was asked for.
  ~Writer();

  // Runs `work(Database&)` on the thread, then resumes the caller where it was with the result, or
  // with what `work` or the commit threw. Not cancellable: once asked for, it happens.
  template <typename Work>
  Task<std::invoke_result_t<Work, Database&>> run(Work work) {
    using Result = std::invoke_result_t<Work, Database&>;
    using Kept = std::conditional_t<std::is_void_v<Result>, bool, Result>;
    auto result = std::make_shared<std::optional<Kept>>();
    auto step = [result, work = std::move(work)](Database& database) mutable {
      if constexpr (std::is_void_v<Result>) {
        work(database);
      } else {
        result->emplace(work(database));
      }
    };
    co_await submit(std::move(step));
    if constexpr (!std::is_void_v<Result>) co_return std::move(**result);
  }

 private:
  struct Request {
    std::function<void(Database&)> work;
    std::function<void(std::exception_ptr)> done;
    std::exception_ptr failure;
  };

  Task<> submit(std::function<void(Database&)> work);
  void push(Request request);
  void serve();
  void commit(std::deque<Request>& batch);

  std::unique_ptr<Database> database_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Request> requests_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace codevault::sqlite
