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

constexpr auto idle_wait = std::chrono::milliseconds(5'000);
constexpr auto breath = std::chrono::milliseconds(200);

std::exception_ptr aborted() {
  return std::make_exception_ptr(boost::system::system_error(asio::error::operation_aborted));
}

redis::ConnectionSettings connection_settings(const BullQueueSettings& settings, std::string name) {
  return {.address = settings.address,
          .name = std::move(name),
          .connect_timeout = settings.connect_timeout,
          .reply_timeout = settings.reply_timeout};
}

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

TakenJob taken_job(bull::Taken& taken, std::string token) {
  TakenJob job{.id = taken.id, .token = std::move(token)};
  job.name = taken.fields["name"];
  job.data = taken.fields["data"];
  job.tenant = taken.fields["tenant"];
  job.attempt = static_cast<unsigned>(std::max(1, std::atoi(taken.fields["ats"].c_str())));
  return job;
}

}  // namespace

BullQueue::Core::Core(asio::any_io_executor executor, BullQueueSettings settings)
    : settings_(std::move(settings)),
      strand_(asio::make_strand(executor)),
      token_prefix_(random_id()),
      client_(executor, {.connection = connection_settings(settings_, ""),
                         .prefix = settings_.prefix,
                         .queue = settings_.name}),
      listening_(executor, connection_settings(settings_, settings_.prefix + ":" +
                                                              to_base64(settings_.name) + ":qe")),
      events_(std::make_unique<JobEvents>(JobEvents::Limits{})),
      takers_come_(strand_),
      ticks_(strand_),
      listens_again_(strand_) {}

void BullQueue::Core::start(const std::shared_ptr<Core>& core) {
  spawn(core->strand_, "taking jobs", take_jobs(core));
  spawn(core->strand_, "hearing of jobs", hear_events(core));
  spawn(core->strand_, "the queue's timer", keep_time(core));
}

bool BullQueue::Core::is_closed() {
  std::lock_guard lock(mutex_);
  return closed_;
}

void BullQueue::Core::close() {
  std::list<Taker> takers;
  std::unordered_map<std::string, std::vector<Ending>> endings;
  std::vector<CatchingUp> catching_up;
  {
    std::lock_guard lock(mutex_);
    closed_ = true;
    takers.swap(takers_);
    endings.swap(endings_);
    catching_up.swap(catching_up_);
    if (blocking_) blocking_->close();
  }
  client_.connection().close();
  listening_.close();
  for (Taker& taker : takers) {
    if (taker.promise.claim()) taker.promise.break_with(aborted());
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
  asio::post(strand_, [weak = weak_from_this()] {
    if (auto core = weak.lock()) core->takers_come_.cancel();
  });
}

void BullQueue::Core::withdraw(Promise<TakenJob>& taker, const std::optional<TakenJob>& heard) {
  std::lock_guard lock(mutex_);
  if (closed_) return;
  taker.claim();
  takers_.remove_if([](const Taker& waiting) { return !waiting.promise.is_open(); });
  std::optional<TakenJob> given = heard ? heard : taker.unheard();
  if (!given) return;
  policies_.erase(given->token);
  spawn(strand_, "giving a job back", [](std::shared_ptr<Core> core, TakenJob job) -> Task<> {
    co_await core->client_.untake(job.id, job.token);
  }(shared_from_this(), *given));
}

// Takes one job after the other for those who wait for some.
Task<> BullQueue::Core::take_jobs(std::shared_ptr<Core> core) {
  std::string told;  // what keeps us from taking jobs: said once, not at every attempt
  while (!core->is_closed()) {
    bull::TakeOptions options{.lease = core->settings_.lease,
                              .limit = core->settings_.limit,
                              .window = core->settings_.window};
    {
      std::lock_guard lock(core->mutex_);
      core->takers_.remove_if([](const Taker& taker) { return !taker.promise.is_open(); });
      if (!core->takers_.empty()) {
        options.worker = core->takers_.front().worker;
        options.token = core->token_prefix_ + ":" + std::to_string(++core->last_token_);
      }
    }
    if (options.token.empty()) {
      co_await rest(core, core->takers_come_, std::chrono::hours(1));
      continue;
    }
    bool broken = false;
    bull::Taken taken;
    try {
      taken = co_await core->client_.take(options, core->now());
    } catch (const Error& error) {
      if (told != error.what()) spdlog::warn("queue: no job was taken: {}", error.what());
      told = error.what();
      broken = true;
    }
    if (broken) {
      co_await rest(core, core->takers_come_, breath);
      continue;
    }
    told.clear();
    using Kind = bull::Taken::Kind;
    switch (taken.kind) {
      case Kind::job: co_await hand(core, std::move(taken), options.token); break;
      case Kind::none: co_await wait_for_work(core, taken.due); break;
      case Kind::limited:
        co_await rest(core, core->listens_again_,
                      std::min(taken.limited_for, std::chrono::milliseconds(30'000)));
        break;
      case Kind::refused:
        spdlog::error(
            "queue: nothing is taken from '{}' while it has job schedulers: remove '{}', or let "
            "BullMQ's own workers work on this queue",
            core->settings_.name, taken.id);
        co_await rest(core, core->takers_come_, idle_wait);
        break;
    }
  }
}

// Until there is something to take, or may be.
Task<> BullQueue::Core::wait_for_work(std::shared_ptr<Core> core, std::optional<bull::Time> due) {
  auto wait = idle_wait;
  if (due) {
    auto left = std::chrono::ceil<std::chrono::milliseconds>(*due - core->now());
    wait = std::clamp(left, std::chrono::milliseconds(2), idle_wait);
  }
  redis::Connection* blocking = nullptr;
  {
    std::lock_guard lock(core->mutex_);
    if (core->closed_) co_return;
    if (!core->blocking_) {
      std::string name = core->settings_.prefix + ":" + to_base64(core->settings_.name);
      if (!core->takers_.empty()) name += ":w:" + core->takers_.front().worker;
      std::erase_if(name, [](char c) { return c <= ' ' || c > '~'; });
      core->blocking_ = std::make_unique<redis::Connection>(
          core->strand_, connection_settings(core->settings_, name));
    }
    blocking = core->blocking_.get();
  }
  redis::Command command = {"BZPOPMIN", core->client_.key("marker"),
                            std::to_string(static_cast<double>(wait.count()) / 1000)};
  bool broken = false;
  try {
    redis::Value popped = co_await blocking->run(std::move(command), wait);
    if (popped.items.size() == 3 && popped.items[1].text == "1") {
      // Ours alone now: the next take says when it is due.
    }
  } catch (const Error&) {
    broken = true;
  }
  if (broken) co_await rest(core, core->takers_come_, breath);
}

Task<> BullQueue::Core::hand(std::shared_ptr<Core> core, bull::Taken taken, std::string token) {
  std::string reason;
  if (auto deferred = taken.fields.find("defa"); deferred != taken.fields.end()) {
    reason = deferred->second;
  } else if (!taken.fields.contains("name") || !taken.fields.contains("data")) {
    reason = "The job has no name or no data: somebody removed it while it waited.";
  }
  TakenJob job = taken_job(taken, token);
  bull::Policy policy = bull::parse_policy(taken.fields["opts"]);
  if (!reason.empty()) {
    bull::Ending ending{.id = job.id,
                        .token = job.token,
                        .attempt = job.attempt,
                        .completed = false,
                        .value = reason,
                        .stack_trace = "[]",
                        .retention = policy.on_fail.value_or(core->retention())};
    try {
      co_await core->client_.finish(std::move(ending), core->now());
    } catch (const Error& error) {  // it is found again when its lock is gone
      spdlog::warn("queue: job={} {}", job.id, error.what());
    }
    co_return;
  }
  {
    std::lock_guard lock(core->mutex_);
    core->policies_[token] = std::move(policy);
    while (!core->takers_.empty()) {
      Taker taker = std::move(core->takers_.front());
      core->takers_.pop_front();
      if (!taker.promise.claim()) continue;
      taker.promise.keep(std::move(job));
      co_return;
    }
    core->policies_.erase(token);
  }
  try {
    co_await core->client_.untake(job.id, job.token);
  } catch (const Error& error) {
    spdlog::warn("queue: job={} {}", job.id, error.what());
  }
}

bull::Policy BullQueue::Core::policy_of(const TakenJob& job) {
  std::lock_guard lock(mutex_);
  auto known = policies_.find(job.token);
  return known == policies_.end() ? bull::Policy{} : known->second;
}

void BullQueue::Core::forget(const TakenJob& job) {
  std::lock_guard lock(mutex_);
  policies_.erase(job.token);
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
    co_await rest(core, core->ticks_, std::min(core->settings_.stalled_interval, idle_wait));
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
