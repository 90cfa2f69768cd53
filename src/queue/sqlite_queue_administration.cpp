#include <algorithm>

#include "base/host_name.hpp"
#include "queue/sqlite_queue_core.hpp"

// The part of SqliteQueue for those who ask for jobs and administer them.
namespace codevault {

Task<std::optional<Job>> SqliteQueue::find(std::string id) {
  {
    std::lock_guard lock(core_->mutex);
    if (const Core::Entry* entry = core_->ledger.find(id)) {
      co_return core_->ledger.describe(*entry);
    }
  }
  auto look = [id = std::move(id)](Database& file) { return find_ended_job(file, id); };
  co_return co_await core_->file->read(std::move(look));
}

Task<Cancelled> SqliteQueue::cancel(std::string id) {
  std::optional<Promise<bool>> written;
  {
    std::lock_guard lock(core_->mutex);
    Core::Entry* entry = core_->ledger.find(id);
    if (entry && !entry->ending) core_->cancel(*entry, settles(written.emplace()));
  }
  if (written) {
    co_await written->kept();
    co_return Cancelled::done;
  }
  // In line with the writes, so that an end on its way to the disk is seen.
  auto look = [id = std::move(id)](Database& file) { return find_ended_job(file, id); };
  std::optional<Job> ended = co_await core_->file->write(std::move(look));
  co_return ended ? Cancelled::too_late : Cancelled::unknown;
}

Task<QueueCounts> SqliteQueue::counts() {
  std::lock_guard lock(core_->mutex);
  co_return QueueCounts{.queued = core_->ledger.queued(),
                        .delayed = core_->ledger.delayed(),
                        .active = core_->ledger.active(),
                        .completed = core_->ended.completed,
                        .failed = core_->ended.failed};
}

Task<std::vector<Job>> SqliteQueue::list(JobState state, std::size_t offset, std::size_t limit) {
  if (state == JobState::completed || state == JobState::failed) {
    auto look = [=](Database& file) { return list_ended_jobs(file, state, offset, limit); };
    co_return co_await core_->file->read(look);
  }
  std::lock_guard lock(core_->mutex);
  std::vector<Core::Entry*> entries = core_->ledger.list(state);
  std::vector<Job> list;
  for (std::size_t i = offset; i < entries.size() && list.size() < limit; ++i) {
    list.push_back(core_->ledger.describe(*entries[i]));
  }
  co_return list;
}

Task<bool> SqliteQueue::retry(std::string id) {
  Promise<bool> retried;
  retried.claim();
  auto again = std::make_shared<std::optional<StoredJob>>();
  auto write = [=](Database& file) { *again = retry_job(file, id); };
  auto done = [=, core = core_.get()](std::exception_ptr failure) mutable {
    if (failure) return retried.break_with(std::move(failure));
    std::lock_guard lock(core->mutex);
    if (*again) {
      --core->ended.failed;
      core->ledger.insert(std::move(**again), std::nullopt, core->clock.now(), core->clock.date());
      core->hand_out();
    }
    retried.keep(again->has_value());
  };
  core_->file->write(Survives::power_loss, write, done);
  co_return co_await retried.kept();
}

Task<std::size_t> SqliteQueue::drain() {
  std::vector<Promise<bool>> ends;
  {
    std::lock_guard lock(core_->mutex);
    for (JobState state : {JobState::queued, JobState::delayed}) {
      for (Core::Entry* entry : core_->ledger.list(state)) {
        core_->cancel_waiting(*entry, settles(ends.emplace_back()));
      }
    }
  }
  for (Promise<bool>& end : ends) co_await end.kept();
  co_return ends.size();
}

// On disk before anybody hears of it.
Task<> SqliteQueue::pause(bool paused) {
  Promise<bool> written;
  auto write = [paused](Database& file) { store_paused(file, paused); };
  auto done = [paused, core = core_.get(), told = settles(written)](std::exception_ptr failure) {
    std::lock_guard lock(core->mutex);
    if (failure) return told(std::move(failure));
    core->paused = paused;
    core->hand_out();
    told(nullptr);
  };
  core_->file->write(Survives::power_loss, write, done);
  co_await written.kept();
}

Task<bool> SqliteQueue::paused() {
  std::lock_guard lock(core_->mutex);
  co_return core_->paused;
}

Task<std::vector<WorkerInfo>> SqliteQueue::workers() {
  std::lock_guard lock(core_->mutex);
  std::map<std::string, WorkerInfo> alive;
  for (const Core::Taker& taker : core_->takers) {
    if (!core_->leaves && taker.promise.is_open()) ++alive[taker.worker].slots;
  }
  for (const Core::Entry* entry : core_->ledger.list(JobState::active)) {
    ++alive[entry->worker].busy;
  }
  std::vector<WorkerInfo> workers;
  for (auto& [name, worker] : alive) {
    worker.name = name;
    worker.host = host_name();
    worker.slots += worker.busy;
    worker.since = core_->workers_since[name];
    workers.push_back(std::move(worker));
  }
  std::erase_if(core_->workers_since,
                [&](const auto& known) { return !alive.contains(known.first); });
  co_return workers;
}

Task<> SqliteQueue::ping() {
  return core_->file->write([](Database& file) { store_paused(file, load_paused(file)); });
}

Task<> SqliteQueue::leave() {
  std::lock_guard lock(core_->mutex);
  core_->leaves = true;
  co_return;
}

}  // namespace codevault
