#include "queue/bull_queue.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/json.hpp>
#include <random>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "queue/bull_queue_core.hpp"

namespace codevault {
namespace {

// What others read as JSON without looking must be some.
std::string as_json(std::string text) {
  boost::json::parse_options options;
  options.max_depth = 500;
  boost::system::error_code failure;
  boost::json::parse(text, failure, {}, options);
  if (!failure) return text;
  return boost::json::serialize(boost::json::string(to_utf8(text)));
}

// The traces of a job's failures, oldest first, and one more: the newest `most` of them.
std::string longer_trace(const std::string& before, const std::string& newest,
                         std::optional<std::size_t> most) {
  boost::system::error_code unreadable;
  boost::json::value known = boost::json::parse(before, unreadable);
  boost::json::array traces;
  if (!unreadable && known.is_array()) traces = known.get_array();
  traces.emplace_back(newest);
  std::size_t kept = std::min(most.value_or(traces.size()), traces.size());
  traces.erase(traces.begin(), traces.end() - static_cast<std::ptrdiff_t>(kept));
  return boost::json::serialize(traces);
}

// Clients older than version 5 count theirs in a field of their own.
unsigned attempts_made(const bull::Fields& fields) {
  unsigned made = 0;
  for (const char* name : {"atm", "attemptsMade"}) {
    auto known = fields.find(name);
    if (known != fields.end()) made += static_cast<unsigned>(std::atoi(known->second.c_str()));
  }
  return made;
}

// From 0 to 1: what must differ, and is no secret.
double any_chance() {
  thread_local std::minstd_rand random(std::random_device{}());
  return std::uniform_real_distribution<>(0, 1)(random);
}

// `attempt`, again and again while Redis is away, at most for `patience`.
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

}  // namespace

// A coroutine's place among those who want a job.
class BullQueue::Taking {
 public:
  explicit Taking(std::shared_ptr<Core> core) : core_(std::move(core)) {}
  Taking(const Taking&) = delete;
  ~Taking() {
    if (!finished_) core_->withdraw(promise_, heard_);
  }

  Task<TakenJob> take(std::string worker) {
    core_->want(promise_, std::move(worker));
    heard_ = co_await promise_.kept();
    auto cancellation = co_await asio::this_coro::cancellation_state;
    if (cancellation.cancelled() != asio::cancellation_type::none) {
      throw boost::system::system_error(asio::error::operation_aborted);
    }
    finished_ = true;
    co_return std::move(*heard_);
  }

 private:
  std::shared_ptr<Core> core_;
  Promise<TakenJob> promise_;
  std::optional<TakenJob> heard_;
  bool finished_ = false;
};

// Hears first all that happened before the first event was asked for.
class BullQueue::Watch : public JobWatch {
 public:
  Watch(std::shared_ptr<Core> core, std::unique_ptr<JobWatch> heard)
      : core_(std::move(core)), heard_(std::move(heard)) {}

  Task<JobEvent> next() override {
    if (!caught_up_) {
      caught_up_ = true;
      try {
        co_await core_->catch_up();
      } catch (const Error&) {  // what is missed now is told later
      }
    }
    co_return co_await heard_->next();
  }

 private:
  std::shared_ptr<Core> core_;
  std::unique_ptr<JobWatch> heard_;
  bool caught_up_ = false;
};

BullQueue::BullQueue(asio::any_io_executor executor, BullQueueSettings settings)
    : core_(std::make_shared<Core>(executor, std::move(settings))) {
  Core::start(core_);
}

BullQueue::~BullQueue() { core_->close(); }

bull::Client& BullQueue::client() { return core_->client(); }

Task<> BullQueue::add(NewJob job) {
  auto core = core_;
  auto share = std::max<std::size_t>(
      1, static_cast<std::size_t>(static_cast<double>(core->settings().max_queued) *
                                  core->settings().tenant_share));
  bull::NewJob added{.id = job.id,
                     .name = job.name,
                     .data = std::move(job.data),
                     .options = R"({"attempts":1})",
                     .tenant = job.tenant.empty() ? "-" : job.tenant,
                     .most_waiting = core->settings().max_queued,
                     .most_waiting_of_tenant = share};
  auto attempt = [core, &added](bool again) -> Task<bull::Added> {
    bull::Added outcome = co_await core->client().add(added, core->now());
    // Nobody else has this id: an earlier attempt got through.
    if (again && outcome.kind == bull::Added::Kind::twin) outcome.kind = bull::Added::Kind::added;
    co_return outcome;
  };
  bull::Added outcome = co_await insist(attempt, core->settings().add_patience);
  using Kind = bull::Added::Kind;
  if (outcome.kind == Kind::twin) {
    throw Error(ErrorKind::conflict, "there is a job '" + job.id + "' already");
  }
  if (outcome.kind == Kind::full) {
    throw Error(ErrorKind::exhausted,
                "the queue is full: " + std::to_string(core->settings().max_queued) +
                    " jobs wait; try again later");
  }
  if (outcome.kind == Kind::share_full) {
    throw Error(ErrorKind::exhausted, "your share of the queue is full: " + std::to_string(share) +
                                          " of your jobs wait; try again when some are done");
  }
}

Task<TakenJob> BullQueue::take(std::string worker) {
  Taking taking(core_);
  co_return co_await taking.take(std::move(worker));
}

Task<Lease> BullQueue::renew(TakenJob job) {
  auto core = core_;
  core->see(job);
  bull::Held held =
      co_await core->client().renew(job.id, job.token, core->settings().lease, job.attempt);
  if (held == bull::Held::lost) core->forget(job);
  co_return held == bull::Held::held ? Lease::held
  : held == bull::Held::cancelled    ? Lease::cancelled
                                     : Lease::lost;
}

Task<> BullQueue::cancelled(TakenJob job) {
  auto core = core_;
  Promise<std::monostate> end = core->listen_for_end(job);
  Lease lease = Lease::held;
  try {
    lease = co_await renew(job);
  } catch (const Error&) {  // Redis is away; the worker keeps its job
  }
  if (lease == Lease::cancelled) {
    end.claim();
    co_return;
  }
  co_await end.kept();
}

Task<bool> BullQueue::finish(std::shared_ptr<Core> core, TakenJob job, bull::Ending ending) {
  auto attempt = [core, &ending](bool) { return core->end(ending); };
  int outcome = co_await insist(attempt, core->settings().finish_patience);
  core->forget(job);
  co_return outcome == 0;
}

Task<bool> BullQueue::complete(TakenJob job, std::string result) {
  auto core = core_;
  bull::Policy policy = core->policy_of(job);
  bull::Ending ending{.id = job.id,
                      .token = job.token,
                      .attempt = job.attempt,
                      .value = as_json(std::move(result)),
                      .retention = policy.on_complete.value_or(core->retention()),
                      .metric_points = core->settings().metric_points};
  co_return co_await finish(core, std::move(job), std::move(ending));
}

Task<bool> BullQueue::fail(TakenJob job, std::string failure) {
  auto core = core_;
  bull::Policy policy = core->policy_of(job);
  std::string sentence = to_utf8(failure);
  std::string stack_trace = longer_trace("", sentence, policy.stack_trace_limit);
  if (policy.attempts > 1) {
    auto describe = [core, id = job.id](bool) { return core->client().describe(id); };
    std::optional<bull::Described> found =
        co_await insist(describe, core->settings().finish_patience);
    if (found) {
      stack_trace = longer_trace(found->fields["stacktrace"], sentence, policy.stack_trace_limit);
    }
    unsigned made = found ? attempts_made(found->fields) + 1 : 1;
    auto pause = bull::pause_before_retry(policy, made, any_chance());
    if (pause && found && !found->fields.contains("cancelled")) {
      bull::Again again{.id = job.id,
                        .token = job.token,
                        .attempt = job.attempt,
                        .delay = *pause,
                        .lifo = policy.lifo,
                        .failure = sentence,
                        .stack_trace = stack_trace};
      auto attempt = [core, &again](bool) { return core->client().again(again, core->now()); };
      int outcome = co_await insist(attempt, core->settings().finish_patience);
      core->forget(job);
      co_return outcome == 0;
    }
  }
  bull::Ending ending{.id = job.id,
                      .token = job.token,
                      .attempt = job.attempt,
                      .completed = false,
                      .value = sentence,
                      .stack_trace = stack_trace,
                      .retention = policy.on_fail.value_or(core->retention()),
                      .metric_points = core->settings().metric_points};
  co_return co_await finish(core, std::move(job), std::move(ending));
}

Task<bool> BullQueue::hand_back(TakenJob job, std::chrono::milliseconds delay, std::string reason) {
  auto core = core_;
  Lease lease = co_await renew(job);
  if (lease == Lease::lost) co_return false;
  if (!reason.empty()) {
    try {
      co_await core->client().add_log(job.id, to_utf8(reason), core->policy_of(job).keep_logs);
    } catch (const Error& error) {  // the job is handed back all the same
      spdlog::warn("queue: job={} {}", job.id, error.what());
    }
  }
  if (lease == Lease::cancelled || job.attempt >= core->settings().max_attempts) {
    std::string failure = lease == Lease::cancelled
                              ? was_cancelled
                              : "The job was begun " + std::to_string(job.attempt) +
                                    " times and handed back each time.";
    bull::Ending ending{.id = job.id,
                        .token = job.token,
                        .attempt = job.attempt,
                        .completed = false,
                        .value = failure,
                        .stack_trace = "[]",
                        .retention = core->retention()};
    co_return co_await finish(core, std::move(job), std::move(ending));
  }
  bull::Again again{.id = job.id,
                    .token = job.token,
                    .attempt = job.attempt,
                    .delay = std::max(delay, std::chrono::milliseconds(0)),
                    .lifo = true,
                    .counts = false};
  int outcome = co_await core->client().again(std::move(again), core->now());
  core->forget(job);
  co_return outcome == 0;
}

Task<> BullQueue::tell_progress(TakenJob job, std::string progress) {
  auto core = core_;
  std::string json = as_json(std::move(progress));
  co_await core->client().set_progress(job.id, job.token, std::move(json));
}

void BullQueue::tell(const TakenJob& job, LiveEvent event) {
  core_->client().tell(job.id, job.token, std::move(event.name), std::move(event.data));
}

std::unique_ptr<JobWatch> BullQueue::watch(std::string id) {
  if (!core_->settings().watches) throw invalid("watches", "is off: no jobs are watched here");
  return std::make_unique<Watch>(core_, core_->listen(std::move(id)));
}

Task<> BullQueue::leave() {
  auto core = core_;
  auto leaving = [core]() -> Task<> { return Core::leave(core); };
  co_await asio::co_spawn(core->strand(), std::move(leaving), asio::use_awaitable);
}

Task<> BullQueue::tick() {
  auto core = core_;
  co_await Core::tick(core);
}

}  // namespace codevault
