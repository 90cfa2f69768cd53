#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <utility>

#include "base/error.hpp"
#include "queue/bull_queue_core.hpp"

// What BullQueue tells of its jobs, and what administrators ask of it.
namespace codevault {
namespace {

constexpr auto worker_is_gone = std::chrono::seconds(60);
constexpr std::size_t drained_at_once = 500;

JobState state_of(const std::string& word) {
  if (word == "completed") return JobState::completed;
  if (word == "failed") return JobState::failed;
  if (word == "active") return JobState::active;
  if (word == "delayed" || word == "waiting-children") return JobState::delayed;
  return JobState::queued;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts(1);
  for (char c : text) {
    if (c == '\t') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

}  // namespace

Job job_of(const bull::Described& record) {
  auto field = [&](const std::string& name) {
    auto known = record.fields.find(name);
    return known == record.fields.end() ? std::string() : known->second;
  };
  Job job{.id = record.id,
          .name = field("name"),
          .tenant = field("tenant"),
          .state = state_of(record.state),
          .attempts = static_cast<unsigned>(std::atoi(field("ats").c_str())),
          .progress = field("progress"),
          .created = bull::time_of(field("timestamp")).value_or(bull::Time()),
          .started = bull::time_of(field("processedOn")),
          .finished = bull::time_of(field("finishedOn"))};
  if (job.tenant == "-") job.tenant.clear();
  if (job.state == JobState::queued) job.position = record.position.value_or(0);
  if (job.state == JobState::completed) job.result = field("returnvalue");
  if (job.state == JobState::failed) {
    job.failure = field("failedReason");
    job.cancelled = record.fields.contains("cancelled");
  }
  return job;
}

Task<std::optional<Job>> BullQueue::find(std::string id) {
  auto core = core_;
  std::optional<bull::Described> found = co_await core->client().describe(std::move(id));
  if (!found || !found->fields.contains("name")) co_return std::nullopt;
  co_return job_of(*found);
}

Task<Cancelled> BullQueue::cancel(std::string id) {
  auto core = core_;
  std::string reason = was_cancelled;
  bull::Retention keep = core->retention();
  std::string outcome = co_await core->client().cancel(id, std::move(reason), keep, core->now());
  if (outcome == "scheduled") {
    throw Error(ErrorKind::conflict, "job '" + id +
                                         "' is the next one of a job scheduler, which would end "
                                         "with it: remove the scheduler instead");
  }
  co_return outcome == "done" ? Cancelled::done
  : outcome == "late"         ? Cancelled::too_late
                              : Cancelled::unknown;
}

Task<QueueCounts> BullQueue::counts() {
  auto core = core_;
  bull::Counts counts = co_await core->client().counts();
  co_return QueueCounts{.queued = counts.waiting,
                        .delayed = counts.delayed,
                        .active = counts.active,
                        .completed = counts.completed,
                        .failed = counts.failed};
}

Task<std::vector<Job>> BullQueue::list(JobState state, std::size_t offset, std::size_t limit) {
  auto core = core_;
  std::vector<std::string> ids;
  if (limit == 0) co_return std::vector<Job>();
  if (state == JobState::queued) {
    ids = co_await core->client().order(offset + limit);
    ids.erase(ids.begin(), ids.begin() + static_cast<long>(std::min(offset, ids.size())));
  } else {
    std::string first = std::to_string(offset);
    std::string last = std::to_string(offset + limit - 1);
    std::string name(to_string(state));
    std::string read = state == JobState::active    ? "LRANGE"
                       : state == JobState::delayed ? "ZRANGE"
                                                    : "ZREVRANGE";
    redis::Command command = {read, core->client().key(name), first, last};
    redis::Value reply = co_await core->client().connection().run(std::move(command));
    ids = bull::texts_of(reply);
  }
  std::vector<bull::Described> found = co_await core->client().describe_all(std::move(ids));
  std::vector<Job> jobs;
  for (const bull::Described& record : found) {
    Job job = job_of(record);
    if (job.state == state) jobs.push_back(std::move(job));
  }
  co_return jobs;
}

Task<bool> BullQueue::retry(std::string id) {
  auto core = core_;
  co_return co_await core->client().retry(std::move(id), true);
}

// All but the next jobs of schedulers.
Task<std::size_t> BullQueue::drain() {
  auto core = core_;
  std::size_t drained = 0;
  std::size_t kept = 0;
  for (;;) {
    std::vector<std::string> ids = co_await core->client().order(drained_at_once + kept);
    redis::Command command = {"ZRANGE", core->client().key("delayed"), "0",
                              std::to_string(drained_at_once + kept)};
    redis::Value delayed = co_await core->client().connection().run(std::move(command));
    for (std::string& id : bull::texts_of(delayed)) ids.push_back(std::move(id));
    std::size_t before = drained;
    std::size_t kept_before = std::exchange(kept, 0);
    for (const std::string& id : ids) {
      std::string outcome =
          co_await core->client().cancel(id, was_cancelled, core->retention(), core->now());
      if (outcome == "done") ++drained;
      if (outcome == "scheduled") ++kept;
    }
    if (drained == before && kept <= kept_before) co_return drained;
  }
}

Task<> BullQueue::pause(bool paused) {
  auto core = core_;
  co_await core->client().pause(paused);
}

Task<bool> BullQueue::paused() {
  auto core = core_;
  bull::Counts counts = co_await core->client().counts();
  co_return counts.paused;
}

// Those that told of themselves lately, and those that have a job in hand.
Task<std::vector<WorkerInfo>> BullQueue::workers() {
  auto core = core_;
  redis::Command told = {"HGETALL", core->client().key("cv:workers")};
  redis::Value reply = co_await core->client().connection().run(std::move(told));
  std::vector<std::string> words = bull::texts_of(reply);
  std::map<std::string, WorkerInfo> alive;
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
    std::vector<std::string> parts = split(words[i + 1]);
    if (parts.size() != 4) continue;
    auto seen = bull::time_of(parts[3]);
    if (!seen || *seen + worker_is_gone < core->now()) {
      core->client().connection().send({"HDEL", core->client().key("cv:workers"), words[i]});
      continue;
    }
    alive[words[i]] = {.name = words[i],
                       .host = parts[0],
                       .slots = static_cast<std::size_t>(std::atoi(parts[1].c_str())),
                       .since = bull::time_of(parts[2]).value_or(*seen)};
  }
  redis::Command list = {"LRANGE", core->client().key("active"), "0", "-1"};
  redis::Value active = co_await core->client().connection().run(std::move(list));
  for (const std::string& id : bull::texts_of(active)) {
    redis::Command get = {"HGET", core->client().key(id), "pb"};
    redis::Value worker = co_await core->client().connection().run(std::move(get));
    if (worker.text.empty()) continue;
    WorkerInfo& known = alive[worker.text];
    known.name = worker.text;
    ++known.busy;
  }
  std::vector<WorkerInfo> workers;
  for (auto& [name, worker] : alive) workers.push_back(std::move(worker));
  co_return workers;
}

Task<> BullQueue::ping() {
  auto core = core_;
  redis::Command command = {"HSETNX", core->client().key("meta"), "opts.maxLenEvents", "10000"};
  co_await core->client().connection().run(std::move(command));
}

}  // namespace codevault
