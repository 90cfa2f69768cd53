#include "queue/sqlite_queue.hpp"

#include <boost/asio/strand.hpp>

#include "queue/sentences.hpp"
#include "queue/sqlite_queue_core.hpp"

namespace codevault {

// A caller's place among the takers. If it is gone before the job is in its hands, the job waits
// again.
class SqliteQueue::Taking {
 public:
  explicit Taking(std::shared_ptr<Core> core) : core_(std::move(core)) {}
  Taking(const Taking&) = delete;
  ~Taking() {
    if (!finished_) withdraw();
  }

  Task<TakenJob> take(std::string worker) {
    {
      std::lock_guard lock(core_->mutex);
      core_->workers_since.try_emplace(worker, core_->clock.date());
      core_->takers.push_back({promise_, std::move(worker)});
      core_->hand_out();
    }
    handed_ = co_await promise_.kept();
    auto cancellation = co_await asio::this_coro::cancellation_state;
    if (cancellation.cancelled() != asio::cancellation_type::none) {
      throw boost::system::system_error(asio::error::operation_aborted);
    }
    if (!handed_->has_data) {
      auto load = [sequence = handed_->sequence](Database& file) {
        return load_job_data(file, sequence);
      };
      handed_->job.data = co_await core_->file->read(load);
    }
    finished_ = true;
    co_return std::move(handed_->job);
  }

 private:
  void withdraw() {
    std::lock_guard lock(core_->mutex);
    if (core_->closed) return;
    promise_.claim();
    core_->takers.remove_if([](const auto& waiting) { return !waiting.promise.is_open(); });
    std::optional<Core::Handed> given = handed_ ? handed_ : promise_.unheard();
    if (!given) return;
    Core::Entry* entry = core_->ledger.find_leased(given->job.id, given->job.token);
    if (!entry || entry->ending) return;
    core_->ledger.forget_attempt(*entry);
    core_->put_back(*entry);
  }

  std::shared_ptr<Core> core_;
  Promise<Core::Handed> promise_;
  std::optional<Core::Handed> handed_;
  bool finished_ = false;
};

SqliteQueue::SqliteQueue(asio::any_io_executor executor, SqliteQueueSettings settings)
    : core_(std::make_shared<Core>(std::move(settings))) {
  core_->tick();
  spawn(asio::make_strand(executor), "the queue's timer", Core::keep_time(core_));
}

SqliteQueue::~SqliteQueue() { core_->close(); }

Task<> SqliteQueue::add(NewJob job) {
  auto shared = std::make_shared<NewJob>(std::move(job));
  auto created = core_->clock.date();
  std::uint64_t sequence = 0;
  {
    std::lock_guard lock(core_->mutex);
    sequence = core_->ledger.reserve(shared->tenant);
  }
  Promise<std::monostate> added;
  added.claim();
  auto insert = [=](Database& file) { insert_job(file, sequence, *shared, created); };
  auto done = [=, core = core_.get()](std::exception_ptr failure) mutable {
    std::lock_guard lock(core->mutex);
    core->ledger.unreserve(shared->tenant);
    if (failure) return added.break_with(std::move(failure));
    StoredJob stored{.sequence = sequence,
                     .id = shared->id,
                     .name = shared->name,
                     .tenant = shared->tenant,
                     .created = created};
    core->ledger.insert(std::move(stored), std::move(shared->data), core->clock.now(), created);
    added.keep({});
    core->hand_out();
  };
  core_->file->write(Survives::power_loss, insert, done);
  co_await added.kept();
}

Task<TakenJob> SqliteQueue::take(std::string worker) {
  Taking taking(core_);
  co_return co_await taking.take(std::move(worker));
}

Task<Lease> SqliteQueue::renew(TakenJob job) {
  std::lock_guard lock(core_->mutex);
  Core::Entry* entry = core_->ledger.find_leased(job.id, job.token);
  if (!entry) co_return Lease::lost;
  core_->ledger.renew(*entry, core_->clock.now());
  co_return entry->job.cancelled ? Lease::cancelled : Lease::held;
}

Task<> SqliteQueue::cancelled(TakenJob job) {
  Promise<std::monostate> cancellation;
  {
    std::lock_guard lock(core_->mutex);
    Core::Entry* entry = core_->ledger.find_leased(job.id, job.token);
    if (!entry) throw lease_is_over(job.id);
    if (entry->job.cancelled) co_return;
    entry->cancellations.push_back(cancellation);
  }
  co_await cancellation.kept();
}

Task<bool> SqliteQueue::complete(TakenJob job, std::string result) {
  return Core::end(core_, std::move(job), JobState::completed, std::move(result));
}

Task<bool> SqliteQueue::fail(TakenJob job, std::string failure) {
  return Core::end(core_, std::move(job), JobState::failed, std::move(failure));
}

Task<bool> SqliteQueue::hand_back(TakenJob job, std::chrono::milliseconds delay, std::string) {
  Promise<bool> written;
  {
    std::lock_guard lock(core_->mutex);
    Core::Entry* entry = core_->ledger.find_leased(job.id, job.token);
    if (!entry || entry->ending) co_return false;
    if (!entry->job.cancelled && !core_->ledger.had_last_attempt(*entry)) {
      if (delay <= std::chrono::milliseconds::zero()) {
        core_->put_back(*entry);
      } else {
        core_->ledger.delay(*entry, core_->clock.now(), core_->clock.date(), delay);
        core_->write_behind(*entry);
        core_->wake_timer();
        core_->hand_out();
      }
      co_return true;
    }
    std::string failure =
        entry->job.cancelled ? job_was_cancelled : handed_back_too_often(entry->job.attempts);
    core_->write_end(*entry, JobState::failed, failure, entry->job.cancelled, job.token,
                     settles(written));
  }
  co_return co_await written.kept();
}

Task<> SqliteQueue::tell_progress(TakenJob job, std::string progress) {
  std::lock_guard lock(core_->mutex);
  Core::Entry* entry = core_->ledger.find_leased(job.id, job.token);
  if (!entry) co_return;
  entry->progress = progress;
  core_->events->tell(job.id, {JobEvent::Kind::progress, std::move(progress)});
}

void SqliteQueue::tell(const TakenJob& job, LiveEvent event) {
  std::lock_guard lock(core_->mutex);
  if (!core_->ledger.find_leased(job.id, job.token)) return;
  core_->events->tell(job.id, {JobEvent::Kind::told, std::move(event.data), std::move(event.name)});
}

std::unique_ptr<JobWatch> SqliteQueue::watch(std::string id) {
  return core_->events->watch(std::move(id));
}

void SqliteQueue::tick() { core_->tick(); }

std::uint64_t SqliteQueue::steps() const {
  std::lock_guard lock(core_->mutex);
  return core_->ledger.steps() + core_->file->steps();
}

}  // namespace codevault
