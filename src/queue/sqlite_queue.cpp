#include "queue/sqlite_queue.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <boost/asio/redirect_error.hpp>
#include <boost/json.hpp>
#include <unordered_map>

#include "base/error.hpp"
#include "base/random.hpp"
#include "base/unique_fd.hpp"
#include "queue/hub.hpp"
#include "queue/schedule.hpp"
#include "sqlite/writer.hpp"

namespace codevault {
namespace {

using sqlite::Database;
using sqlite::from_millis;
using sqlite::Query;
using sqlite::to_millis;

// `order` is the order of arrival. Columns that only some states have are null in the others.
const std::vector<std::string> migrations = {R"(
  CREATE TABLE jobs (
    arrival INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    tenant TEXT NOT NULL,
    data TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    token TEXT,
    progress TEXT,
    result TEXT,
    failure TEXT,
    cancelled INTEGER NOT NULL DEFAULT 0,
    due INTEGER,
    created INTEGER NOT NULL,
    started INTEGER,
    finished INTEGER
  );
  CREATE INDEX jobs_unfinished ON jobs (state) WHERE state IN ('queued', 'delayed', 'active');
  CREATE INDEX jobs_finished ON jobs (finished) WHERE finished IS NOT NULL;
)"};

// A job that is not over, as the owner process keeps it in memory.
struct Open {
  std::string kind;
  std::string tenant;
  Schedule::Order order = 0;
  JobState state = JobState::queued;
  unsigned attempts = 0;
  std::string token;                            // while active
  std::chrono::system_clock::time_point until;  // lease or delay
  bool cancel = false;                          // asked for while active
  std::shared_ptr<Timer> cancel_news;           // wakes cancelled()
};

UniqueFd own(const std::filesystem::path& file) {
  std::filesystem::path lock = file.string() + ".lock";
  UniqueFd fd(::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!fd)
    throw unavailable("The queue cannot be kept in " + file.parent_path().string() + ": " +
                      std::strerror(errno));
  if (::flock(fd.get(), LOCK_EX | LOCK_NB) < 0) {
    throw unavailable("The queue " + file.string() + " is in use by another process.");
  }
  return fd;
}

std::optional<std::chrono::system_clock::time_point> time_at(const Query& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return from_millis(row.integer(column));
}

JobState state_of(const std::string& word) {
  for (JobState state :
       {JobState::queued, JobState::delayed, JobState::active, JobState::completed}) {
    if (word == to_string(state)) return state;
  }
  return JobState::failed;
}

}  // namespace

struct SqliteQueue::State {
  State(asio::any_io_executor on, SqliteQueueSettings chosen)
      : executor(on),
        settings(std::move(chosen)),
        lock(own(settings.file)),
        writer(settings.file, migrations),
        hub(on, settings.replay),
        news(on),
        tick(std::make_shared<Timer>(on)) {
    news.expires_at(Timer::time_point::max());
  }

  asio::any_io_executor executor;
  SqliteQueueSettings settings;
  UniqueFd lock;
  sqlite::Writer writer;
  Hub hub;
  Schedule schedule;
  std::unordered_map<std::string, Open> open;
  Timer news;  // never expires; cancelled when there is something to take
  std::shared_ptr<Timer> tick;
  std::size_t reserved = 0;  // jobs on their way into the file
  QueueCounts ended;         // completed and failed only
  std::size_t active = 0;
  std::size_t delayed = 0;

  std::int64_t now() const { return to_millis(settings.now()); }

  void enqueue(const std::string& id, Open& job) {
    job.state = JobState::queued;
    schedule.add(job.kind, job.tenant, job.order, id);
    news.cancel();
  }

  bool holds(const TakenJob& job) const {
    auto found = open.find(job.id);
    return found != open.end() && found->second.state == JobState::active &&
           found->second.token == job.token;
  }

  // It is active no more, and its worker should know.
  void let_go(Open& job) {
    --active;
    schedule.release(job.kind, job.tenant);
    if (job.cancel_news) job.cancel_news->cancel();
  }

  void forget(const std::string& id, JobEvent event) {
    auto found = open.find(id);
    if (found == open.end()) return;
    Open& job = found->second;
    switch (job.state) {
      case JobState::active: let_go(job); break;
      case JobState::queued: schedule.remove(job.kind, job.tenant, job.order); break;
      case JobState::delayed: --delayed; break;
      case JobState::completed:
      case JobState::failed: break;
    }
    open.erase(found);
    ++(event.kind == JobEvent::Kind::completed ? ended.completed : ended.failed);
    hub.finish(id, std::move(event));
  }
};

namespace {

JobEvent failure_event(const std::string& failure) {
  return {JobEvent::Kind::failed, boost::json::serialize(boost::json::value(failure))};
}

constexpr const char* cancelled_sentence = "The job was cancelled.";

}  // namespace

SqliteQueue::SqliteQueue(asio::any_io_executor executor, SqliteQueueSettings settings)
    : state_(std::make_shared<State>(executor, std::move(settings))) {
  // The writer's thread has nothing to do yet, so a second connection reads what was left.
  Database database(state_->settings.file, migrations);
  database.execute("UPDATE jobs SET state = 'queued', token = NULL WHERE state = 'active'");
  Query rows = database.query(
      "SELECT id, name, tenant, arrival, state, attempts, due FROM jobs WHERE state IN ('queued', "
      "'delayed', "
      "'active') ORDER BY arrival");
  while (rows.next()) {
    std::string id = rows.text(0);
    Open& job = state_->open[id];
    job = {.kind = rows.text(1), .tenant = rows.text(2), .order = rows.integer(3)};
    job.attempts = static_cast<unsigned>(rows.integer(5));
    state_->hub.open(id);
    if (rows.text(4) == "delayed") {
      job.state = JobState::delayed;
      job.until = from_millis(rows.integer(6));
      ++state_->delayed;
    } else {
      state_->enqueue(id, job);
    }
  }
  Query ended =
      database.query("SELECT state, count(*) FROM jobs WHERE finished IS NOT NULL GROUP BY state");
  while (ended.next()) {
    auto count = static_cast<std::size_t>(ended.integer(1));
    (ended.text(0) == "completed" ? state_->ended.completed : state_->ended.failed) = count;
  }
  auto tend_for_ever = [](std::shared_ptr<Timer> tick, SqliteQueue* self) -> Task<> {
    for (;;) {
      tick->expires_after(std::chrono::seconds(1));
      co_await tick->async_wait();  // cancelled by our destructor
      co_await self->tend();
    }
  };
  spawn(executor, "tending the queue", tend_for_ever(state_->tick, this));
}

SqliteQueue::~SqliteQueue() { state_->tick->cancel(); }

Task<std::size_t> SqliteQueue::add(NewJob job) {
  std::shared_ptr<State> state = state_;
  if (state->schedule.size() + state->delayed + state->reserved >= state->settings.max_queued) {
    throw Error(ErrorKind::exhausted,
                "The queue is full: " + std::to_string(state->settings.max_queued) +
                    " jobs are waiting. Try again a little later.");
  }
  if (state->open.contains(job.id))
    throw Error(ErrorKind::conflict, "There is a job " + job.id + " already.");
  ++state->reserved;
  std::exception_ptr failure;
  std::int64_t order = 0;
  try {
    auto work = [job, now = state->now()](Database& database) {
      {
        Query twin = database.query("SELECT 1 FROM jobs WHERE id = ?", job.id);
        if (twin.next()) throw Error(ErrorKind::conflict, "There is a job " + job.id + " already.");
      }
      Query row = database.query(
          "INSERT INTO jobs (id, name, tenant, data, state, created) VALUES (?, ?, ?, ?, 'queued', "
          "?) "
          "RETURNING arrival",
          job.id, job.name, job.tenant, job.data, now);
      row.next();
      std::int64_t arrival = row.integer(0);
      row.next();
      return arrival;
    };
    order = co_await state->writer.run(std::move(work));
  } catch (...) {
    failure = std::current_exception();
  }
  --state->reserved;
  if (failure) std::rethrow_exception(failure);
  Open& open = state->open[job.id];
  open = {.kind = job.name, .tenant = job.tenant, .order = order};
  state->hub.open(job.id);
  state->enqueue(job.id, open);
  co_return state->schedule.position(open.kind, open.tenant, order);
}

Task<TakenJob> SqliteQueue::take(std::string) {
  std::shared_ptr<State> state = state_;
  for (;;) {
    std::optional<std::string> id = state->schedule.take();
    if (!id) {
      boost::system::error_code woken;
      co_await state->news.async_wait(asio::redirect_error(asio::use_awaitable, woken));
      if ((co_await asio::this_coro::cancellation_state).cancelled() !=
          asio::cancellation_type::none) {
        throw boost::system::system_error(asio::error::operation_aborted);
      }
      continue;
    }
    Open& job = state->open.at(*id);
    job.state = JobState::active;
    job.token = random_id();
    job.until = state->settings.now() + state->settings.lease;
    job.attempts += 1;
    job.cancel = false;
    job.cancel_news = std::make_shared<Timer>(state->executor, Timer::time_point::max());
    ++state->active;
    TakenJob taken{.id = *id,
                   .name = job.kind,
                   .tenant = job.tenant,
                   .token = job.token,
                   .attempt = job.attempts};

    std::exception_ptr failure;
    bool there = false;
    try {
      auto work = [taken, now = state->now()](Database& database) {
        Query row = database.query(
            "UPDATE jobs SET state = 'active', token = ?, attempts = ?, started = ? "
            "WHERE id = ? AND state IN ('queued', 'delayed') RETURNING data",
            taken.token, static_cast<std::int64_t>(taken.attempt), now, taken.id);
        std::optional<std::string> found;
        if (row.next()) found = row.text(0);
        while (row.next()) {
        }
        return found;
      };
      auto data = co_await state->writer.run(std::move(work));
      there = data.has_value();
      if (there) taken.data = std::move(*data);
    } catch (...) {
      failure = std::current_exception();
    }
    if (failure) {  // the file is as it was; so is the order
      if (state->holds(taken)) {
        Open& again = state->open.at(taken.id);
        --again.attempts;
        state->let_go(again);
        state->enqueue(taken.id, again);
      }
      std::rethrow_exception(failure);
    }
    if (!there) continue;  // cancelled at the same moment; cancel() clears it away
    state->hub.tell(taken.id, {JobEvent::Kind::active, ""});
    co_return taken;
  }
}

Task<Lease> SqliteQueue::renew(TakenJob job) {
  if (!state_->holds(job)) co_return Lease::lost;
  Open& open = state_->open.at(job.id);
  open.until = state_->settings.now() + state_->settings.lease;
  co_return open.cancel ? Lease::cancelled : Lease::held;
}

Task<> SqliteQueue::cancelled(TakenJob job) {
  std::shared_ptr<State> state = state_;
  while (state->holds(job) && !state->open.at(job.id).cancel) {
    std::shared_ptr<Timer> news = state->open.at(job.id).cancel_news;
    boost::system::error_code woken;
    co_await news->async_wait(asio::redirect_error(asio::use_awaitable, woken));
    if ((co_await asio::this_coro::cancellation_state).cancelled() !=
        asio::cancellation_type::none) {
      throw boost::system::system_error(asio::error::operation_aborted);
    }
  }
}

Task<bool> SqliteQueue::complete(TakenJob job, std::string result) {
  std::shared_ptr<State> state = state_;
  auto work = [job, result, now = state->now()](Database& database) {
    return database.change(
               "UPDATE jobs SET state = 'completed', result = ?, finished = ?, token = NULL "
               "WHERE id = ? AND token = ? AND state = 'active'",
               result, now, job.id, job.token) == 1;
  };
  bool done = co_await state->writer.run(std::move(work));
  if (done) state->forget(job.id, {JobEvent::Kind::completed, std::move(result)});
  co_return done;
}

Task<bool> SqliteQueue::fail(TakenJob job, std::string failure) {
  std::shared_ptr<State> state = state_;
  bool cancelled = state->holds(job) && state->open.at(job.id).cancel;
  if (cancelled) failure = cancelled_sentence;
  auto work = [job, failure, cancelled, now = state->now()](Database& database) {
    return database.change(
               "UPDATE jobs SET state = 'failed', failure = ?, cancelled = ?, finished = ?, token "
               "= NULL "
               "WHERE id = ? AND token = ? AND state = 'active'",
               failure, static_cast<std::int64_t>(cancelled), now, job.id, job.token) == 1;
  };
  bool done = co_await state->writer.run(std::move(work));
  if (done) state->forget(job.id, failure_event(failure));
  co_return done;
}

Task<bool> SqliteQueue::hand_back(TakenJob job, std::chrono::milliseconds delay) {
  std::shared_ptr<State> state = state_;
  auto due = state->settings.now() + delay;
  auto work = [job, due](Database& database) {
    return database.change(
               "UPDATE jobs SET state = 'delayed', due = ?, token = NULL "
               "WHERE id = ? AND token = ? AND state = 'active'",
               to_millis(due), job.id, job.token) == 1;
  };
  bool done = co_await state->writer.run(std::move(work));
  if (!done || !state->holds(job)) co_return done;
  Open& open = state->open.at(job.id);
  state->let_go(open);
  open.state = JobState::delayed;
  open.until = due;
  ++state->delayed;
  co_return true;
}

Task<> SqliteQueue::tell_progress(TakenJob job, std::string progress) {
  std::shared_ptr<State> state = state_;
  if (!state->holds(job)) co_return;
  state->hub.tell(job.id, {JobEvent::Kind::progress, progress});
  auto work = [job, progress](Database& database) {
    database.change("UPDATE jobs SET progress = ? WHERE id = ? AND token = ?", progress, job.id,
                    job.token);
  };
  co_await state->writer.run(std::move(work));
}

void SqliteQueue::tell_output(const TakenJob& job, std::string output) {
  if (state_->holds(job)) state_->hub.tell(job.id, {JobEvent::Kind::output, std::move(output)});
}

Task<std::optional<Job>> SqliteQueue::find(std::string id) {
  std::shared_ptr<State> state = state_;
  auto work = [id](Database& database) -> std::optional<Job> {
    Query row = database.query(
        "SELECT name, tenant, state, progress, result, failure, cancelled, created, started, "
        "finished "
        "FROM jobs WHERE id = ?",
        id);
    if (!row.next()) return std::nullopt;
    Job found{.id = id, .name = row.text(0), .tenant = row.text(1), .state = state_of(row.text(2))};
    found.progress = row.text(3);
    found.result = row.text(4);
    found.failure = row.text(5);
    found.cancelled = row.integer(6) != 0;
    found.created = from_millis(row.integer(7));
    found.started = time_at(row, 8);
    found.finished = time_at(row, 9);
    return found;
  };
  std::optional<Job> job = co_await state->writer.run(std::move(work));
  auto open = state->open.find(id);
  if (job && job->state == JobState::queued && open != state->open.end()) {
    job->position =
        state->schedule.position(open->second.kind, open->second.tenant, open->second.order);
  }
  co_return job;
}

std::unique_ptr<JobWatch> SqliteQueue::watch(std::string id) {
  return state_->hub.watch(std::move(id));
}

Task<Cancelled> SqliteQueue::cancel(std::string id) {
  std::shared_ptr<State> state = state_;
  auto found = state->open.find(id);
  if (found == state->open.end()) {
    std::optional<Job> job = co_await find(id);
    co_return job ? Cancelled::too_late : Cancelled::unknown;
  }
  if (found->second.state == JobState::active) {
    found->second.cancel = true;
    found->second.cancel_news->cancel();
    co_return Cancelled::done;
  }
  auto work = [id, now = state->now()](Database& database) {
    return database.change(
               "UPDATE jobs SET state = 'failed', failure = ?, cancelled = 1, finished = ? "
               "WHERE id = ? AND state IN ('queued', 'delayed')",
               cancelled_sentence, now, id) == 1;
  };
  bool ended = co_await state->writer.run(std::move(work));
  if (ended) {
    state->forget(id, failure_event(cancelled_sentence));
    co_return Cancelled::done;
  }
  co_return co_await cancel(id);  // a worker took it meanwhile
}

Task<QueueCounts> SqliteQueue::counts() {
  QueueCounts counts = state_->ended;
  counts.queued = state_->schedule.size();
  counts.active = state_->active;
  counts.delayed = state_->delayed;
  co_return counts;
}

Task<> SqliteQueue::tend() {
  std::shared_ptr<State> state = state_;
  auto now = state->settings.now();
  std::vector<TakenJob> expired;
  for (auto& [id, job] : state->open) {
    if (job.until > now) continue;
    if (job.state == JobState::active) {
      expired.push_back({.id = id, .token = job.token, .attempt = job.attempts});
    } else if (job.state == JobState::delayed) {
      --state->delayed;
      state->enqueue(id, job);
    }
  }
  for (TakenJob& job : expired) {
    if (job.attempt >= state->settings.max_attempts) {
      co_await fail(job, "The job was given up: its worker was lost " +
                             std::to_string(job.attempt) + " times.");
    } else {
      co_await hand_back(job, std::chrono::milliseconds(0));
    }
  }
  co_await trim();
}

Task<> SqliteQueue::trim() {
  std::shared_ptr<State> state = state_;
  if (state->ended.completed + state->ended.failed == 0) co_return;
  auto oldest = to_millis(state->settings.now() - state->settings.keep_finished);
  auto most = static_cast<std::int64_t>(state->settings.keep_finished_count);
  auto work = [oldest, most](Database& database) {
    database.change("DELETE FROM jobs WHERE finished < ?", oldest);
    database.change(
        "DELETE FROM jobs WHERE arrival IN (SELECT arrival FROM jobs WHERE finished IS NOT NULL "
        "ORDER BY finished DESC LIMIT -1 OFFSET ?)",
        most);
    QueueCounts left;
    Query rows = database.query(
        "SELECT state, count(*) FROM jobs WHERE finished IS NOT NULL GROUP BY state");
    while (rows.next()) {
      auto count = static_cast<std::size_t>(rows.integer(1));
      (rows.text(0) == "completed" ? left.completed : left.failed) = count;
    }
    return left;
  };
  state->ended = co_await state->writer.run(std::move(work));
}

}  // namespace codevault
