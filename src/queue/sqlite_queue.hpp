#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

#include "base/bytes.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

struct SqliteQueueSettings {
  std::filesystem::path file;
  std::size_t max_queued = 20'000;
  std::chrono::milliseconds lease{30'000};
  unsigned max_attempts = 3;
  std::chrono::seconds keep_finished{3'600};
  std::size_t keep_finished_count = 20'000;
  Bytes replay = 64_KiB;  // of output kept for late watchers, for each job that is not over
  std::function<std::chrono::system_clock::time_point()> now = [] {
    return std::chrono::system_clock::now();
  };
};

// The embedded queue: a SQLite file with one owner process, which also holds the order of what
// waits in memory. An operation is on the disk when its task ends.
class SqliteQueue final : public JobQueue {
 public:
  // Opens the file; jobs that were active when its last owner died are queued again. Everything
  // then happens on `executor`, which is one thread or a strand. Throws Error{unavailable} when
  // another process owns the file.
  SqliteQueue(asio::any_io_executor executor, SqliteQueueSettings settings);
  ~SqliteQueue() override;

  Task<std::size_t> add(NewJob job) override;
  Task<TakenJob> take(std::string worker) override;
  Task<Lease> renew(TakenJob job) override;
  Task<> cancelled(TakenJob job) override;
  Task<bool> complete(TakenJob job, std::string result) override;
  Task<bool> fail(TakenJob job, std::string failure) override;
  Task<bool> hand_back(TakenJob job, std::chrono::milliseconds delay) override;
  Task<> tell_progress(TakenJob job, std::string progress) override;
  void tell_output(const TakenJob& job, std::string output) override;
  Task<std::optional<Job>> find(std::string id) override;
  std::unique_ptr<JobWatch> watch(std::string id) override;
  Task<Cancelled> cancel(std::string id) override;
  Task<QueueCounts> counts() override;

  // What time brings about: leases that ran out, delays that are over, finished jobs too old to
  // keep. Called every second by the queue itself.
  Task<> tend();

 private:
  Task<> trim();

  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace codevault
