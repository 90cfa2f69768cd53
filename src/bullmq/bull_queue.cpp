#include "bullmq/bull_queue.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/json.hpp>
#include <random>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "bullmq/fetcher.hpp"
#include "bullmq/housekeeping.hpp"
#include "bullmq/leases.hpp"
#include "bullmq/listener.hpp"
#include "queue/sentences.hpp"

namespace codevault {
namespace {

// Other clients read it as JSON unchecked, so it must be JSON.
std::string as_json(std::string text) {
  boost::json::parse_options options;
  options.max_depth = 500;
  boost::system::error_code failure;
  boost::json::parse(text, failure, {}, options);
  if (!failure) return text;
  return boost::json::serialize(boost::json::string(to_utf8(text)));
}

// From 0 to 1; not for secrets.
double any_chance() {
  thread_local std::minstd_rand random(std::random_device{}());
  return std::uniform_real_distribution<>(0, 1)(random);
}

// Repeats `attempt` while Redis is away, at most for `patience`.
template <typename Attempt>
auto insist(Attempt attempt, std::chrono::milliseconds patience) -> decltype(attempt(false)) {
  auto until = std::chrono::steady_clock::now() + patience;
  auto pause = std::chrono::milliseconds(50);
  for (bool again = false;; again = true) {
    try {
      co_return co_await attempt(again);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::unavailable) throw;
      if (std::chrono::steady_clock::now() + pause > until) throw;
    }
    co_await sleep_for(pause);
    pause = std::min(2 * pause, std::chrono::milliseconds(1'000));
  }
}

// Awaits `task`, for which `parts` must live on.
template <typename Parts, typename T>
Task<T> with(Parts /* lives on */, Task<T> task) {
  co_return co_await std::move(task);
}

}  // namespace

// A caller may still await something when the queue is gone, so each coroutine holds the parts.
struct BullQueue::Parts {
  Parts(asio::any_io_executor executor, BullQueueSettings given)
      : operations(std::make_shared<bullmq::Operations>(
            executor, std::make_shared<const BullQueueSettings>(std::move(given)))) {}

  const BullQueueSettings& settings() const { return operations->settings(); }

  // The end of a job, kept as its options or our settings say.
  bullmq::Ending ending_of(const TakenJob& job, JobState state, std::string value) const {
    bullmq::Policy policy = leases->policy_of(job);
    bool completed = state == JobState::completed;
    std::optional<bullmq::Retention> asked = completed ? policy.on_complete : policy.on_fail;
    return {.id = job.id,
            .token = job.token,
            .attempt = job.attempt,
            .completed = completed,
            .value = std::move(value),
            .retention = asked.value_or(settings().retention())};
  }

  // False when the lease was lost. `outcome` is BullMQ's number.
  bool is_over(const TakenJob& job, int outcome) const {
    leases->remove(job.id, job.token);
    return outcome == 0;
  }

  const std::shared_ptr<bullmq::Operations> operations;
  const std::shared_ptr<bullmq::Leases> leases = std::make_shared<bullmq::Leases>();
  const std::shared_ptr<bullmq::Listener> listener =
      std::make_shared<bullmq::Listener>(operations, leases);
  const std::shared_ptr<bullmq::Fetcher> fetcher =
      std::make_shared<bullmq::Fetcher>(operations, leases);
  const std::shared_ptr<bullmq::Housekeeping> housekeeping =
      std::make_shared<bullmq::Housekeeping>(operations, leases, listener);
};

BullQueue::BullQueue(asio::any_io_executor executor, BullQueueSettings settings)
    : parts_(std::make_shared<Parts>(executor, std::move(settings))) {
  parts_->listener->start();
  parts_->housekeeping->start();
}

BullQueue::~BullQueue() {
  parts_->housekeeping->close();
  parts_->fetcher->close();
  parts_->listener->close();
  parts_->leases->close();
  parts_->operations->connection().close();
}

bullmq::Operations& BullQueue::operations() { return *parts_->operations; }

Task<> BullQueue::add(NewJob job) {
  auto parts = parts_;
  const BullQueueSettings& settings = parts->settings();
  bullmq::Addition added{.id = job.id,
                         .name = job.name,
                         .data = std::move(job.data),
                         .options = R"({"attempts":1})",
                         .tenant = job.tenant.empty() ? "-" : job.tenant};
  auto attempt = [parts, &added](bool again) -> Task<bullmq::Added> {
    bullmq::Added outcome = co_await parts->operations->add(added);
    // Nobody else has this id: an earlier attempt got through.
    if (again && outcome.kind == bullmq::Added::Kind::twin) {
      outcome.kind = bullmq::Added::Kind::added;
    }
    co_return outcome;
  };
  bullmq::Added outcome = co_await insist(attempt, settings.add_patience);
  using Kind = bullmq::Added::Kind;
  if (outcome.kind == Kind::twin) {
    throw Error(ErrorKind::conflict, "there is a job '" + job.id + "' already");
  }
  if (outcome.kind == Kind::full) throw queue_is_full(settings.max_queued);
  if (outcome.kind == Kind::share_full) throw share_is_full(settings.share());
}

Task<TakenJob> BullQueue::take(std::string worker) {
  auto parts = parts_;
  parts->housekeeping->know(worker);
  co_return co_await bullmq::Fetcher::take(parts->fetcher, std::move(worker));
}

Task<Lease> BullQueue::renew(TakenJob job) { return renew(parts_, std::move(job)); }

Task<Lease> BullQueue::renew(Shared parts, TakenJob job) {
  parts->leases->see(job);
  Lease lease = co_await parts->operations->renew(job.id, job.token, job.attempt);
  if (lease == Lease::lost) parts->leases->remove(job.id, job.token);
  co_return lease;
}

Task<> BullQueue::cancelled(TakenJob job) {
  auto parts = parts_;
  Promise<std::monostate> end = parts->leases->end_of(job);
  Lease lease = Lease::held;
  try {
    lease = co_await renew(parts, job);
  } catch (const Error&) {  // Redis is away; the worker keeps its job
  }
  if (lease == Lease::cancelled) {
    end.claim();
    co_return;
  }
  co_await end.kept();
}

Task<bool> BullQueue::finish(Shared parts, TakenJob job, bullmq::Ending ending) {
  auto attempt = [parts, &ending](bool) { return bullmq::Fetcher::end(parts->fetcher, ending); };
  int outcome = co_await insist(attempt, parts->settings().finish_patience);
  co_return parts->is_over(job, outcome);
}

Task<bool> BullQueue::complete(TakenJob job, std::string result) {
  auto parts = parts_;
  bullmq::Ending ending = parts->ending_of(job, JobState::completed, as_json(std::move(result)));
  co_return co_await finish(parts, std::move(job), std::move(ending));
}

Task<bool> BullQueue::fail(TakenJob job, std::string failure) {
  auto parts = parts_;
  bullmq::Policy policy = parts->leases->policy_of(job);
  bullmq::Ending ending = parts->ending_of(job, JobState::failed, to_utf8(failure));
  std::optional<bullmq::Tries> tries;
  if (policy.attempts > 1) {
    auto ask = [parts, id = job.id](bool) { return parts->operations->tries_of(id); };
    tries = co_await insist(ask, parts->settings().finish_patience);
  }
  ending.stack_trace = bullmq::longer_trace(policy, tries ? tries->stack_trace : "", ending.value);
  std::optional<std::chrono::milliseconds> pause;
  if (tries && !tries->cancelled) {
    pause = bullmq::pause_before_retry(policy, tries->made + 1, any_chance());
  }
  if (!pause) co_return co_await finish(parts, std::move(job), std::move(ending));

  bullmq::Again again{.id = job.id,
                      .token = job.token,
                      .attempt = job.attempt,
                      .delay = *pause,
                      .lifo = policy.lifo,
                      .failure = ending.value,
                      .stack_trace = ending.stack_trace};
  auto attempt = [parts, &again](bool) { return parts->operations->again(again); };
  int outcome = co_await insist(attempt, parts->settings().finish_patience);
  co_return parts->is_over(job, outcome);
}

Task<bool> BullQueue::hand_back(TakenJob job, std::chrono::milliseconds delay, std::string reason) {
  auto parts = parts_;
  Lease lease = co_await renew(parts, job);
  if (lease == Lease::lost) co_return false;
  if (!reason.empty()) {
    std::size_t keep = parts->leases->policy_of(job).keep_logs;
    try {
      co_await parts->operations->add_log(job.id, to_utf8(reason), keep);
    } catch (const Error& error) {  // the job is handed back all the same
      spdlog::warn("queue: job={} {}", job.id, error.what());
    }
  }
  bool was_last = job.attempt >= parts->settings().max_attempts;
  if (lease == Lease::cancelled || was_last) {
    std::string failure =
        lease == Lease::cancelled ? job_was_cancelled : handed_back_too_often(job.attempt);
    bullmq::Ending ending = parts->ending_of(job, JobState::failed, std::move(failure));
    ending.stack_trace = "[]";
    co_return co_await finish(parts, std::move(job), std::move(ending));
  }
  bullmq::Again again{.id = job.id,
                      .token = job.token,
                      .attempt = job.attempt,
                      .delay = std::max(delay, std::chrono::milliseconds(0)),
                      .lifo = true,
                      .counts = false};
  int outcome = co_await parts->operations->again(std::move(again));
  co_return parts->is_over(job, outcome);
}

Task<> BullQueue::tell_progress(TakenJob job, std::string progress) {
  std::string json = as_json(std::move(progress));
  return with(parts_, parts_->operations->set_progress(job.id, job.token, std::move(json)));
}

void BullQueue::tell(const TakenJob& job, LiveEvent event) {
  parts_->operations->tell(job.id, job.token, std::move(event));
}

Task<std::optional<Job>> BullQueue::find(std::string id) {
  return with(parts_, parts_->operations->find(std::move(id)));
}

std::unique_ptr<JobWatch> BullQueue::watch(std::string id) {
  if (!parts_->settings().watches) throw invalid("watches", "is off: no jobs are watched here");
  return parts_->listener->watch(std::move(id));
}

Task<Cancelled> BullQueue::cancel(std::string id) {
  return with(parts_, parts_->operations->cancel(std::move(id)));
}

Task<QueueCounts> BullQueue::counts() { return with(parts_, parts_->operations->counts()); }

Task<std::vector<Job>> BullQueue::list(JobState state, std::size_t offset, std::size_t limit) {
  return with(parts_, parts_->operations->list(state, offset, limit));
}

Task<bool> BullQueue::retry(std::string id) {
  return with(parts_, parts_->operations->retry(std::move(id)));
}

Task<std::size_t> BullQueue::drain() { return with(parts_, parts_->operations->drain()); }

Task<> BullQueue::pause(bool paused) { return with(parts_, parts_->operations->pause(paused)); }

Task<bool> BullQueue::paused() { return with(parts_, parts_->operations->paused()); }

Task<std::vector<WorkerInfo>> BullQueue::workers() {
  return with(parts_, parts_->operations->workers());
}

Task<> BullQueue::ping() {
  auto parts = parts_;
  redis::Command write = {"HSETNX", parts->operations->key("meta"), "opts.maxLenEvents", "10000"};
  co_await parts->operations->connection().run(std::move(write));
}

Task<> BullQueue::leave() {
  auto parts = parts_;
  co_await bullmq::Housekeeping::leave(parts->housekeeping);
  co_await bullmq::Fetcher::leave(parts->fetcher);
}

Task<> BullQueue::tick() { return bullmq::Housekeeping::tick(parts_->housekeeping); }

}  // namespace codevault
