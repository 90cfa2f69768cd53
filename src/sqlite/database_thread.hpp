#pragma once

#include <atomic>
#include <chrono>
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

// The failure that a finished write survives. A loss of power may undo a `crash` write, but never
// one that came before a finished `power_loss` write.
enum class Survives { crash, power_loss };

// One database file served by threads: one that writes, some that read beside it and each other.
//
// The cost of a durable write is the wait for the disk, so all the writes that gather during one
// such wait share the next: many operations, each in a savepoint so that one failing does not harm
// the others, in one transaction. Writes happen in the order they were asked for; a read sees one
// state of the file, with every write that was finished before it.
class DatabaseThread {
 public:
  using Operation = std::function<void(Database&)>;
  // Called on the writing thread once the write is durable (null) or has failed. Must not throw.
  // The failure is for one thread alone: move it to pass it to another.
  using Done = std::function<void(std::exception_ptr)>;

  // Opens the file and brings it to the newest of `versions` (see migrate) before it returns.
  // Throws Error{unavailable}.
  DatabaseThread(const std::filesystem::path& file, Database::Options options,
                 const std::vector<std::string>& versions);
  ~DatabaseThread() { finish(); }

  // Finishes all writes, and those that their `done` asks for. No writes may follow.
  void finish();

  // Queues a write. Its operation runs in a transaction; throwing undoes it alone.
  void write(Survives survives, Operation operation, Done done);

  // Runs work(Database&) in a transaction; returns its result once that survives a loss of power.
  // Cannot be cancelled once begun.
  template <typename Work>
  Task<std::invoke_result_t<Work, Database&>> write(Work work) {
    using Result = std::invoke_result_t<Work, Database&>;
    constexpr bool answers = !std::is_void_v<Result>;
    auto result = std::make_shared<std::conditional_t<answers, std::optional<Result>, int>>();
    Promise<std::monostate> durable;
    durable.claim();
    auto operation = [result, work = std::move(work)](Database& database) {
      if constexpr (answers) {
        *result = work(database);
      } else {
        work(database);
      }
    };
    write(Survives::power_loss, std::move(operation),
          [durable](std::exception_ptr failure) mutable {
            failure ? durable.break_with(std::move(failure)) : durable.keep({});
          });
    co_await durable.kept();
    if constexpr (answers) co_return std::move(**result);
  }

  // Runs work(Database&) on a reading thread; returns its result.
  template <typename Work>
  Task<std::invoke_result_t<Work, Database&>> read(Work work) {
    auto reading = [this, work = std::move(work)] {
      Snapshot snapshot(*this);
      return work(*snapshot.reader);
    };
    co_return co_await on_pool(reading_, std::move(reading));
  }

  // Returns Database::steps of all writes so far.
  std::uint64_t steps() const { return steps_; }

 private:
  struct Waiting {
    Survives survives;
    Operation operation;
    Done done;
    std::exception_ptr failure;
  };

  // One state of the file, for one read. Keeps a reader for itself while it lives.
  struct Snapshot {
    explicit Snapshot(DatabaseThread& file);
    Snapshot(const Snapshot&) = delete;
    ~Snapshot();

    DatabaseThread& file;
    std::unique_ptr<Database> reader;
    std::optional<Transaction> state;
  };

  std::unique_ptr<Database> open_reader() const;
  void serve();
  std::vector<Waiting> take_batch();
  void write_batch(std::vector<Waiting>& batch);
  void prepare_for(const std::vector<Waiting>& batch);
  void attempt(Waiting& waiting);

  const std::chrono::milliseconds patience_;
  Database writer_;
  Survives synchronous_ = Survives::power_loss;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Waiting> waiting_;
  bool closing_ = false;
  std::atomic<std::uint64_t> steps_{0};

  std::mutex readers_mutex_;
  std::vector<std::unique_ptr<Database>> free_readers_;
  asio::thread_pool reading_{4};  // a slow read holds up no other
  std::thread writing_;
};

}  // namespace codevault
