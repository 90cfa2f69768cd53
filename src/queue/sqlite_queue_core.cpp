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

template <typename T>
Promise<T> kept_promise(T value) {
  Promise<T> promise;
  promise.claim();
  promise.keep(std::move(value));
  return promise;
}

}  // namespace

SqliteQueue::Core::Core(SqliteQueueSettings settings)
    : settings_(std::move(settings)),
      clock_(*settings_.clock),
      events_(std::make_unique<JobEvents>(JobEvents::Limits())),
      owner_(settings_.file),
      ledger_(settings_),
      file_(std::make_unique<DatabaseThread>(
          settings_.file, Database::Options{.patience = settings_.patience}, job_file_versions())) {
  load();
}

SqliteQueue::Core::Done SqliteQueue::Core::settles(Promise<bool> promise) {
  promise.claim();
  return [promise](std::exception_ptr failure) mutable {
    failure ? promise.break_with(std::move(failure)) : promise.keep(true);
  };
}

void SqliteQueue::Core::load() {
  std::promise<void> loaded;
  auto read = [this](Database& file) {
    RecoveredJobs jobs =
        recover_jobs(file, settings_.max_attempts, settings_.max_deaths, clock_.date());
    for (const std::string& id : jobs.deadly) {
      spdlog::error("queue: the process died again with job={}, which has failed", id);
    }
    for (StoredJob& job : jobs.waiting) {
      if (job.deaths > 0) {
        spdlog::warn("queue: the process died with job={}, which is tried once more alone", job.id);
      }
      ledger_.insert(std::move(job), std::nullopt, clock_.now(), clock_.date());
    }
    ledger_.continue_after(last_sequence(file));
    ended_ = count_ended_jobs(file);
    paused_ = load_paused(file);
  };
  file_->write(Survives::power_loss, read, [&loaded](std::exception_ptr failure) {
    failure ? loaded.set_exception(std::move(failure)) : loaded.set_value();
  });
  loaded.get_future().get();
}

Promise<std::monostate> SqliteQueue::Core::add(NewJob job) {
  auto shared = std::make_shared<NewJob>(std::move(job));
  auto created = clock_.date();
  std::uint64_t sequence = 0;
  {
    std::lock_guard lock(mutex_);
    sequence = ledger_.reserve(shared->tenant);
  }
  Promise<std::monostate> added;
  added.claim();
  auto insert = [=](Database& file) { insert_job(file, sequence, *shared, created); };
  auto done = [=, this](std::exception_ptr failure) mutable {
    std::lock_guard lock(mutex_);
    ledger_.unreserve(shared->tenant);
    if (failure) return added.break_with(std::move(failure));
    StoredJob stored{.sequence = sequence,
                     .id = shared->id,
                     .name = shared->name,
                     .tenant = shared->tenant,
                     .created = created};
    ledger_.insert(std::move(stored), std::move(shared->data), clock_.now(), created);
    added.keep({});
    hand_out();
  };
  file_->write(Survives::power_loss, insert, done);
  return added;
}

void SqliteQueue::Core::take(Promise<Handed> taker, std::string worker) {
  std::lock_guard lock(mutex_);
  workers_since_.try_emplace(worker, clock_.date());
  takers_.push_back({std::move(taker), std::move(worker)});
  hand_out();
}

// Call with the mutex held, after every change of the jobs or takers that wait.
void SqliteQueue::Core::hand_out() {
  while (!closed_ && !leaves_ && !paused_ && ledger_.has_next() && !takers_.empty()) {
    Taker taker = std::move(takers_.front());
    takers_.pop_front();
    if (!taker.promise.claim()) continue;
    Entry& entry = ledger_.take(std::move(taker.worker), clock_.now(), clock_.date());
    write_behind(entry);
    events_->begin(entry.job.id);
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

void SqliteQueue::Core::withdraw(Promise<Handed>& taker, const std::optional<Handed>& heard) {
  std::lock_guard lock(mutex_);
  if (closed_) return;
  taker.claim();
  takers_.remove_if([](const Taker& waiting) { return !waiting.promise.is_open(); });
  std::optional<Handed> given = heard ? heard : taker.unheard();
  if (!given) return;
  Entry* entry = ledger_.find_leased(given->job.id, given->job.token);
  if (!entry || entry->ending) return;
  ledger_.forget_attempt(*entry);
  put_back(*entry);
}

void SqliteQueue::Core::put_back(Entry& entry) {
  ledger_.put_back(entry);
  if (entry.job.cancelled) return cancel_waiting(entry, log_failure);
  write_behind(entry);
  hand_out();
}

void SqliteQueue::Core::write_behind(const Entry& entry) {
  file_->write(
      Survives::crash, [job = entry.job](Database& file) { update_job(file, job); }, log_failure);
}

Lease SqliteQueue::Core::renew(const TakenJob& job) {
  std::lock_guard lock(mutex_);
  Entry* entry = ledger_.find_leased(job.id, job.token);
  if (!entry) return Lease::lost;
  ledger_.renew(*entry, clock_.now());
  return entry->job.cancelled ? Lease::cancelled : Lease::held;
}

std::optional<Promise<std::monostate>> SqliteQueue::Core::cancellation_of(const TakenJob& job) {
  std::lock_guard lock(mutex_);
  Entry* entry = ledger_.find_leased(job.id, job.token);
  if (!entry) throw lease_is_over(job.id);
  if (entry->job.cancelled) return std::nullopt;
  return entry->cancellations.emplace_back();
}

std::optional<Promise<bool>> SqliteQueue::Core::end(const TakenJob& job, JobState state,
                                                    std::string outcome) {
  std::lock_guard lock(mutex_);
  Entry* entry = ledger_.find_leased(job.id, job.token);
  if (!entry || entry->ending) return std::nullopt;
  Promise<bool> written;
  bool cancelled = entry->job.cancelled && state == JobState::failed;
  write_end(*entry, state, std::move(outcome), cancelled, job.token, settles(written));
  return written;
}

void SqliteQueue::Core::write_end(Entry& entry, JobState state, std::string outcome, bool cancelled,
                                  const std::string& token, Done done) {
  ledger_.begin_end(entry);
  auto end = std::make_shared<const JobEnd>(JobEnd{.state = state,
                                                   .outcome = std::move(outcome),
                                                   .cancelled = cancelled,
                                                   .token = token,
                                                   .progress = entry.progress,
                                                   .finished = clock_.date()});
  auto write = [end, sequence = entry.job.sequence](Database& file) {
    end_job(file, sequence, *end);
  };
  // An entry that is ending stays where it is until this hears of it.
  auto written = [this, end, &entry, done = std::move(done)](std::exception_ptr failure) {
    std::lock_guard lock(mutex_);
    bool failed = failure != nullptr;
    failed ? ledger_.undo_end(entry, clock_.now()) : ended(entry, *end);
    done(std::move(failure));
    if (failed) hand_out();
  };
  file_->write(Survives::power_loss, write, written);
}

void SqliteQueue::Core::ended(Entry& entry, const JobEnd& end) {
  ++(end.state == JobState::completed ? ended_.completed : ended_.failed);
  std::string id = entry.job.id;
  ledger_.erase(entry);
  events_->end(id, last_event(end.state, end.outcome));
  hand_out();  // others may have waited for a job that ran alone
}

Promise<bool> SqliteQueue::Core::hand_back(const TakenJob& job, std::chrono::milliseconds delay) {
  std::lock_guard lock(mutex_);
  Entry* entry = ledger_.find_leased(job.id, job.token);
  if (!entry || entry->ending) return kept_promise(false);
  if (entry->job.cancelled || ledger_.had_last_attempt(*entry)) {
    Promise<bool> written;
    std::string failure =
        entry->job.cancelled ? job_was_cancelled : handed_back_too_often(entry->job.attempts);
    write_end(*entry, JobState::failed, failure, entry->job.cancelled, job.token, settles(written));
    return written;
  }
  if (delay <= std::chrono::milliseconds::zero()) {
    put_back(*entry);
  } else {
    ledger_.delay(*entry, clock_.now(), clock_.date(), delay);
    write_behind(*entry);
    wake_timer();
    hand_out();
  }
  return kept_promise(true);
}

void SqliteQueue::Core::tell_progress(const TakenJob& job, std::string progress) {
  std::lock_guard lock(mutex_);
  Entry* entry = ledger_.find_leased(job.id, job.token);
  if (!entry) return;
  entry->progress = progress;
  events_->tell(job.id, {JobEvent::Kind::progress, std::move(progress)});
}

void SqliteQueue::Core::tell(const TakenJob& job, LiveEvent event) {
  std::lock_guard lock(mutex_);
  if (!ledger_.find_leased(job.id, job.token)) return;
  events_->tell(job.id, {JobEvent::Kind::told, std::move(event.data), std::move(event.name)});
}

std::optional<Job> SqliteQueue::Core::find(const std::string& id) {
  std::lock_guard lock(mutex_);
  const Entry* entry = ledger_.find(id);
  if (!entry) return std::nullopt;
  return ledger_.describe(*entry);
}

std::optional<Promise<bool>> SqliteQueue::Core::cancel(const std::string& id) {
  std::lock_guard lock(mutex_);
  Entry* entry = ledger_.find(id);
  if (!entry || entry->ending) return std::nullopt;
  Promise<bool> written;
  Done told = settles(written);
  if (entry->job.state != JobState::active) {
    cancel_waiting(*entry, told);
    return written;
  }
  StoredJob job = entry->job;
  job.cancelled = true;
  auto write = [job](Database& file) { update_job(file, job); };
  auto done = [this, id, told](std::exception_ptr failure) {
    failure ? told(std::move(failure)) : cancel_marked(id, told);
  };
  file_->write(Survives::power_loss, write, done);
  return written;
}

// Meanwhile it may have ended after all, or been given back.
void SqliteQueue::Core::cancel_marked(const std::string& id, const Done& done) {
  std::lock_guard lock(mutex_);
  Entry* entry = ledger_.find(id);
  if (!entry || entry->ending) return done(nullptr);
  entry->job.cancelled = true;
  for (auto& cancellation : entry->cancellations) {
    if (cancellation.claim()) cancellation.keep({});
  }
  entry->cancellations.clear();
  entry->job.state == JobState::active ? done(nullptr) : cancel_waiting(*entry, done);
}

void SqliteQueue::Core::cancel_waiting(Entry& entry, Done done) {
  entry.job.cancelled = true;
  write_end(entry, JobState::failed, job_was_cancelled, true, "", std::move(done));
}

QueueCounts SqliteQueue::Core::counts() {
  std::lock_guard lock(mutex_);
  return {.queued = ledger_.queued(),
          .delayed = ledger_.delayed(),
          .active = ledger_.active(),
          .completed = ended_.completed,
          .failed = ended_.failed};
}

JobLedger::Time SqliteQueue::Core::tick() {
  std::lock_guard lock(mutex_);
  if (closed_) return JobLedger::Time::max();
  auto now = clock_.now();
  for (Entry* entry : ledger_.due(now)) {
    if (entry->job.state == JobState::delayed) {
      ledger_.queue(*entry);
    } else {
      end_overdue(*entry);
    }
  }
  hand_out();
  if (now >= next_forgetting_) {
    next_forgetting_ = now + time_between_forgetting;
    forget_some();
  }
  wakes_at_ = std::min(ledger_.next_deadline().value_or(JobLedger::Time::max()), next_forgetting_);
  return wakes_at_;
}

void SqliteQueue::Core::end_overdue(Entry& entry) {
  spdlog::warn("queue: lease ran out job={} worker={} attempt={}", entry.job.id, entry.worker,
               entry.job.attempts);
  if (!ledger_.had_last_attempt(entry) || entry.job.cancelled) return put_back(entry);
  std::string failure = "The job was given to a worker " + std::to_string(entry.job.attempts) +
                        " times, and none came back with a result.";
  write_end(entry, JobState::failed, failure, false, entry.token, log_failure);
}

// A few at a time, so that nobody waits long for the file.
void SqliteQueue::Core::forget_some() {
  if (std::exchange(forgetting_, true)) return;
  std::size_t total = ended_.completed + ended_.failed;
  std::size_t surplus = total - std::min(total, settings_.max_finished);
  auto before = clock_.date() - settings_.keep_finished;
  auto forgotten = std::make_shared<EndedCounts>();
  auto forget = [=](Database& file) {
    *forgotten = forget_ended_jobs(file, before, surplus, forgotten_at_once);
    shrink(file);
  };
  auto done = [this, forgotten](const std::exception_ptr& failure) {
    log_failure(failure);
    std::lock_guard lock(mutex_);
    forgetting_ = false;
    if (failure) return;
    ended_.completed -= forgotten->completed;
    ended_.failed -= forgotten->failed;
    if (forgotten->completed + forgotten->failed >= forgotten_at_once && !closed_) forget_some();
  };
  file_->write(Survives::crash, forget, done);
}

Task<> SqliteQueue::Core::keep_time(std::shared_ptr<Core> core) {
  auto timer = std::make_shared<Timer>(co_await asio::this_coro::executor);
  {
    std::lock_guard lock(core->mutex_);
    core->timer_ = timer;
  }
  for (;;) {
    JobLedger::Time next = core->tick();
    if (next == JobLedger::Time::max()) co_return;
    timer->expires_after(next - core->clock_.now());
    boost::system::error_code woken;
    co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, woken));
  }
}

// Call with the mutex held, when something may be due sooner than planned.
void SqliteQueue::Core::wake_timer() {
  auto timer = timer_.lock();
  auto next = ledger_.next_deadline();
  if (!timer || (!closed_ && (!next || *next >= wakes_at_))) return;
  wakes_at_ = JobLedger::Time::min();
  asio::post(timer->get_executor(), [timer] { timer->cancel(); });
}

void SqliteQueue::Core::close() {
  {
    std::lock_guard lock(mutex_);
    closed_ = true;
    for (Taker& taker : takers_) {
      taker.promise.cancel();
    }
    takers_.clear();
    for (Promise<std::monostate>& cancellation : ledger_.take_cancellations()) {
      cancellation.cancel();
    }
    wake_timer();
  }
  file_->finish();
  file_.reset();
  events_.reset();
  owner_.release();
}

std::uint64_t SqliteQueue::Core::steps() {
  std::lock_guard lock(mutex_);
  return ledger_.steps() + file_->steps();
}

}  // namespace codevault
