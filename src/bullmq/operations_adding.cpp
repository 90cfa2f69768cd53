#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "bullmq/operations.hpp"
#include "bullmq/replies.hpp"

// Jobs are added in batches: those that come while others are being added share the next round trip
// to Redis. One that comes alone is added at once.
namespace codevault::bullmq {
namespace {

constexpr std::size_t most_together = 64;  // jobs, and bytes unless one job alone has more
constexpr std::size_t most_bytes = 1 << 20;

// An id is part of a key: it must be none of the queue's own, nor one that Redis counts.
void check_id(const std::string& id) {
  static const std::set<std::string> own = {
      "id",     "wait",   "paused",        "active",  "prioritized",     "pc",   "delayed",
      "marker", "failed", "completed",     "stalled", "limiter",         "meta", "events",
      "repeat", "0",      "stalled-check", "metrics", "waiting-children"};
  if (id.empty()) return;
  bool counted = std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
  if (counted || own.contains(id) || id.find(':') != std::string::npos) {
    throw invalid("id", "is not one that a job may choose");
  }
}

Added added_of(const redis::Value& reply) {
  const std::string& word = reply.at(0).text;
  using Kind = Added::Kind;
  if (word == "added") return {.kind = Kind::added, .id = reply.at(1).text};
  if (word == "twin") return {.kind = Kind::twin, .id = reply.at(1).text};
  return {.kind = word == "full"    ? Kind::full
                  : word == "share" ? Kind::share_full
                                    : Kind::no_parent};
}

Arguments row_of(Addition job) {
  return {{"id", std::move(job.id)},
          {"name", std::move(job.name)},
          {"data", std::move(job.data)},
          {"opts", std::move(job.options)},
          {"delay", std::to_string(job.delay.count())},
          {"priority", std::to_string(job.priority)},
          {"lifo", job.lifo ? "1" : "0"},
          {"tenant", std::move(job.tenant)},
          {"parent_key", std::move(job.parent_key)},
          {"parent", std::move(job.parent)}};
}

}  // namespace

Task<Added> Operations::add(Addition job) {
  check_id(job.id);
  Promise<Added> added = enqueue(std::move(job), now());
  send_enqueued();
  co_return co_await added.kept();
}

Task<std::vector<Added>> Operations::add_all(std::vector<Addition> jobs) {
  for (const Addition& job : jobs) check_id(job.id);
  std::vector<Promise<Added>> promises;
  Time time = now();
  for (Addition& job : jobs) promises.push_back(enqueue(std::move(job), time));
  send_enqueued();
  std::vector<Added> all;
  for (Promise<Added>& added : promises) all.push_back(co_await added.kept());
  co_return all;
}

Promise<Added> Operations::enqueue(Addition job, Time time) {
  Promise<Added> added;
  enqueued_.push_back({std::move(job), time, added});
  return added;
}

void Operations::send_enqueued() {
  bool is_first = !std::exchange(adding_, true);
  if (is_first) spawn(executor_, "adding jobs", add_enqueued(shared_from_this()));
}

std::vector<Operations::Adding> Operations::next_additions() {
  std::vector<Adding> batch;
  std::size_t bytes = 0;
  for (; !enqueued_.empty() && batch.size() < most_together; enqueued_.pop_front()) {
    Adding& next = enqueued_.front();
    if (!next.added.is_open()) continue;  // its caller was cancelled
    bytes += next.job.data.size();
    if (!batch.empty() && bytes > most_bytes) break;
    batch.push_back(std::move(next));
  }
  return batch;
}

Task<> Operations::add_enqueued(std::shared_ptr<Operations> self) {
  for (;;) {
    std::vector<Adding> batch = self->next_additions();
    if (batch.empty()) break;
    std::vector<Arguments> rows;
    for (Adding& adding : batch) rows.push_back(row_of(std::move(adding.job)));
    Arguments arguments{{"now", millis_of(batch.back().time)},
                        {"most", std::to_string(self->settings_->max_queued)},
                        {"share", std::to_string(self->settings_->share())}};
    redis::Evaluation sent = self->start("add", std::move(arguments), std::move(rows));
    std::vector<Added> replies;
    std::exception_ptr failure;
    try {
      redis::Value reply = co_await self->connection_.finish(std::move(sent));
      for (std::size_t i = 0; i < batch.size(); ++i) replies.push_back(added_of(reply.at(i)));
    } catch (...) {
      failure = std::current_exception();
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
      Promise<Added>& added = batch[i].added;
      if (!added.claim()) continue;
      failure ? added.break_with(failure) : added.keep(std::move(replies[i]));
    }
  }
  self->adding_ = false;  // the next job starts this again
}

}  // namespace codevault::bullmq
