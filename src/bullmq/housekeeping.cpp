#include "bullmq/housekeeping.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/redirect_error.hpp>

#include "base/error.hpp"
#include "base/host_name.hpp"

namespace codevault::bullmq {
namespace {

constexpr auto between_ticks = milliseconds(5'000);
constexpr std::size_t tidied_at_once = 2'000;  // of each line: some ms of Redis's time
constexpr int most_rounds = 20;                // of tidying, at each tick

}  // namespace

Housekeeping::Housekeeping(std::shared_ptr<Operations> operations, std::shared_ptr<Leases> leases,
                           std::shared_ptr<Listener> listener)
    : operations_(std::move(operations)),
      leases_(std::move(leases)),
      listener_(std::move(listener)),
      timer_(operations_->executor()) {}

void Housekeeping::start() {
  spawn(operations_->executor(), "the queue's timer", keep_time(shared_from_this()));
}

void Housekeeping::close() {
  closed_ = true;
  timer_.cancel();
}

void Housekeeping::know(const std::string& worker) {
  if (leaving_) return;
  auto [known, is_new] = workers_.try_emplace(worker, operations_->now());
  if (is_new) tell_of(worker, known->second);
}

void Housekeeping::tell_of(const std::string& worker, Time since) {
  operations_->register_worker(
      {.name = worker, .host = host_name(), .slots = settings_.slots, .since = since});
}

Task<> Housekeeping::tick(std::shared_ptr<Housekeeping> self) {
  co_await self->operations_->promote();
  std::size_t forgotten = 1;
  for (int round = 0; forgotten > 0 && round < most_rounds; ++round) {
    forgotten = co_await self->operations_->tidy(tidied_at_once);
  }
  std::size_t found = co_await self->operations_->check_stalled();
  if (found > 0) spdlog::warn("queue: {} jobs lost their workers", found);
}

Task<> Housekeeping::keep_time(std::shared_ptr<Housekeeping> self) {
  while (!self->closed_) {
    try {
      co_await tick(self);
      co_await Listener::find_missed_ends(self->listener_);
      self->trouble_.end();
    } catch (const std::exception& error) {
      if (!self->closed_) self->trouble_.say(error);
    }
    if (self->closed_) co_return;
    for (const auto& [worker, since] : self->workers_) self->tell_of(worker, since);
    self->leases_->remove_unseen(std::chrono::steady_clock::now() - self->settings_.lease -
                                 self->settings_.finish_patience);
    self->timer_.expires_after(std::min(self->settings_.stalled_interval, between_ticks));
    boost::system::error_code woken;
    co_await self->timer_.async_wait(asio::redirect_error(asio::use_awaitable, woken));
  }
}

Task<> Housekeeping::leave(std::shared_ptr<Housekeeping> self) {
  self->leaving_ = true;
  std::vector<std::string> names;
  for (const auto& [worker, since] : std::exchange(self->workers_, {})) names.push_back(worker);
  try {
    co_await self->operations_->unregister_workers(std::move(names));
  } catch (const Error& error) {
    spdlog::warn("queue: {}", error.what());
  }
}

}  // namespace codevault::bullmq
