#pragma once

#include <boost/asio/as_tuple.hpp>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "queue/job_queue.hpp"

// For tests: a queue in memory, and the hand that plays the worker.
namespace codevault {

class FakeWatch final : public JobWatch {
 public:
  explicit FakeWatch(std::deque<JobEvent> past) : events_(std::move(past)) {}

  Task<JobEvent> next() override {
    while (events_.empty()) {
      asio::steady_timer timer(co_await asio::this_coro::executor);
      timer.expires_at(std::chrono::steady_clock::time_point::max());
      waiting_ = &timer;
      co_await timer.async_wait(asio::as_tuple(asio::use_awaitable));
      waiting_ = nullptr;
    }
    JobEvent event = std::move(events_.front());
    events_.pop_front();
    co_return event;
  }
  void tell(JobEvent event) {
    events_.push_back(std::move(event));
    if (waiting_) waiting_->cancel();
  }

 private:
  std::deque<JobEvent> events_;
  asio::steady_timer* waiting_ = nullptr;
};

class FakeQueue final : public JobQueue {
 public:
  std::size_t most = 100;
  std::optional<Error> failure;  // of every call from now on
  std::vector<NewJob> added;
  std::map<std::string, Job> jobs;
  bool is_paused = false;
  std::vector<WorkerInfo> known_workers;

  // What a worker does with a job.
  void start(const std::string& id) {
    jobs.at(id).state = JobState::active;
    jobs.at(id).started = std::chrono::system_clock::now();
    jobs.at(id).position.reset();
    tell(id, {JobEvent::Kind::active, {}});
  }
  void make_progress(const std::string& id, const std::string& progress) {
    jobs.at(id).progress = progress;
    tell(id, {JobEvent::Kind::progress, progress});
  }
  void write(const std::string& id, LiveEvent event) {
    tell(id, JobEvent{JobEvent::Kind::told, std::move(event.data), std::move(event.name)});
  }
  void finish(const std::string& id, const std::string& result) {
    jobs.at(id).state = JobState::completed;
    jobs.at(id).finished = std::chrono::system_clock::now();
    jobs.at(id).position.reset();
    jobs.at(id).result = result;
    tell(id, {JobEvent::Kind::completed, result});
  }
  void give_up(const std::string& id, const std::string& why, bool cancelled = false) {
    jobs.at(id).state = JobState::failed;
    jobs.at(id).finished = std::chrono::system_clock::now();
    jobs.at(id).position.reset();
    jobs.at(id).failure = why;
    jobs.at(id).cancelled = cancelled;
    tell(id, {JobEvent::Kind::failed, '"' + why + '"'});
  }
  void forget(const std::string& id) { jobs.erase(id); }

  Task<> add(NewJob job) override {
    check();
    if (jobs.contains(job.id)) throw Error(ErrorKind::conflict, "there is such a job");
    if (jobs.size() >= most) throw Error(ErrorKind::exhausted, "the queue is full");
    std::size_t position = jobs.size();
    jobs[job.id] = {.id = job.id, .name = job.name, .tenant = job.tenant, .position = position};
    added.push_back(std::move(job));
    co_return;
  }
  Task<std::optional<Job>> find(std::string id) override {
    check();
    auto job = jobs.find(id);
    co_return job == jobs.end() ? std::nullopt : std::optional(job->second);
  }
  std::unique_ptr<JobWatch> watch(std::string id) override;
  Task<Cancelled> cancel(std::string id) override {
    check();
    auto job = jobs.find(id);
    if (job == jobs.end()) co_return Cancelled::unknown;
    if (job->second.state == JobState::completed || job->second.state == JobState::failed) {
      co_return Cancelled::too_late;
    }
    give_up(id, "It was cancelled.", true);
    co_return Cancelled::done;
  }
  Task<QueueCounts> counts() override {
    check();
    QueueCounts counts;
    for (const auto& [id, job] : jobs)
      ++(job.state == JobState::queued ? counts.queued : counts.active);
    co_return counts;
  }

  Task<std::vector<Job>> list(JobState state, std::size_t offset, std::size_t limit) override {
    check();
    std::vector<Job> list;
    for (const auto& [id, job] : jobs) {
      if (job.state != state) continue;
      if (offset > 0) {
        --offset;
      } else if (list.size() < limit) {
        list.push_back(job);
      }
    }
    co_return list;
  }
  Task<bool> retry(std::string id) override {
    check();
    auto job = jobs.find(id);
    if (job == jobs.end() || job->second.state != JobState::failed) co_return false;
    job->second.state = JobState::queued;
    job->second.failure.clear();
    job->second.cancelled = false;
    job->second.position = 0;
    co_return true;
  }
  Task<std::size_t> drain() override {
    check();
    std::size_t drained = 0;
    for (const auto& [id, job] : jobs) {
      if (job.state != JobState::queued && job.state != JobState::delayed) continue;
      give_up(id, "It was cancelled.", true);
      ++drained;
    }
    co_return drained;
  }
  Task<> pause(bool paused) override {
    check();
    is_paused = paused;
    co_return;
  }
  Task<bool> paused() override {
    check();
    co_return is_paused;
  }
  Task<std::vector<WorkerInfo>> workers() override {
    check();
    co_return known_workers;
  }

  // The worker's side of the contract is not used here.
  Task<TakenJob> take(std::string) override { throw unavailable("no worker"); }
  Task<Lease> renew(TakenJob) override { throw unavailable("no worker"); }
  Task<> cancelled(TakenJob) override { throw unavailable("no worker"); }
  Task<bool> complete(TakenJob, std::string) override { throw unavailable("no worker"); }
  Task<bool> fail(TakenJob, std::string) override { throw unavailable("no worker"); }
  Task<bool> hand_back(TakenJob, std::chrono::milliseconds, std::string) override {
    throw unavailable("no worker");
  }
  Task<> tell_progress(TakenJob, std::string) override { throw unavailable("no worker"); }
  void tell(const TakenJob&, LiveEvent) override {}
  Task<> ping() override {
    check();
    co_return;
  }
  Task<> leave() override { co_return; }

 private:
  struct Watching;

  void check() const {
    if (failure) throw Error(*failure);
  }
  void tell(const std::string& id, const JobEvent& event);

  std::map<std::string, std::deque<JobEvent>> past_;
  std::multimap<std::string, FakeWatch*> watches_;
};

// A watch that its queue knows for as long as it lives.
struct FakeQueue::Watching final : JobWatch {
  Watching(FakeQueue& queue, const std::string& id)
      : queue_(queue), watch_(queue.past_[id]), place_(queue.watches_.emplace(id, &watch_)) {}
  ~Watching() override { queue_.watches_.erase(place_); }
  Task<JobEvent> next() override { return watch_.next(); }

 private:
  FakeQueue& queue_;
  FakeWatch watch_;
  std::multimap<std::string, FakeWatch*>::iterator place_;
};

inline std::unique_ptr<JobWatch> FakeQueue::watch(std::string id) {
  return std::make_unique<Watching>(*this, id);
}

inline void FakeQueue::tell(const std::string& id, const JobEvent& event) {
  past_[id].push_back(event);
  auto [begin, end] = watches_.equal_range(id);
  for (auto watch = begin; watch != end; ++watch) watch->second->tell(event);
}

}  // namespace codevault
