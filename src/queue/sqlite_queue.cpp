#include "queue/sqlite_queue.hpp"

#include <boost/asio/strand.hpp>

#include "queue/sqlite_queue_core.hpp"

namespace codevault {
namespace {

// Whether the lease that a caller shows is the one that ended the job, in the same way.
Task<bool> ended_before(DatabaseThread& file, TakenJob job, JobState state) {
  // In line with the writes, so that an end on its way to the disk is seen.
  auto look = [job = std::move(job), state](Database& database) {
    return was_ended_by(database, job.id, job.token, state);
  };
  co_return co_await file.write(std::move(look));
}

}  // namespace

// A caller's place among the takers. If it is gone before the job is in its hands, the job waits
// again.
class SqliteQueue::Taking {
 public:
  explicit Taking(std::shared_ptr<Core> core) : core_(std::move(core)) {}
  Taking(const Taking&) = delete;
  ~Taking() {
    if (!finished_) core_->withdraw(promise_, handed_);
  }

  Task<TakenJob> take(std::string worker) {
    core_->take(promise_, std::move(worker));
    handed_ = co_await promise_.kept();
    auto cancellation = co_await asio::this_coro::cancellation_state;
    if (cancellation.cancelled() != asio::cancellation_type::none) {
      throw boost::system::system_error(asio::error::operation_aborted);
    }
    if (!handed_->has_data) {
      auto load = [sequence = handed_->sequence](Database& file) {
        return load_job_data(file, sequence);
      };
      handed_->job.data = co_await core_->file().read(load);
    }
    finished_ = true;
    co_return std::move(handed_->job);
  }

 private:
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

Task<> SqliteQueue::add(NewJob job) { co_await core_->add(std::move(job)).kept(); }

Task<TakenJob> SqliteQueue::take(std::string worker) {
  Taking taking(core_);
  co_return co_await taking.take(std::move(worker));
}

Task<Lease> SqliteQueue::renew(TakenJob job) { co_return core_->renew(job); }

Task<> SqliteQueue::cancelled(TakenJob job) {
  auto cancellation = core_->cancellation_of(job);
  if (cancellation) co_await cancellation->kept();
}

Task<bool> SqliteQueue::complete(TakenJob job, std::string result) {
  auto written = core_->end(job, JobState::completed, std::move(result));
  if (written) co_return co_await written->kept();
  co_return co_await ended_before(core_->file(), std::move(job), JobState::completed);
}

Task<bool> SqliteQueue::fail(TakenJob job, std::string failure) {
  auto written = core_->end(job, JobState::failed, std::move(failure));
  if (written) co_return co_await written->kept();
  co_return co_await ended_before(core_->file(), std::move(job), JobState::failed);
}

Task<bool> SqliteQueue::hand_back(TakenJob job, std::chrono::milliseconds delay, std::string) {
  co_return co_await core_->hand_back(job, delay).kept();
}

Task<> SqliteQueue::tell_progress(TakenJob job, std::string progress) {
  core_->tell_progress(job, std::move(progress));
  co_return;
}

void SqliteQueue::tell(const TakenJob& job, LiveEvent event) { core_->tell(job, std::move(event)); }

Task<std::optional<Job>> SqliteQueue::find(std::string id) {
  if (auto job = core_->find(id)) co_return job;
  auto look = [id = std::move(id)](Database& file) { return find_ended_job(file, id); };
  co_return co_await core_->file().read(std::move(look));
}

std::unique_ptr<JobWatch> SqliteQueue::watch(std::string id) { return core_->watch(std::move(id)); }

Task<Cancelled> SqliteQueue::cancel(std::string id) {
  if (auto written = core_->cancel(id)) {
    co_await written->kept();
    co_return Cancelled::done;
  }
  // In line with the writes, so that an end on its way to the disk is seen.
  auto look = [id = std::move(id)](Database& file) { return find_ended_job(file, id); };
  std::optional<Job> ended = co_await core_->file().write(std::move(look));
  co_return ended ? Cancelled::too_late : Cancelled::unknown;
}

Task<QueueCounts> SqliteQueue::counts() { co_return core_->counts(); }

Task<std::vector<Job>> SqliteQueue::list(JobState state, std::size_t offset, std::size_t limit) {
  if (state != JobState::completed && state != JobState::failed) {
    co_return core_->list(state, offset, limit);
  }
  auto look = [=](Database& file) { return list_ended_jobs(file, state, offset, limit); };
  co_return co_await core_->file().read(look);
}

Task<bool> SqliteQueue::retry(std::string id) {
  co_return co_await core_->retry(std::move(id)).kept();
}

Task<std::size_t> SqliteQueue::drain() {
  std::vector<Promise<bool>> ends = core_->drain();
  for (Promise<bool>& end : ends) co_await end.kept();
  co_return ends.size();
}

Task<> SqliteQueue::pause(bool paused) { co_await core_->pause(paused).kept(); }

Task<bool> SqliteQueue::paused() { co_return core_->paused(); }

Task<std::vector<WorkerInfo>> SqliteQueue::workers() { co_return core_->workers(); }

Task<> SqliteQueue::ping() {
  return core_->file().write([](Database& file) { store_paused(file, load_paused(file)); });
}

Task<> SqliteQueue::leave() {
  core_->leave();
  co_return;
}

void SqliteQueue::tick() { core_->tick(); }

std::uint64_t SqliteQueue::steps() const { return core_->steps(); }

}  // namespace codevault
