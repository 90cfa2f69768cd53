#include "bullmq/fetcher.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/redirect_error.hpp>

#include "base/error.hpp"
#include "base/random.hpp"

namespace codevault::bullmq {
namespace {

constexpr auto idle_wait = milliseconds(5'000);
constexpr auto breath = milliseconds(200);
constexpr auto longest_limit = milliseconds(30'000);
constexpr auto longest_leaving = milliseconds(5'000);
constexpr std::size_t most_steps = 2;     // under way at a time
constexpr std::size_t most_at_once = 64;  // jobs that one step takes, or ends
constexpr std::size_t least_at_once = 4;  // a step costs more than few jobs in it
constexpr std::size_t most_bytes_at_once = 1 << 20;

// Whether it can be handed out as it is.
bool is_plain(const Taken::Job& job) {
  return job.is_whole && job.deferred_failure.empty() && job.scheduler.empty();
}

}  // namespace

// A caller's place among the takers. If it is gone before it has the job, the job waits again.
class Fetcher::Taking {
 public:
  explicit Taking(Self fetcher) : fetcher_(std::move(fetcher)) {}
  Taking(const Taking&) = delete;
  ~Taking() {
    if (!finished_) fetcher_->withdraw(promise_, heard_);
  }

  Task<TakenJob> take(std::string worker) {
    fetcher_->takers_.push_back({promise_, std::move(worker)});
    fetcher_->plan_steps();
    heard_ = co_await promise_.kept();
    auto cancellation = co_await asio::this_coro::cancellation_state;
    if (cancellation.cancelled() != asio::cancellation_type::none) {
      throw boost::system::system_error(asio::error::operation_aborted);
    }
    finished_ = true;
    co_return std::move(*heard_);
  }

 private:
  Self fetcher_;
  Promise<TakenJob> promise_;
  std::optional<TakenJob> heard_;
  bool finished_ = false;
};

Fetcher::Fetcher(std::shared_ptr<Operations> operations, std::shared_ptr<Leases> leases)
    : operations_(std::move(operations)),
      leases_(std::move(leases)),
      token_prefix_(random_id()),
      pause_(operations_->executor()) {}

Task<TakenJob> Fetcher::take(Self fetcher, std::string worker) {
  if (fetcher->closed_) std::rethrow_exception(aborted());
  Taking taking(fetcher);
  co_return co_await taking.take(std::move(worker));
}

Task<int> Fetcher::end(Self fetcher, Ending ending) {
  if (fetcher->closed_) std::rethrow_exception(aborted());
  Promise<int> outcome;
  fetcher->finishing_.push_back({std::move(ending), outcome});
  fetcher->plan_steps();
  co_return co_await outcome.kept();
}

void Fetcher::close() {
  closed_ = true;
  pause_.cancel();
  if (blocking_) blocking_->close();
  for (Taker& taker : std::exchange(takers_, {})) taker.promise.cancel();
  for (Finishing& one : std::exchange(finishing_, {})) one.outcome.cancel();
  if (idle_ && idle_->claim()) idle_->keep({});
}

Task<> Fetcher::leave(Self fetcher) {
  fetcher->leaving_ = true;
  if (fetcher->blocking_) fetcher->blocking_->close();  // it might hear what is for others
  Promise<std::monostate> idle;
  fetcher->idle_ = idle;
  fetcher->say_when_idle();
  try {
    co_await with_timeout(idle.kept(), longest_leaving, "leaving the queue");
  } catch (const Error& error) {
    spdlog::warn("queue: {}", error.what());
  }
}

void Fetcher::say_when_idle() {
  if (steps_ > 0 || given_back_ > 0 || !finishing_.empty()) return;
  if (idle_ && idle_->claim()) idle_->keep({});
  idle_.reset();
}

// Not at once: jobs that end at the same time are ended in the same step.
void Fetcher::plan_steps() {
  if (std::exchange(planned_, true)) return;
  asio::post(operations_->executor(), [weak = weak_from_this()] {
    if (auto self = weak.lock()) self->begin_steps();
  });
}

void Fetcher::begin_steps() {
  planned_ = false;
  while (!closed_ && steps_ < most_steps) {
    Step step = next_step();
    if (step.endings.empty() && step.wanted.most == 0) return;
    ++steps_;
    asked_ += step.wanted.most;
    spawn(operations_->executor(), "ending and taking jobs",
          do_step(shared_from_this(), std::move(step)));
  }
}

Fetcher::Step Fetcher::next_step() {
  Step step{.wanted = {.most = 0}, .wakes = wakes_};
  takers_.remove_if([](const Taker& taker) { return !taker.promise.is_open(); });
  std::size_t asking =
      resting_ || leaving_ || takers_.size() < asked_ ? 0 : takers_.size() - asked_;
  if (!is_worth_a_step(finishing_.size() + asking)) return step;
  std::size_t bytes = 0;
  for (std::size_t share = share_of(finishing_.size()); share > 0; --share) {
    bytes += finishing_.front().ending.value.size();
    if (!step.endings.empty() && bytes > most_bytes_at_once) break;
    step.endings.push_back(std::move(finishing_.front().ending));
    step.outcomes.push_back(std::move(finishing_.front().outcome));
    finishing_.pop_front();
  }
  if (asking > 0) {
    step.wanted.most = share_of(asking);
    step.wanted.worker = takers_.front().worker;
    step.wanted.token = token_prefix_ + ":" + std::to_string(++last_token_);
  }
  return step;
}

// Whether to begin a second step while one is under way: only if it carries at least 40 % of the
// jobs that we hold or want. Small steps side by side cost more than they gain.
bool Fetcher::is_worth_a_step(std::size_t jobs) const {
  return steps_ == 0 || 5 * jobs >= 2 * (leases_->size() + takers_.size());
}

// As much as leaves some for each step that may still begin.
std::size_t Fetcher::share_of(std::size_t jobs) const {
  std::size_t free = most_steps - steps_;
  std::size_t share = (jobs + free - 1) / free;
  return std::min({std::max(share, least_at_once), jobs, most_at_once});
}

Task<> Fetcher::do_step(Self self, Step step) {
  Stepped stepped;
  std::exception_ptr failure;
  try {
    stepped = co_await self->operations_->step(std::move(step.endings), step.wanted);
    if (stepped.not_ended) std::rethrow_exception(stepped.not_ended);
    self->trouble_.end();
  } catch (const boost::system::system_error&) {  // we are closed
    failure = std::current_exception();
  } catch (const std::exception& error) {
    self->trouble_.say(error);
    failure = std::current_exception();
  }
  for (std::size_t i = 0; i < step.outcomes.size(); ++i) {
    if (!step.outcomes[i].claim()) continue;
    if (failure) {
      step.outcomes[i].break_with(failure);
    } else if (const redis::Value& ended = stepped.ended[i]; ended.is_error()) {
      step.outcomes[i].break_with(std::make_exception_ptr(redis::error_of(ended)));
    } else {
      step.outcomes[i].keep(static_cast<int>(ended.number));
    }
  }
  co_await distribute(self, std::move(stepped.taken.jobs), step.wanted.most);
  --self->steps_;
  if (!self->closed_ && step.wanted.most > 0) {
    if (failure) {
      self->rest(pause(self, breath));
    } else if (stepped.taken.limited_for) {
      self->rest(pause(self, std::min(*stepped.taken.limited_for, longest_limit)));
    } else if (stepped.taken.dry && step.wakes == self->wakes_) {  // nothing came since
      self->rest(wait_for_marker(self, stepped.taken.due));
    }
  }
  self->plan_steps();
  self->say_when_idle();
}

Task<> Fetcher::distribute(Self self, std::vector<Taken::Job> jobs, std::size_t wanted) {
  std::vector<Taken::Job> others;
  for (Taken::Job& job : jobs) {
    if (!is_plain(job) || !self->give(job)) others.push_back(std::move(job));
  }
  std::size_t kept = std::min(others.size(), wanted);  // takers, for the others
  self->asked_ -= wanted - kept;
  for (Taken::Job& job : others) {
    try {
      co_await attend_to(self, std::move(job));
    } catch (const std::exception& error) {  // found again when its lock is gone
      spdlog::warn("queue: {}", error.what());
    }
  }
  self->asked_ -= kept;
}

void Fetcher::rest(Task<> chance) {
  if (std::exchange(resting_, true)) return;
  auto wait = [](Self self, Task<> waited) -> Task<> {
    try {
      co_await std::move(waited);
    } catch (const std::exception& error) {
      if (!self->closed_) spdlog::warn("queue: {}", error.what());
    }
    self->resting_ = false;
    self->plan_steps();
  };
  spawn(operations_->executor(), "waiting for jobs", wait(shared_from_this(), std::move(chance)));
}

Task<> Fetcher::pause(Self self, milliseconds time) {
  if (self->closed_) co_return;
  self->pause_.expires_after(time);
  boost::system::error_code woken;
  co_await self->pause_.async_wait(asio::redirect_error(asio::use_awaitable, woken));
}

// Waits for the marker, until a delayed job is due, and at most `idle_wait`.
Task<> Fetcher::wait_for_marker(Self self, std::optional<Time> due) {
  if (self->closed_ || self->leaving_) co_return;
  auto wait = idle_wait;
  if (due) {
    auto left = std::chrono::ceil<milliseconds>(*due - self->operations_->now());
    wait = std::clamp(left, milliseconds(2), idle_wait);
  }
  if (!self->blocking_) {
    std::string role = self->takers_.empty() ? "" : ":w:" + self->takers_.front().worker;
    self->blocking_ = std::make_unique<redis::Connection>(
        self->operations_->executor(),
        redis::ConnectionSettings{.address = self->settings_.address,
                                  .name = self->settings_.client_name(role)});
  }
  std::string key = self->operations_->key("marker");
  redis::Command command = {"BZPOPMIN", key,
                            std::to_string(static_cast<double>(wait.count()) / 1000)};
  bool is_broken = false;
  try {
    redis::Value popped = co_await self->blocking_->run(std::move(command), wait);
    if (!popped.items.empty()) ++self->wakes_;
    bool is_asked = !self->leaving_ && !self->takers_.empty();
    if (!popped.items.empty() && !is_asked) {  // it was for somebody else
      self->operations_->connection().send({"ZADD", key, "0", "0"});
    }
  } catch (const std::exception&) {  // the connection has said why
    is_broken = true;
  }
  if (is_broken) co_await pause(self, breath);
}

bool Fetcher::give(Taken::Job& taken) {
  while (!takers_.empty()) {
    Taker taker = std::move(takers_.front());
    takers_.pop_front();
    if (!taker.promise.claim()) continue;
    leases_->add(taken, parse_policy(taken.options));
    taker.promise.keep(std::move(taken));
    return true;
  }
  return false;
}

void Fetcher::withdraw(Promise<TakenJob>& taker, const std::optional<TakenJob>& heard) {
  if (closed_) return;
  taker.claim();
  takers_.remove_if([](const Taker& waiting) { return !waiting.promise.is_open(); });
  std::optional<TakenJob> given = heard ? heard : taker.unheard();
  if (!given) return;
  leases_->remove(given->id, given->token);
  ++given_back_;
  spawn(operations_->executor(), "giving a job back",
        give_back(shared_from_this(), given->id, given->token));
}

Task<> Fetcher::give_back(Self self, std::string id, std::string token) {
  try {
    co_await self->operations_->untake(id, std::move(token));
  } catch (const std::exception& error) {
    spdlog::warn("queue: job={} {}", id, error.what());
  }
  --self->given_back_;
  self->say_when_idle();
}

}  // namespace codevault::bullmq
