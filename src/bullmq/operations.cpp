#include "bullmq/operations.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "bullmq/replies.hpp"

namespace codevault::bullmq {
namespace {

std::string text(std::uint64_t number) { return std::to_string(number); }
std::string text(long number) { return std::to_string(number); }
std::string text(milliseconds time) { return std::to_string(time.count()); }
std::string flag(bool yes) { return yes ? "1" : "0"; }
std::string attempt_text(unsigned attempt) { return attempt == 0 ? "" : std::to_string(attempt); }

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
          {"delay", text(job.delay)},
          {"priority", std::to_string(job.priority)},
          {"lifo", flag(job.lifo)},
          {"tenant", std::move(job.tenant)},
          {"most", text(job.most_waiting)},
          {"share", text(job.most_waiting_of_tenant)},
          {"parent_key", std::move(job.parent_key)},
          {"parent", std::move(job.parent)}};
}

Arguments row_of(Ending ending) {
  const Retention& kept = ending.retention;
  return {{"id", std::move(ending.id)},
          {"token", std::move(ending.token)},
          {"attempt", attempt_text(ending.attempt)},
          {"target", ending.completed ? "completed" : "failed"},
          {"keep", text(kept.count) + " " + text(kept.age) + " " + text(kept.limit)},
          {"value", std::move(ending.value)},
          {"trace", std::move(ending.stack_trace)}};
}

// The fields that take.lua reads, in its order.
Taken::Job taken_job_of(const std::string& id, const std::string& token,
                        const redis::Value& fields) {
  auto field = [&](std::size_t i) -> std::optional<std::string> {
    const redis::Value& value = fields.at(i);
    return value.is_null() ? std::nullopt : std::optional(value.text);
  };
  return {.id = id,
          .token = token,
          .attempt = static_cast<unsigned>(
              std::max<std::uint64_t>(1, count_of(field(0).value_or("")).value_or(1))),
          .name = field(1),
          .data = field(2),
          .options = field(3).value_or(""),
          .tenant = field(4).value_or(""),
          .deferred_failure = field(5).value_or(""),
          .scheduler = field(6).value_or("")};
}

Taken taken_of(const redis::Value& reply, const std::string& token) {
  Taken taken;
  if (reply.at(0).text == "limited") {
    taken.limited_for = milliseconds(count_of(reply.at(1).text).value_or(0));
    return taken;
  }
  taken.dry = reply.at(1).text == "1";
  taken.due = time_of(reply.at(2).text);
  for (std::size_t i = 3; i + 1 < reply.items.size(); i += 2) {
    taken.jobs.push_back(taken_job_of(reply.items[i].text, token, reply.items[i + 1]));
  }
  return taken;
}

}  // namespace

Operations::Operations(asio::any_io_executor executor, OperationsSettings settings)
    : executor_(executor),
      settings_(std::move(settings)),
      base_(settings_.prefix + ":" + settings_.queue + ":"),
      connection_(std::make_shared<redis::Connection>(executor, settings_.connection)),
      additions_(
          executor, "adding jobs",
          [connection = connection_, base = base_](std::vector<Adding> additions) {
            std::vector<Addition> jobs;
            for (Adding& addition : additions) jobs.push_back(std::move(addition.job));
            return add_together(connection, base, std::move(jobs), additions.back().now);
          },
          [](const Adding& addition) { return addition.job.data.size(); }) {
  if (settings_.queue.empty() || settings_.queue.find(':') != std::string::npos) {
    throw invalid("queue", "is the name of a queue and must have a character, and no ':'");
  }
  // tell() does not wait for replies: what it tells of a job that ends at once would come too late
  // if Redis had to ask for the script first.
  connection_->send({"SCRIPT", "LOAD", script("tell").script().text()});
}

redis::Evaluation Operations::start(std::string_view name, Arguments arguments,
                                    std::vector<Arguments> rows) {
  const QueueScript& wanted = script(name);
  return connection_->start(wanted.script(), redis::Command(1, base_),
                            wanted.argv(std::move(arguments), std::move(rows)));
}

Task<redis::Value> Operations::run(std::string_view name, Arguments arguments) {
  redis::Evaluation sent = start(name, std::move(arguments));
  co_return co_await connection_->finish(std::move(sent));
}

Task<Added> Operations::add(Addition job, Time now) {
  check_id(job.id);
  Adding adding{std::move(job), now};
  co_return co_await additions_.ask(std::move(adding));
}

Task<std::vector<Added>> Operations::add_all(std::vector<Addition> jobs, Time now) {
  for (const Addition& job : jobs) check_id(job.id);
  constexpr std::size_t together = 200;
  std::vector<Added> added;
  for (std::size_t begin = 0; begin < jobs.size(); begin += together) {
    auto first = jobs.begin() + static_cast<std::ptrdiff_t>(begin);
    auto last = jobs.begin() + static_cast<std::ptrdiff_t>(std::min(begin + together, jobs.size()));
    std::vector<Addition> some(std::make_move_iterator(first), std::make_move_iterator(last));
    std::vector<Added> more = co_await add_together(connection_, base_, std::move(some), now);
    added.insert(added.end(), more.begin(), more.end());
  }
  co_return added;
}

Task<std::vector<Added>> Operations::add_together(Shared connection, std::string base,
                                                  std::vector<Addition> jobs, Time now) {
  std::vector<Arguments> rows;
  for (Addition& job : jobs) rows.push_back(row_of(std::move(job)));
  const QueueScript& add = script("add");
  redis::Command argv = add.argv(Arguments(1, {"now", millis_of(now)}), std::move(rows));
  redis::Command keys(1, base);
  redis::Value reply = co_await connection->run(add.script(), std::move(keys), std::move(argv));
  std::vector<Added> added;
  for (std::size_t i = 0; i < jobs.size(); ++i) added.push_back(added_of(reply.at(i)));
  co_return added;
}

redis::Evaluation Operations::start_finish(std::vector<Ending> endings, Time now) {
  std::vector<Arguments> rows;
  for (Ending& ending : endings) rows.push_back(row_of(std::move(ending)));
  return start("finish",
               {{"now", millis_of(now)}, {"points", std::to_string(settings_.metric_points)}},
               std::move(rows));
}

redis::Evaluation Operations::start_take(TakeOptions options, Time now) {
  return start("take", {{"now", millis_of(now)},
                        {"most", text(options.most)},
                        {"token", std::move(options.token)},
                        {"lease", text(options.lease)},
                        {"worker", std::move(options.worker)},
                        {"limit", std::to_string(options.limit)},
                        {"window", text(options.window)}});
}

Task<Stepped> Operations::step(std::vector<Ending> endings, TakeOptions options, Time now) {
  std::size_t many = endings.size();
  std::optional<redis::Evaluation> finishing;
  std::optional<redis::Evaluation> taking;
  if (many > 0) finishing = start_finish(std::move(endings), now);
  if (options.most > 0) taking = start_take(options, now);
  Stepped stepped;
  try {
    if (finishing) {
      redis::Value outcomes = co_await connection_->finish(std::move(*finishing));
      for (std::size_t i = 0; i < many; ++i) {
        stepped.ended.push_back(static_cast<int>(outcomes.at(i).number));
      }
    }
  } catch (const Error&) {  // the jobs taken are ours all the same
    stepped.not_ended = std::current_exception();
  }
  if (taking) {
    redis::Value jobs = co_await connection_->finish(std::move(*taking));
    stepped.taken = taken_of(jobs, options.token);
  }
  co_return stepped;
}

Task<Taken> Operations::take(TakeOptions options, Time now) {
  std::vector<Ending> none;
  Stepped stepped = co_await step(std::move(none), std::move(options), now);
  co_return std::move(stepped.taken);
}

Task<bool> Operations::untake(std::string id, std::string token) {
  Arguments arguments{{"id", std::move(id)}, {"token", std::move(token)}};
  redis::Value reply = co_await run("untake", std::move(arguments));
  co_return reply.number == 1;
}

Task<Repeated> Operations::repeat(std::string id, std::string scheduler,
                                  std::optional<NextRun> next, Time now) {
  Arguments arguments{{"now", millis_of(now)},
                      {"id", std::move(id)},
                      {"scheduler", std::move(scheduler)},
                      {"due", next && next->at ? millis_of(*next->at) : ""},
                      {"options", next ? std::move(next->options) : ""}};
  redis::Value reply = co_await run("repeat", std::move(arguments));
  co_return reply.text == "done" ? Repeated::done
  : reply.text == "open"         ? Repeated::open
  : reply.text == "over"         ? Repeated::over
                                 : Repeated::old;
}

Task<Lease> Operations::renew(std::string id, std::string token, milliseconds lease,
                              unsigned attempt) {
  Arguments arguments{{"id", std::move(id)},
                      {"token", std::move(token)},
                      {"attempt", attempt_text(attempt)},
                      {"lease", text(lease)}};
  redis::Value reply = co_await run("renew", std::move(arguments));
  co_return reply.text == "held" ? Lease::held
  : reply.text == "cancelled"    ? Lease::cancelled
                                 : Lease::lost;
}

Task<int> Operations::again(Again again, Time now) {
  Arguments arguments{{"now", millis_of(now)},
                      {"id", std::move(again.id)},
                      {"token", std::move(again.token)},
                      {"attempt", attempt_text(again.attempt)},
                      {"delay", text(again.delay)},
                      {"lifo", flag(again.lifo)},
                      {"counts", flag(again.counts)},
                      {"failure", std::move(again.failure)},
                      {"trace", std::move(again.stack_trace)}};
  redis::Value reply = co_await run("again", std::move(arguments));
  co_return static_cast<int>(reply.number);
}

Task<> Operations::set_progress(std::string id, std::string token, std::string json) {
  Arguments arguments{
      {"id", std::move(id)}, {"token", std::move(token)}, {"progress", std::move(json)}};
  co_await run("progress", std::move(arguments));
}

Task<> Operations::add_log(std::string id, std::string row, std::size_t keep) {
  Arguments arguments{{"id", std::move(id)}, {"row", std::move(row)}, {"keep", text(keep)}};
  co_await run("log", std::move(arguments));
}

void Operations::tell(std::string id, std::string token, LiveEvent event) {
  redis::Evaluation sent = start("tell", {{"id", std::move(id)},
                                          {"token", std::move(token)},
                                          {"name", std::move(event.name)},
                                          {"data", std::move(event.data)}});
  auto finish = [](Shared connection, redis::Evaluation told) -> Task<> {
    try {
      co_await connection->finish(std::move(told));
    } catch (const Error&) {  // the connection has said why
    }
  };
  spawn(executor_, "telling of a job", finish(connection_, std::move(sent)));
}

Task<std::size_t> Operations::check_stalled(unsigned most_stalls, milliseconds interval,
                                            unsigned most_attempts, Retention failed, Time now) {
  Arguments arguments{
      {"now", millis_of(now)},       {"most_stalls", std::to_string(most_stalls)},
      {"interval", text(interval)},  {"most_attempts", std::to_string(most_attempts)},
      {"count", text(failed.count)}, {"age", text(failed.age)}};
  redis::Value reply = co_await run("check_stalled", std::move(arguments));
  co_return static_cast<std::size_t>(reply.number);
}

Task<std::size_t> Operations::tidy(std::size_t most) {
  Arguments arguments(1, {"most", text(most)});
  redis::Value reply = co_await run("tidy", std::move(arguments));
  co_return static_cast<std::size_t>(reply.number);
}

Task<> Operations::promote(Time now) {
  Arguments arguments(1, {"now", millis_of(now)});
  co_await run("promote", std::move(arguments));
}

}  // namespace codevault::bullmq
