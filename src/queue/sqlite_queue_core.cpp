#include "queue/sqlite_queue_core.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
#include <future>

#include "queue/sentences.hpp"

namespace codevault {
namespace {

constexpr auto time_between_forgetting = std::chrono::seconds(10);
constexpr std::size_t forgotten_at_once = 500;

// Writing behind is for the next start only; the queue itself goes on without.
void log_failure(const std::exception_ptr& failure) {
  if (!failure) return;
  try {
    std::rethrow_exception(failure);
  } catch (const std::exception& error) {
    spdlog::warn("queue: not written: {}", error.what());
  }
}

}  // namespace

DatabaseThread::Done settles(Promise<bool> promise) {
  promise.claim();
  return [promise](std::exception_ptr failure) mutable {
    failure ? promise.break_with(std::move(failure)) : promise.keep(true);
  };
}

SqliteQueue::Core::Core(SqliteQueueSettings given)
    : settings(std::move(given)),
      file(std::make_unique<DatabaseThread>(
          settings.file, Database::Options{.patience = settings.patience}, job_file_versions())) {
  load();
}

void SqliteQueue::Core::load() {
  std::promise<void> loaded;
  auto read = [this](Database& database) {
    RecoveredJobs jobs =
        recover_jobs(database, settings.max_attempts, settings.max_deaths, clock.date());
    for (const std::string& id : jobs.deadly) {
      spdlog::error("queue: the process died again with job={}, which has failed", id);
    }
    for (StoredJob& job : jobs.waiting) {
      if (job.deaths > 0) {
        spdlog::warn("queue: the process died with job={}, which is tried once more alone", job.id);
      }
      ledger.insert(std::move(job), std::nullopt, clock.now(), clock.date());
    }
    ledger.continue_after(last_sequence(database));
    ended = count_ended_jobs(database);
    paused = load_paused(database);
  };
  file->write(Survives::power_loss, read, [&loaded](std::exception_ptr failure) {
    failure ? loaded.set_exception(std::move(failure)) : loaded.set_value();
  });
  loaded.get_future().get();
}

void SqliteQueue::Core::hand_out() {
  while (!closed && !leaves && !paused && ledger.has_next() && !takers.empty()) {
    Taker taker = std::move(takers.front());
    takers.pop_front();
    if (!taker.promise.claim()) continue;
    Entry& entry = ledger.take(std::move(taker.worker), clock.now(), clock.date());
    write_behind(entry);
    events->begin(entry.job.id);
    taker.promise.keep({
        .job = {.id = entry.job.id,
                .name = entry.job.name,
                .data = entry.data.value_or(""),
                .tenant = entry.job.tenant,
                .token = entry.token,
                .attempt = entry.job.attempts},
        .sequence = entry.job.sequence,
        .has_data = entry.data.has_value(),
    });
    wake_timer();
  }
}

void SqliteQueue::Core::put_back(Entry& entry) {
  ledger.put_back(entry);
  if (entry.job.cancelled) return cancel_waiting(entry, log_failure);
  write_behind(entry);
  hand_out();
}

void SqliteQueue::Core::write_behind(const Entry& entry) {
  auto write = [job = entry.job](Database& database) { update_job(database, job); };
  file->write(Survives::crash, write, log_failure);
}

Task<bool> SqliteQueue::Core::end(std::shared_ptr<Core> core, TakenJob job, JobState state,
                                  std::string outcome) {
  std::optional<Promise<bool>> written;
  {
    std::lock_guard lock(core->mutex);
    Entry* entry = core->ledger.find_leased(job.id, job.token);
    if (entry && !entry->ending) {
      bool cancelled = entry->job.cancelled && state == JobState::failed;
      core->write_end(*entry, state, std::move(outcome), cancelled, job.token,
                      settles(written.emplace()));
    }
  }
  if (written) co_return co_await written->kept();
  // In line with the writes, so that an end on its way to the disk is seen.
  auto look = [job = std::move(job), state](Database& file) {
    return was_ended_by(file, job.id, job.token, state);
  };
  co_return co_await core->file->write(std::move(look));
}

void SqliteQueue::Core::write_end(Entry& entry, JobState state, std::string outcome, bool cancelled,
                                  const std::string& token, Done done) {
  ledger.begin_end(entry);
  auto end = std::make_shared<const JobEnd>(JobEnd{.state = state,
                                                   .outcome = std::move(outcome),
                                                   .cancelled = cancelled,
                                                   .token = token,
                                                   .progress = entry.progress,
                                                   .finished = clock.date()});
  auto write = [end, sequence = entry.job.sequence](Database& database) {
    end_job(database, sequence, *end);
  };
  // An entry that is ending stays where it is until this hears of it.
  auto written = [this, end, &entry, done = std::move(done)](std::exception_ptr failure) {
    std::lock_guard lock(mutex);
    if (failure) {
      ledger.undo_end(entry, clock.now());
    } else {
      ++(end->state == JobState::completed ? ended.completed : ended.failed);
      std::string id = entry.job.id;
      ledger.erase(entry);
      events->end(id, last_event(end->state, end->outcome));
    }
    done(std::move(failure));
    hand_out();  // others may have waited for a job that ran alone
  };
  file->write(Survives::power_loss, write, written);
}

void SqliteQueue::Core::cancel_waiting(Entry& entry, Done done) {
  entry.job.cancelled = true;
  write_end(entry, JobState::failed, job_was_cancelled, true, "", std::move(done));
}

void SqliteQueue::Core::cancel(Entry& entry, Done done) {
  if (entry.job.state != JobState::active) return cancel_waiting(entry, std::move(done));
  StoredJob job = entry.job;
  job.cancelled = true;
  auto write = [job](Database& database) { update_job(database, job); };
  auto written = [this, id = job.id, done = std::move(done)](std::exception_ptr failure) {
    failure ? done(std::move(failure)) : cancel_marked(id, done);
  };
  file->write(Survives::power_loss, write, written);
}

// Meanwhile it may have ended after all, or been given back.
void SqliteQueue::Core::cancel_marked(const std::string& id, const Done& done) {
  std::lock_guard lock(mutex);
  Entry* entry = ledger.find(id);
  if (!entry || entry->ending) return done(nullptr);
  entry->job.cancelled = true;
  for (auto& cancellation : entry->cancellations) {
    if (cancellation.claim()) cancellation.keep({});
  }
  entry->cancellations.clear();
  entry->job.state == JobState::active ? done(nullptr) : cancel_waiting(*entry, done);
}

JobLedger::Time SqliteQueue::Core::tick() {
  std::lock_guard lock(mutex);
  if (closed) return JobLedger::Time::max();
  auto now = clock.now();
  for (Entry* entry : ledger.due(now)) {
    entry->job.state == JobState::delayed ? ledger.queue(*entry) : end_overdue(*entry);
  }
  hand_out();
  if (now >= next_forgetting_) {
    next_forgetting_ = now + time_between_forgetting;
    forget_some();
  }
  wakes_at_ = std::min(ledger.next_deadline().value_or(JobLedger::Time::max()), next_forgetting_);
  return wakes_at_;
}

void SqliteQueue::Core::end_overdue(Entry& entry) {
  spdlog::warn("queue: lease ran out job={} worker={} attempt={}", entry.job.id, entry.worker,
               entry.job.attempts);
  if (!ledger.had_last_attempt(entry) || entry.job.cancelled) return put_back(entry);
  std::string failure = "The job was given to a worker " + std::to_string(entry.job.attempts) +
                        " times, and none came back with a result.";
  write_end(entry, JobState::failed, failure, false, entry.token, log_failure);
}

// A few at a time, so that nobody waits long for the file.
void SqliteQueue::Core::forget_some() {
  if (std::exchange(forgetting_, true)) return;
  std::size_t total = ended.completed + ended.failed;
  std::size_t surplus = total - std::min(total, settings.max_finished);
  auto before = clock.date() - settings.keep_finished;
  auto forgotten = std::make_shared<EndedCounts>();
  auto forget = [=](Database& database) {
    *forgotten = forget_ended_jobs(database, before, surplus, forgotten_at_once);
    shrink(database);
  };
  auto done = [this, forgotten](const std::exception_ptr& failure) {
    log_failure(failure);
    std::lock_guard lock(mutex);
    forgetting_ = false;
    if (failure) return;
    ended.completed -= forgotten->completed;
    ended.failed -= forgotten->failed;
    if (forgotten->completed + forgotten->failed >= forgotten_at_once && !closed) forget_some();
  };
  file->write(Survives::crash, forget, done);
}

Task<> SqliteQueue::Core::keep_time(std::shared_ptr<Core> core) {
  auto timer = std::make_shared<Timer>(co_await asio::this_coro::executor);
  {
    std::lock_guard lock(core->mutex);
    core->timer_ = timer;
  }
  for (;;) {
    JobLedger::Time next = core->tick();
    if (next == JobLedger::Time::max()) co_return;
    timer->expires_after(next - core->clock.now());
    boost::system::error_code woken;
    co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, woken));
  }
}

void SqliteQueue::Core::wake_timer() {
  auto timer = timer_.lock();
  auto next = ledger.next_deadline();
  if (!timer || (!closed && (!next || *next >= wakes_at_))) return;
  wakes_at_ = JobLedger::Time::min();
  asio::post(timer->get_executor(), [timer] { timer->cancel(); });
}

void SqliteQueue::Core::close() {
  {
    std::lock_guard lock(mutex);
    closed = true;
    for (Taker& taker : takers) taker.promise.cancel();
    takers.clear();
    for (auto& cancellation : ledger.take_cancellations()) cancellation.cancel();
    wake_timer();
  }
  file->finish();
  file.reset();
  events.reset();
  owner.release();
}

}  // namespace codevault
