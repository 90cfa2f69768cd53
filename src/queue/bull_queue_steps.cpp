#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "queue/bull_queue_core.hpp"

// How a BullQueue ends jobs and takes others: in steps of Redis's, each for as many as there are.
namespace codevault {
namespace {

constexpr auto idle_wait = std::chrono::milliseconds(5'000);
constexpr auto breath = std::chrono::milliseconds(200);
constexpr auto longest_limit = std::chrono::milliseconds(30'000);
constexpr std::size_t most_at_once = 64;  // jobs that one step takes, or ends
constexpr std::size_t least_at_once = 4;  // a step costs more than few jobs in it
constexpr std::size_t most_bytes_at_once = 1 << 20;

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

bool BullQueue::Core::is_told_of_ends() {
  std::lock_guard lock(mutex_);
  return !finishing_.empty();
}

bool BullQueue::Core::is_asked() {
  std::lock_guard lock(mutex_);
  return !leaves_ && !takers_.empty();
}

std::size_t BullQueue::Core::share_of(std::size_t many) const {
  std::size_t share = (many + free_lanes_ - 1) / free_lanes_;
  return std::min({std::max(share, least_at_once), many, most_at_once});
}

bool BullQueue::Core::pays_off(std::size_t many) const {
  bool is_first = free_lanes_ == work_comes_.size();
  return is_first || 5 * many >= 2 * (held_.size() + takers_.size());
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
    turn.options.most = plenty_ ? share_of(asking) : std::min(asking, most_at_once);
    turn.options.worker = takers_.front().worker;
    turn.options.token = token_prefix_ + ":" + std::to_string(++last_token_);
    asked_ += turn.options.most;
  }
  turn.leaves_some = !finishing_.empty() || asking > turn.options.most;
  turn.wakes = wakes_;
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
    std::vector<bull::Taken::Job> others;
    for (bull::Taken::Job& job : turned.taken.jobs) {
      if (!is_plain(job) || !core->give(job)) others.push_back(std::move(job));
    }
    std::size_t kept = std::min(others.size(), turn.options.most);  // takers, for these
    core->no_longer_asks(turn.options.most - kept);
    for (bull::Taken::Job& job : others) co_await hand(core, std::move(job));
    core->no_longer_asks(kept);
    ++core->free_lanes_;
    core->something_ended_.cancel();
    if (turn.options.most == 0) continue;
    {
      std::lock_guard lock(core->mutex_);
      core->plenty_ = !failure && turned.taken.jobs.size() == turn.options.most;
    }
    if (failure) {
      await_work(core, rest(core, core->takes_again_, breath));
    } else {
      settle_down(core, turned.taken, turn.wakes);
    }
  }
}

void BullQueue::Core::no_longer_asks(std::size_t takers) {
  std::lock_guard lock(mutex_);
  asked_ -= takers;
}

// Nothing is asked for while nothing can be had.
void BullQueue::Core::settle_down(const std::shared_ptr<Core>& core, const bull::Taken& taken,
                                  std::uint64_t wakes) {
  using Kind = bull::Taken::Kind;
  if (taken.kind == Kind::limited) {
    await_work(core, rest(core, core->takes_again_, std::min(taken.limited_for, longest_limit)));
  } else if (taken.dry && wakes == core->wakes_) {
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
      core->blocking_ =
          std::make_unique<redis::Connection>(core->strand_, core->connection_named(name));
    }
    blocking = core->blocking_.get();
  }
  redis::Command command = {"BZPOPMIN", core->client_.key("marker"),
                            std::to_string(static_cast<double>(wait.count()) / 1000)};
  bool broken = false;
  try {
    redis::Value popped = co_await blocking->run(std::move(command), wait);
    if (!popped.items.empty()) ++core->wakes_;
    if (!popped.items.empty() && !core->is_asked()) {  // it was for somebody else
      core->client_.connection().send({"ZADD", core->client_.key("marker"), "0", "0"});
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
    held_[lease_of(job.id, job.token)] = {bull::parse_policy(taken.fields["opts"]),
                                          std::chrono::steady_clock::now()};
    taker.promise.keep(std::move(job));
    return true;
  }
  return false;
}

Task<> BullQueue::Core::give_back(std::shared_ptr<Core> core, std::string id, std::string token) {
  try {
    co_await core->client_.untake(id, std::move(token));
  } catch (const Error& error) {
    spdlog::warn("queue: job={} {}", id, error.what());
  }
}

}  // namespace codevault
