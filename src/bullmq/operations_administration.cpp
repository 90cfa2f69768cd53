#include <map>

#include "base/error.hpp"
#include "base/text.hpp"
#include "bullmq/operations.hpp"
#include "bullmq/replies.hpp"
#include "queue/sentences.hpp"

// The operations of those who look at jobs and administer the queue.
namespace codevault::bullmq {
namespace {

constexpr auto worker_is_gone = std::chrono::seconds(60);
constexpr std::size_t drained_at_once = 500;

}  // namespace

Task<std::optional<Job>> Operations::find(std::string id) {
  Arguments arguments(1, {"id", id});
  redis::Value reply = co_await run("describe", std::move(arguments));
  if (reply.is_null()) co_return std::nullopt;
  Job job = job_of(std::move(id), reply);
  if (job.name.empty()) co_return std::nullopt;
  co_return job;
}

Task<std::optional<Tries>> Operations::tries_of(std::string id) {
  redis::Command command = {"HMGET",        key(id),      "name",     "atm",
                            "attemptsMade", "stacktrace", "cancelled"};
  redis::Value fields = co_await connection_.run(std::move(command));
  if (fields.at(0).is_null()) co_return std::nullopt;
  // Clients older than version 5 count theirs in a field of their own.
  std::uint64_t made =
      count_of(fields.at(1).text).value_or(0) + count_of(fields.at(2).text).value_or(0);
  co_return Tries{.made = static_cast<unsigned>(made),
                  .stack_trace = fields.at(3).text,
                  .cancelled = !fields.at(4).is_null()};
}

Task<std::vector<Job>> Operations::list(JobState state, std::size_t offset, std::size_t limit) {
  std::vector<Job> jobs;
  if (limit == 0) co_return jobs;
  Arguments arguments{{"state", std::string(to_string(state))},
                      {"offset", std::to_string(offset)},
                      {"limit", std::to_string(limit)}};
  redis::Value reply = co_await run("list", std::move(arguments));
  for (std::size_t i = 0; i + 1 < reply.items.size(); i += 2) {
    Job job = job_of(reply.items[i].text, reply.items[i + 1]);
    if (job.state == state) jobs.push_back(std::move(job));
  }
  co_return jobs;
}

Task<QueueCounts> Operations::counts() {
  redis::Value reply = co_await run("counts", {});
  auto number = [&](std::size_t i) { return static_cast<std::size_t>(reply.at(i).number); };
  co_return QueueCounts{.queued = number(0),
                        .delayed = number(1),
                        .active = number(2),
                        .completed = number(3),
                        .failed = number(4)};
}

Task<bool> Operations::paused() {
  return number_in<bool>(connection_.run({"HEXISTS", key("meta"), "paused"}));
}

Task<> Operations::pause(bool paused) {
  bool is_done = false;
  while (!is_done) {
    Arguments arguments(1, {"paused", paused ? "1" : "0"});
    redis::Value reply = co_await run("pause", std::move(arguments));
    is_done = reply.number == 0;
  }
}

Task<Cancelled> Operations::cancel(std::string id) {
  Retention failed = settings_->retention();
  Arguments arguments{{"now", millis_of(now())},
                      {"id", id},
                      {"reason", job_was_cancelled},
                      {"count", std::to_string(failed.count)},
                      {"age", std::to_string(failed.age)}};
  redis::Value reply = co_await run("cancel", std::move(arguments));
  if (reply.text == "scheduled") {
    throw Error(ErrorKind::conflict, "job '" + id +
                                         "' is the next one of a job scheduler, which would end "
                                         "with it: remove the scheduler instead");
  }
  co_return reply.text == "done" ? Cancelled::done
  : reply.text == "late"         ? Cancelled::too_late
                                 : Cancelled::unknown;
}

Task<bool> Operations::retry(std::string id) {
  return number_in<bool>(run("retry", {{"id", std::move(id)}}));
}

Task<std::size_t> Operations::drain() {
  Retention failed = settings_->retention();
  std::size_t drained = 0;
  std::size_t skip = 0;
  for (;;) {
    Arguments arguments{{"now", millis_of(now())},
                        {"reason", job_was_cancelled},
                        {"count", std::to_string(failed.count)},
                        {"age", std::to_string(failed.age)},
                        {"most", std::to_string(drained_at_once)},
                        {"skip", std::to_string(skip)}};
    redis::Value reply = co_await run("drain", std::move(arguments));
    auto cancelled = static_cast<std::size_t>(reply.at(0).number);
    auto kept = static_cast<std::size_t>(reply.at(1).number);
    drained += cancelled;
    if (cancelled == 0 && kept <= skip) co_return drained;
    skip = kept;
  }
}

// As words: host, slots, since and seen, the latter two in ms.
void Operations::register_worker(const WorkerInfo& worker) {
  connection_.send({"HSET", key("cv:workers"), worker.name,
                    worker.host + "\t" + std::to_string(worker.slots) + "\t" +
                        millis_of(worker.since) + "\t" + millis_of(now())});
}

Task<> Operations::unregister_workers(std::vector<std::string> names) {
  if (names.empty()) co_return;
  redis::Command command = {"HDEL", key("cv:workers")};
  command.insert(command.end(), names.begin(), names.end());
  co_await connection_.run(std::move(command));
}

Task<std::vector<WorkerInfo>> Operations::workers() {
  redis::Value reply = co_await run("workers", {});
  const std::vector<redis::Value>& told = reply.at(0).list();
  std::map<std::string, WorkerInfo> alive;
  for (std::size_t i = 0; i + 1 < told.size(); i += 2) {
    std::vector<std::string_view> words = split(told[i + 1].text, '\t');
    if (words.size() != 4) continue;
    auto seen = time_of(words[3]);
    if (!seen || *seen + worker_is_gone < now()) {
      connection_.send({"HDEL", key("cv:workers"), told[i].text});
      continue;
    }
    alive[told[i].text] = {.host = std::string(words[0]),
                           .slots = count_of(words[1]).value_or(0),
                           .since = time_of(words[2]).value_or(*seen)};
  }
  for (const redis::Value& worker : reply.at(1).list()) ++alive[worker.text].busy;
  std::vector<WorkerInfo> workers;
  for (auto& [name, worker] : alive) {
    worker.name = name;
    workers.push_back(std::move(worker));
  }
  co_return workers;
}

}  // namespace codevault::bullmq
