#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/promise.hpp"
#include "base/task.hpp"
#include "sqlite/database.hpp"

namespace codevault {

// What a write must survive before it counts as done. Losing power may undo a `crash` write, but
// never one that came before a finished `power_loss` write.
enum class Survives { crash, power_loss };

// One database file served by two threads: one that writes, one that reads beside it.
//
// The cost of a durable write is the wait for the disk, so all the writes that gather during one
// such wait share the next: many operations, each in a savepoint so that one failing does not harm
// the others, in one transaction. Writes happen in the order they were asked for; a read sees every
// write that was finished before it.
class DatabaseThread {
 public:
  using Operation = std::function<void(Database&)>;
  // Hears, on the writing thread, once the write is durable (null) or has failed. Must not throw.
  // The failure is its own: passed on to another thread, it is moved there.
  using Done = std::function<void(std::exception_ptr)>;

  // Opens the file and brings it to the newest of `versions` (see migrate) before it returns.
  DatabaseThread(const std::filesystem::path& file, Database::Options options,
                 const std::vector<std::string>& versions);
  ~DatabaseThread() { finish(); }

  // Does all that was asked for, and what those who hear of it ask for then. No writes after that.
  void finish();

  void write(Survives survives, Operation operation, Done done);

  // Runs operation(Database&) in a transaction and resumes the caller where it was, once the result
  // is durable. Begun, it cannot be cancelled.
  template <typename Work>
  Task<std::invoke_result_t<Work, Database&>> write(Work work) {
    using Result = std::invoke_result_t<Work, Database&>;
    auto result = std::make_shared<std::optional<Result>>();
    Promise<std::monostate> durable;
    durable.claim();
    write(
        Survives::power_loss,
        [result, work = std::move(work)](Database& database) { *result = work(database); },
        [durable](std::exception_ptr failure) mutable {
          failure ? durable.break_with(std::move(failure)) : durable.keep({});
        });
    co_await durable.kept();
    co_return std::move(**result);
  }

  // Runs operation(Database&) on the reading thread, then resumes the caller where it was.
  template <typename Work>
  Task<std::invoke_result_t<Work, Database&>> read(Work work) {
    auto reading = [this, work = std::move(work)] { return work(reader_); };
    co_return co_await on_pool(reading_, std::move(reading));
  }

  // See Database::steps; of all writes so far.
  std::uint64_t steps() const { return steps_; }

 private:
  struct Waiting {
    Survives survives;
    Operation operation;
    Done done;
    std::exception_ptr failure;
  };

  void serve();
  std::vector<Waiting> take_batch();
  void write_batch(std::vector<Waiting>& batch);
  void prepare_for(const std::vector<Waiting>& batch);
  void attempt(Waiting& waiting);

  Database writer_;
  Database reader_;
  Survives synchronous_ = Survives::power_loss;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Waiting> waiting_;
  bool closing_ = false;
  std::atomic<std::uint64_t> steps_{0};

  asio::thread_pool reading_{1};
  std::thread writing_;
};

}  // namespace codevault
