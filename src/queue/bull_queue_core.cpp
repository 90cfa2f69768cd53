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
constexpr auto longest_limit = std::chrono::milliseconds(30'000);
constexpr std::size_t most_at_once = 64;  // jobs that one step takes, or ends
constexpr std::size_t least_at_once = 4;  // a step costs more than few jobs in it
constexpr std::size_t most_bytes_at_once = 1 << 20;

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

// Who has a job twice, because a lease ran out, has two leases.
std::string lease_of(const TakenJob& job) { return job.id + ' ' + job.token; }

unsigned attempt_of(bull::Taken::Job& taken) {
  return static_cast<unsigned>(std::max(1, std::atoi(taken.fields["ats"].c_str())));
}

TakenJob taken_job(bull::Taken::Job& taken) {
  return {.id = taken.id,
          .name = std::move(taken.fields["name"]),
          .data = std::move(taken.fields["data"]),
          .tenant = std::move(taken.fields["tenant"]),
          .token = taken.token,
          .attempt = attempt_of(taken)};
}

// Nothing is to be done about it before it is handed out.
bool is_plain(const bull::Taken::Job& taken) {
  const bull::Fields& fields = taken.fields;
  return fields.contains("name") && fields.contains("data") && !fields.contains("defa") &&
         !fields.contains("rjk");
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
      work_comes_{Timer(strand_), Timer(strand_)},
      something_ended_(strand_),
      takes_again_(strand_),
      ticks_(strand_),
      listens_again_(strand_) {}

void BullQueue::Core::start(const std::shared_ptr<Core>& core) {
  core->free_lanes_ = core->work_comes_.size();
  for (std::size_t lane = 0; lane < core->work_comes_.size(); ++lane) {
    spawn(core->strand_, "ending and taking jobs", keep_turning(core, lane));
  }
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
  policies_.erase(lease_of(*given));
  ++given_back_;
  spawn(strand_, "giving a job back", [](std::shared_ptr<Core> core, TakenJob job) -> Task<> {
    co_await give_back(core, job.id, job.token);
    std::lock_guard guard(core->mutex_);
    --core->given_back_;
    core->something_ended_.cancel();
  }(shared_from_this(), *given));
}

Task<> BullQueue::Core::give_back(std::shared_ptr<Core> core, std::string id, std::string token) {
  try {
    co_await core->client_.untake(id, std::move(token));
  } catch (const Error& error) {
    spdlog::warn("queue: job={} {}", id, error.what());
  }
}

bool BullQueue::Core::is_told_of_ends() {
  std::lock_guard lock(mutex_);
  return !finishing_.empty();
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

std::size_t BullQueue::Core::share_of(std::size_t many) const {
  std::size_t share = (many + free_lanes_ - 1) / free_lanes_;
  return std::min({std::max(share, least_at_once), many, most_at_once});
}

bool BullQueue::Core::pays_off(std::size_t many) const {
  bool is_first = free_lanes_ == work_comes_.size();
  return is_first || 5 * many >= 2 * (policies_.size() + takers_.size());
}

BullQueue::Core::Turn BullQueue::Core::next_turn() {
  Turn turn{.options = {.most = 0,
                        .lease = settings_.lease,
                        .limit = settings_.limit,
                        .window = settings_.window}};
  std::lock_guard lock(mutex_);
  takers_.remove_if([](const Taker& taker) { return !taker.promise.is_open(); });
  std::size_t asking =
      awaits_work_ || leaves_ || takers_.size() < asked_ ? 0 : takers_.size() - asked_;
  if (!pays_off(finishing_.size() + asking)) return turn;
  std::size_t bytes = 0;
  for (std::size_t share = share_of(finishing_.size()); share > 0; --share) {
    bytes += finishing_.front().ending.value.size();
    if (!turn.endings.empty() && bytes > most_bytes_at_once) break;
    turn.endings.push_back(std::move(finishing_.front().ending));
    turn.outcomes.push_back(std::move(finishing_.front().outcome));
    finishing_.pop_front();
  }
  if (asking > 0) {
    turn.options.most = share_of(asking);
    turn.options.worker = takers_.front().worker;
    turn.options.token = token_prefix_ + ":" + std::to_string(++last_token_);
    asked_ += turn.options.most;
  }
  turn.leaves_some = !finishing_.empty() || asking > turn.options.most;
  return turn;
}

// Ends jobs and takes others for those who wait for some: all that came since the last step at
// once, or as much of it as leaves some for another lane that is free.
Task<> BullQueue::Core::keep_turning(std::shared_ptr<Core> core, std::size_t lane) {
  while (!core->is_closed()) {
    Turn turn = core->next_turn();
    if (turn.endings.empty() && turn.options.most == 0) {
      co_await rest(core, core->work_comes_.at(lane), std::chrono::hours(1));
      // Who ends at the same time is served at the same time.
      if (core->is_told_of_ends()) co_await asio::post(core->strand_, asio::use_awaitable);
      continue;
    }
    --core->free_lanes_;
    if (turn.leaves_some) core->wake_lanes();
    bull::Turned turned;
    std::exception_ptr failure;
    try {
      turned = co_await core->client_.turn(std::move(turn.endings), turn.options, core->now());
      core->trouble_.clear();
    } catch (const Error& error) {
      if (core->trouble_ != error.what()) spdlog::warn("queue: {}", error.what());
      core->trouble_ = error.what();
      failure = std::current_exception();
    } catch (const boost::system::system_error&) {  // we are closed
      failure = std::current_exception();
    }
    for (std::size_t i = 0; i < turn.outcomes.size(); ++i) {
      Promise<int>& outcome = turn.outcomes[i];
      if (!outcome.claim()) continue;
      if (failure) {
        outcome.break_with(failure);
      } else {
        outcome.keep(turned.ended[i]);
      }
    }
    for (bull::Taken::Job& job : turned.taken.jobs) {
      if (!is_plain(job) || !core->give(job)) co_await hand(core, std::move(job));
    }
    ++core->free_lanes_;
    core->something_ended_.cancel();
    if (turn.options.most == 0) continue;
    {
      std::lock_guard lock(core->mutex_);
      core->asked_ -= turn.options.most;
    }
    if (failure) {
      await_work(core, rest(core, core->takes_again_, breath));
    } else {
      settle_down(core, turned.taken);
    }
  }
}

// Nothing is asked for while nothing can be had.
void BullQueue::Core::settle_down(const std::shared_ptr<Core>& core, const bull::Taken& taken) {
  using Kind = bull::Taken::Kind;
  if (taken.kind == Kind::limited) {
    await_work(core, rest(core, core->takes_again_, std::min(taken.limited_for, longest_limit)));
  } else if (taken.dry) {
    await_work(core, wait_for_work(core, taken.due));
  }
}

void BullQueue::Core::await_work(const std::shared_ptr<Core>& core, Task<> chance) {
  {
    std::lock_guard lock(core->mutex_);
    if (std::exchange(core->awaits_work_, true)) return;
  }
  spawn(core->strand_, "waiting for jobs", [](std::shared_ptr<Core> of, Task<> work) -> Task<> {
    co_await std::move(work);
    {
      std::lock_guard lock(of->mutex_);
      of->awaits_work_ = false;
    }
    of->wake_lanes();
  }(core, std::move(chance)));
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
  if (broken) co_await rest(core, core->takes_again_, breath);
}

Task<> BullQueue::Core::hand(std::shared_ptr<Core> core, bull::Taken::Job taken) {
  if (taken.fields.contains("rjk")) {
    bool is_carried_on = co_await carry_on(core, taken);
    if (!is_carried_on) co_return;
  }
  std::string reason;
  if (auto deferred = taken.fields.find("defa"); deferred != taken.fields.end()) {
    reason = deferred->second;
  } else if (!taken.fields.contains("name") || !taken.fields.contains("data")) {
    reason = "The job has no name or no data: somebody removed it while it waited.";
  }
  if (!reason.empty()) {
    bull::Policy policy = bull::parse_policy(taken.fields["opts"]);
    bull::Ending ending{.id = taken.id,
                        .token = taken.token,
                        .attempt = attempt_of(taken),
                        .completed = false,
                        .value = reason,
                        .stack_trace = "[]",
                        .retention = policy.on_fail.value_or(core->retention())};
    // Not awaited: what ends jobs is who hands them out. It is found again when its lock is gone.
    spawn(core->strand_, "giving up a job",
          [](std::shared_ptr<Core> of, bull::Ending end) -> Task<> {
            co_await of->end(std::move(end));
          }(core, std::move(ending)));
    co_return;
  }
  if (!core->give(taken)) co_await give_back(core, taken.id, taken.token);
}

bool BullQueue::Core::give(bull::Taken::Job& taken) {
  std::lock_guard lock(mutex_);
  while (!takers_.empty()) {
    Taker taker = std::move(takers_.front());
    takers_.pop_front();
    if (!taker.promise.claim()) continue;
    TakenJob job = taken_job(taken);
    policies_[lease_of(job)] = bull::parse_policy(taken.fields["opts"]);
    taker.promise.keep(std::move(job));
    return true;
  }
  return false;
}

bull::Policy BullQueue::Core::policy_of(const TakenJob& job) {
  std::lock_guard lock(mutex_);
  auto known = policies_.find(lease_of(job));
  return known == policies_.end() ? bull::Policy{} : known->second;
}

void BullQueue::Core::forget(const TakenJob& job) {
  std::lock_guard lock(mutex_);
  policies_.erase(lease_of(job));
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
