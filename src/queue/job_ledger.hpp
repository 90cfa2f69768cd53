#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "base/bytes.hpp"
#include "base/promise.hpp"
#include "queue/job_file.hpp"
#include "queue/job_queue.hpp"
#include "queue/schedule.hpp"
#include "queue/sqlite_queue.hpp"

namespace codevault {

// The jobs that have not ended: which wait, which are leased, to whom and until when. Only memory;
// its owner keeps the file, the thread and the clock.
//
//           +-------- put_back -------+
//           v                         |
//   insert: queued --- take ---> active --- begin_end ---> ending --- erase --->
//           ^                         |                      ^
//           +--- queue --- delayed <--+ delay                | (also from queued and delayed)
//
// A job that is ending waits for its end to be written. It is neither handed out nor removed. If
// writing fails, undo_end() restores its state.
class JobLedger {
 public:
  using Time = std::chrono::steady_clock::time_point;

  struct Entry {
    StoredJob job;
    std::optional<Schedule::Place> place;  // once it has waited
    std::optional<std::string> data;       // in memory as far as there is room
    std::string progress;
    std::string worker;
    std::string token;  // of the lease, while active
    bool ending = false;
    std::optional<Time> deadline;  // when the lease runs out, or the delay is over
    std::vector<Promise<std::monostate>> cancellations;  // heard by its worker
  };

  // Uses the settings as long as it lives.
  explicit JobLedger(const SqliteQueueSettings& settings) : settings_(settings) {}

  // Counts a job of `tenant` that is being written. Throws Error{exhausted} if the queue is full,
  // or this tenant's share of it.
  std::uint64_t reserve(const std::string& tenant);
  void unreserve(const std::string& tenant);

  Entry& insert(StoredJob job, std::optional<std::string> data, Time now,
                std::chrono::system_clock::time_point date);
  Entry* find(const std::string& id);
  // The job, if `token` is that of its lease.
  Entry* find_leased(const std::string& id, const std::string& token);

  // Whether a job may be taken now. Jobs with which a process has died come first, each alone.
  bool has_next() const;
  // Leases the next job, which must be there.
  Entry& take(std::string worker, Time now, std::chrono::system_clock::time_point date);
  void renew(Entry& entry, Time now);
  // Ends the lease. The job waits again, at once or after `delay`.
  void put_back(Entry& entry);
  void delay(Entry& entry, Time now, std::chrono::system_clock::time_point date,
             std::chrono::milliseconds delay);
  void forget_attempt(Entry& entry) { --entry.job.attempts; }
  // A delay is over.
  void queue(Entry& entry);

  void begin_end(Entry& entry);
  void undo_end(Entry& entry, Time now);
  void erase(Entry& entry);

  // The jobs whose lease ran out or whose delay is over.
  std::vector<Entry*> due(Time now) const;
  std::optional<Time> next_deadline() const;

  // The jobs that are not about to end: queued ones with the next first, others oldest first.
  std::vector<Entry*> list(JobState state) const;

  bool had_last_attempt(const Entry& entry) const {
    return entry.job.attempts >= settings_.max_attempts;
  }
  Job describe(const Entry& entry) const;
  std::size_t position(const Entry& entry) const;
  std::size_t queued() const { return schedule_.size(); }
  std::size_t delayed() const { return delayed_; }
  std::size_t active() const { return active_; }
  std::uint64_t steps() const { return schedule_.steps(); }

  void continue_after(std::uint64_t sequence) { last_sequence_ = sequence; }
  // Removes and returns all cancellations that workers wait for.
  std::vector<Promise<std::monostate>> take_cancellations();

 private:
  Entry& next();
  // Puts it into the line: where it was, or at a new place.
  void wait(Entry& entry);
  void set_deadline(Entry& entry, std::optional<Time> deadline);
  void end_lease(Entry& entry);

  const SqliteQueueSettings& settings_;
  std::string token_prefix_;
  std::uint64_t last_token_ = 0;
  std::uint64_t last_sequence_ = 0;
  Schedule schedule_;
  std::unordered_map<std::string, std::unique_ptr<Entry>> entries_;
  std::unordered_map<std::uint64_t, Entry*> by_sequence_;
  std::set<std::pair<Time, Entry*>> deadlines_;
  std::vector<Entry*> suspects_;  // that wait to be tried alone, beside their place in the schedule
  const Entry* alone_ = nullptr;  // that runs now
  std::size_t delayed_ = 0;
  std::size_t active_ = 0;
  std::size_t reserved_ = 0;
  std::unordered_map<std::string, std::size_t> reserved_by_tenant_;
  Bytes data_held_ = 0;
};

}  // namespace codevault
