#include "queue/bull_queue_core.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/random.hpp"

namespace codevault {
namespace {

constexpr auto between_ticks = std::chrono::milliseconds(5'000);
constexpr std::size_t tidied_at_once = 2'000;  // some ms of Redis's time
constexpr int most_rounds = 20;                // of tidying, every few seconds
constexpr auto breath = std::chrono::milliseconds(200);

std::exception_ptr aborted() {
  return std::make_exception_ptr(boost::system::system_error(asio::error::operation_aborted));
}

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

}  // namespace

BullQueue::Core::Core(asio::any_io_executor executor, BullQueueSettings settings)
    : settings_(std::move(settings)),
      strand_(asio::make_strand(executor)),
      token_prefix_(random_id()),
      client_(executor, {.connection = connection_named(""),
                         .prefix = settings_.prefix,
                         .queue = settings_.name}),
      listening_(executor,
                 connection_named(settings_.prefix + ":" + to_base64(settings_.name) + ":qe")),
      events_(std::make_unique<JobEvents>(JobEvents::Limits{})),
      work_comes_{Timer(strand_), Timer(strand_)},
      something_ended_(strand_),
      takes_again_(strand_),
      ticks_(strand_),
      listens_again_(strand_) {}

redis::ConnectionSettings BullQueue::Core::connection_named(std::string name) const {
  return {.address = settings_.address,
          .name = std::move(name),
          .connect_timeout = settings_.connect_timeout,
          .reply_timeout = settings_.reply_timeout};
}

void BullQueue::Core::start(const std::shared_ptr<Core>& core) {
  core->free_lanes_ = core->work_comes_.size();
  for (std::size_t lane = 0; lane < core->work_comes_.size(); ++lane) {
    spawn(core->strand_, "ending and taking jobs", keep_turning(core, lane));
  }
  spawn(core->strand_, "hearing of jobs", hear_events(core));
  spawn(core->strand_, "the queue's timer", keep_time(core));
}

std::string BullQueue::Core::lease_of(const std::string& id, const std::string& token) {
  return id + ' ' + token;
}

bool BullQueue::Core::is_closed() {
  std::lock_guard lock(mutex_);
  return closed_;
}

void BullQueue::Core::close() {
  std::list<Taker> takers;
  std::unordered_map<std::string, std::vector<Ending>> endings;
  std::vector<CatchingUp> catching_up;
  std::deque<Finishing> finishing;
  {
    std::lock_guard lock(mutex_);
    closed_ = true;
    takers.swap(takers_);
    finishing.swap(finishing_);
    endings.swap(endings_);
    catching_up.swap(catching_up_);
    if (blocking_) blocking_->close();
  }
  client_.connection().close();
  listening_.close();
  for (Taker& taker : takers) {
    if (taker.promise.claim()) taker.promise.break_with(aborted());
  }
  for (Finishing& one : finishing) {
    if (one.outcome.claim()) one.outcome.break_with(aborted());
  }
  for (auto& [id, all] : endings) {
    for (Ending& ending : all) {
      if (ending.promise.claim()) ending.promise.break_with(aborted());
    }
  }
  for (CatchingUp& one : catching_up) {
    if (one.promise.claim()) one.promise.break_with(aborted());
  }
  events_->close();
  wake();
}

Task<> BullQueue::Core::rest(std::shared_ptr<Core> core, Timer& timer,
                             std::chrono::milliseconds time) {
  if (core->is_closed()) co_return;
  timer.expires_after(time);
  boost::system::error_code woken;
  co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, woken));
}

void BullQueue::Core::want(Promise<TakenJob> taker, std::string worker) {
  bool is_new = false;
  {
    std::lock_guard lock(mutex_);
    is_new = workers_.try_emplace(worker, now()).second;
    takers_.push_back({std::move(taker), worker});
  }
  if (is_new) register_worker(worker);
  wake();
}

void BullQueue::Core::withdraw(Promise<TakenJob>& taker, const std::optional<TakenJob>& heard) {
  std::lock_guard lock(mutex_);
  if (closed_) return;
  taker.claim();
  takers_.remove_if([](const Taker& waiting) { return !waiting.promise.is_open(); });
  std::optional<TakenJob> given = heard ? heard : taker.unheard();
  if (!given) return;
  held_.erase(lease_of(given->id, given->token));
  ++given_back_;
  spawn(strand_, "giving a job back", [](std::shared_ptr<Core> core, TakenJob job) -> Task<> {
    co_await give_back(core, job.id, job.token);
    std::lock_guard guard(core->mutex_);
    --core->given_back_;
    core->something_ended_.cancel();
  }(shared_from_this(), *given));
}

bool BullQueue::Core::is_busy() {
  std::lock_guard lock(mutex_);
  return free_lanes_ < work_comes_.size() || given_back_ > 0 || !finishing_.empty();
}

Task<> BullQueue::Core::leave(std::shared_ptr<Core> core) {
  redis::Command forget = {"HDEL", core->client_.key("cv:workers")};
  {
    std::lock_guard lock(core->mutex_);
    core->leaves_ = true;
    for (const auto& [worker, since] : core->workers_) forget.push_back(worker);
    core->workers_.clear();
    if (core->blocking_) core->blocking_->close();  // lest it hears what is for others
  }
  auto until = std::chrono::steady_clock::now() + core->settings_.reply_timeout;
  while (core->is_busy() && std::chrono::steady_clock::now() < until) {
    co_await rest(core, core->something_ended_, breath);
  }
  if (forget.size() == 2) co_return;
  try {
    co_await core->client_.connection().run(std::move(forget));
  } catch (const Error& error) {
    spdlog::warn("queue: {}", error.what());
  }
}

void BullQueue::Core::wake() {
  asio::post(strand_, [weak = weak_from_this()] {
    if (auto core = weak.lock()) core->wake_lanes();
  });
}

void BullQueue::Core::wake_lanes() {
  for (Timer& work_comes : work_comes_) work_comes.cancel();
}

Task<int> BullQueue::Core::end(bull::Ending ending) {
  Promise<int> outcome;
  {
    std::lock_guard lock(mutex_);
    if (closed_) std::rethrow_exception(aborted());
    finishing_.push_back({std::move(ending), outcome});
  }
  wake();
  co_return co_await outcome.kept();
}

bull::Policy BullQueue::Core::policy_of(const TakenJob& job) {
  std::lock_guard lock(mutex_);
  auto known = held_.find(lease_of(job.id, job.token));
  return known == held_.end() ? bull::Policy{} : known->second.policy;
}

void BullQueue::Core::see(const TakenJob& job) {
  std::lock_guard lock(mutex_);
  auto known = held_.find(lease_of(job.id, job.token));
  if (known != held_.end()) known->second.seen = std::chrono::steady_clock::now();
}

void BullQueue::Core::forget_unseen() {
  auto limit = std::chrono::steady_clock::now() - settings_.lease - settings_.finish_patience;
  std::lock_guard lock(mutex_);
  std::erase_if(held_, [&](const auto& lease) { return lease.second.seen < limit; });
}

void BullQueue::Core::forget(const TakenJob& job) {
  std::lock_guard lock(mutex_);
  held_.erase(lease_of(job.id, job.token));
  auto known = endings_.find(job.id);
  if (known == endings_.end()) return;
  std::erase_if(known->second, [&](Ending& ending) {
    if (ending.token != job.token) return false;
    if (ending.promise.claim()) {
      ending.promise.break_with(std::make_exception_ptr(
          Error(ErrorKind::conflict, "the lease of job '" + job.id + "' is over")));
    }
    return true;
  });
  if (known->second.empty()) endings_.erase(known);
}

Promise<std::monostate> BullQueue::Core::listen_for_end(const TakenJob& job) {
  std::lock_guard lock(mutex_);
  std::vector<Ending>& all = endings_[job.id];
  std::erase_if(all, [](const Ending& ending) { return !ending.promise.is_open(); });
  return all.emplace_back(Ending{.token = job.token}).promise;
}

Task<> BullQueue::Core::tick(std::shared_ptr<Core> core) {
  const BullQueueSettings& settings = core->settings_;
  co_await core->client_.promote(core->now());
  int forgotten = 1;
  for (int round = 0; forgotten > 0 && round < most_rounds; ++round) {
    forgotten = co_await core->client_.tidy(tidied_at_once, core->now());
  }
  int moved =
      co_await core->client_.check_stalled(settings.most_stalls, settings.stalled_interval,
                                           settings.max_attempts, core->retention(), core->now());
  if (moved > 0) spdlog::warn("queue: {} jobs lost their workers", moved);
}

Task<> BullQueue::Core::keep_time(std::shared_ptr<Core> core) {
  while (!core->is_closed()) {
    std::vector<std::string> workers;
    try {
      co_await tick(core);
      co_await find_missed_ends(core);
    } catch (const Error&) {  // the connection has said why
    }
    {
      std::lock_guard lock(core->mutex_);
      for (const auto& [worker, since] : core->workers_) workers.push_back(worker);
    }
    for (const std::string& worker : workers) core->register_worker(worker);
    core->forget_unseen();
    co_await rest(core, core->ticks_, std::min(core->settings_.stalled_interval, between_ticks));
  }
}

// host, slots, since, seen: the latter two in ms.
void BullQueue::Core::register_worker(const std::string& worker) {
  bull::Time since;
  {
    std::lock_guard lock(mutex_);
    since = workers_[worker];
  }
  client_.connection().send({"HSET", client_.key("cv:workers"), worker,
                             host_name() + "\t" + std::to_string(settings_.slots) + "\t" +
                                 bull::millis_of(since) + "\t" + bull::millis_of(now())});
}

}  // namespace codevault
