#include <algorithm>

#include "base/host_name.hpp"
#include "queue/sqlite_queue_core.hpp"

// The part of SqliteQueue for administrators.
namespace codevault {

std::vector<Job> SqliteQueue::Core::list(JobState state, std::size_t offset, std::size_t limit) {
  std::lock_guard lock(mutex_);
  std::vector<Entry*> entries = ledger_.list(state);
  std::vector<Job> list;
  for (std::size_t i = offset; i < entries.size() && list.size() < limit; ++i) {
    list.push_back(ledger_.describe(*entries[i]));
  }
  return list;
}

Promise<bool> SqliteQueue::Core::retry(std::string id) {
  Promise<bool> retried;
  retried.claim();
  auto again = std::make_shared<std::optional<StoredJob>>();
  auto write = [=](Database& file) { *again = retry_job(file, id); };
  auto done = [=, this](std::exception_ptr failure) mutable {
    if (failure) return retried.break_with(std::move(failure));
    std::lock_guard lock(mutex_);
    if (*again) {
      --ended_.failed;
      ledger_.insert(std::move(**again), std::nullopt, clock_.now(), clock_.date());
      hand_out();
    }
    retried.keep(again->has_value());
  };
  file_->write(Survives::power_loss, write, done);
  return retried;
}

std::vector<Promise<bool>> SqliteQueue::Core::drain() {
  std::lock_guard lock(mutex_);
  std::vector<Promise<bool>> ends;
  for (JobState state : {JobState::queued, JobState::delayed}) {
    for (Entry* entry : ledger_.list(state)) {
      cancel_waiting(*entry, settles(ends.emplace_back()));
    }
  }
  return ends;
}

// On disk before anybody hears of it.
Promise<bool> SqliteQueue::Core::pause(bool paused) {
  Promise<bool> written;
  written.claim();
  auto write = [paused](Database& file) { store_paused(file, paused); };
  auto done = [=, this](std::exception_ptr failure) mutable {
    if (failure) return written.break_with(std::move(failure));
    std::lock_guard lock(mutex_);
    paused_ = paused;
    hand_out();
    written.keep(true);
  };
  file_->write(Survives::power_loss, write, done);
  return written;
}

bool SqliteQueue::Core::paused() {
  std::lock_guard lock(mutex_);
  return paused_;
}

void SqliteQueue::Core::leave() {
  std::lock_guard lock(mutex_);
  leaves_ = true;
}

std::vector<WorkerInfo> SqliteQueue::Core::workers() {
  std::lock_guard lock(mutex_);
  std::map<std::string, WorkerInfo> alive;
  for (const Taker& taker : takers_) {
    if (!leaves_ && taker.promise.is_open()) ++alive[taker.worker].slots;
  }
  for (const Entry* entry : ledger_.list(JobState::active)) ++alive[entry->worker].busy;
  std::vector<WorkerInfo> workers;
  for (auto& [name, worker] : alive) {
    worker.name = name;
    worker.host = host_name();
    worker.slots += worker.busy;
    worker.since = workers_since_[name];
    workers.push_back(std::move(worker));
  }
  std::erase_if(workers_since_, [&](const auto& known) { return !alive.contains(known.first); });
  return workers;
}

}  // namespace codevault
