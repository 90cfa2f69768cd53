#include "bullmq/operations.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "bullmq/replies.hpp"

namespace codevault::bullmq {
namespace {

std::string text(std::uint64_t number) { return std::to_string(number); }
std::string text(long number) { return std::to_string(number); }
std::string text(milliseconds time) { return std::to_string(time.count()); }
std::string attempt_text(unsigned attempt) { return attempt == 0 ? "" : std::to_string(attempt); }

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
  auto attempt = static_cast<unsigned>(count_of(fields.at(0).text).value_or(1));
  return {{.id = id,
           .name = fields.at(1).text,
           .data = fields.at(2).text,
           .tenant = fields.at(4).text,
           .token = token,
           .attempt = std::max(1u, attempt)},
          !fields.at(1).is_null() && !fields.at(2).is_null(),
          fields.at(3).text,
          fields.at(5).text,
          fields.at(6).text};
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

Operations::Operations(asio::any_io_executor executor,
                       std::shared_ptr<const BullQueueSettings> settings)
    : executor_(executor),
      settings_(std::move(settings)),
      base_(settings_->prefix + ":" + settings_->name + ":"),
      connection_(executor, {.address = settings_->address}) {
  if (settings_->name.empty() || settings_->name.find(':') != std::string::npos) {
    throw invalid("queue", "is the name of a queue and must have a character, and no ':'");
  }
  // tell() does not wait for replies: what it tells of a job that ends at once would come too late
  // if Redis had to ask for the script first.
  connection_.send({"SCRIPT", "LOAD", script("tell").script().text()});
}

redis::Evaluation Operations::start(std::string_view name, Arguments arguments,
                                    std::vector<Arguments> rows) {
  const QueueScript& wanted = script(name);
  return connection_.start(wanted.script(), redis::Command(1, base_),
                           wanted.argv(std::move(arguments), std::move(rows)));
}

Task<redis::Value> Operations::run(std::string_view name, Arguments arguments) {
  redis::Evaluation sent = start(name, std::move(arguments));
  co_return co_await connection_.finish(std::move(sent));
}

redis::Evaluation Operations::start_finish(std::vector<Ending> endings) {
  std::vector<Arguments> rows;
  for (Ending& ending : endings) rows.push_back(row_of(std::move(ending)));
  return start("finish",
               {{"now", millis_of(now())}, {"points", std::to_string(settings_->metric_points)}},
               std::move(rows));
}

redis::Evaluation Operations::start_take(const TakeOptions& options) {
  return start("take", {{"now", millis_of(now())},
                        {"most", text(options.most)},
                        {"token", options.token},
                        {"lease", text(settings_->lease)},
                        {"worker", options.worker},
                        {"limit", std::to_string(settings_->limit)},
                        {"window", text(settings_->window)}});
}

Task<Stepped> Operations::step(std::vector<Ending> endings, TakeOptions options) {
  std::size_t many = endings.size();
  std::optional<redis::Evaluation> finishing;
  std::optional<redis::Evaluation> taking;
  if (many > 0) finishing = start_finish(std::move(endings));
  if (options.most > 0) taking = start_take(options);
  Stepped stepped;
  try {
    if (finishing) {
      redis::Value outcomes = co_await connection_.finish(std::move(*finishing));
      for (std::size_t i = 0; i < many; ++i) {
        stepped.ended.push_back(outcomes.at(i));
      }
    }
  } catch (const Error&) {  // the jobs taken are ours all the same
    stepped.not_ended = std::current_exception();
  }
  if (taking) {
    redis::Value jobs = co_await connection_.finish(std::move(*taking));
    stepped.taken = taken_of(jobs, options.token);
  }
  co_return stepped;
}

Task<bool> Operations::untake(std::string id, std::string token) {
  return number_in<bool>(run("untake", {{"id", std::move(id)}, {"token", std::move(token)}}));
}

Task<Repeated> Operations::repeat(std::string id, std::string scheduler,
                                  std::optional<NextRun> next) {
  Arguments arguments{{"now", millis_of(now())},
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

Task<Lease> Operations::renew(std::string id, std::string token, unsigned attempt) {
  Arguments arguments{{"id", std::move(id)},
                      {"token", std::move(token)},
                      {"attempt", attempt_text(attempt)},
                      {"lease", text(settings_->lease)}};
  redis::Value reply = co_await run("renew", std::move(arguments));
  co_return reply.text == "held" ? Lease::held
  : reply.text == "cancelled"    ? Lease::cancelled
                                 : Lease::lost;
}

Task<int> Operations::again(Again again) {
  return number_in<int>(run("again", {{"now", millis_of(now())},
                                      {"id", std::move(again.id)},
                                      {"token", std::move(again.token)},
                                      {"attempt", attempt_text(again.attempt)},
                                      {"delay", text(again.delay)},
                                      {"lifo", again.lifo ? "1" : "0"},
                                      {"counts", again.counts ? "1" : "0"},
                                      {"failure", std::move(again.failure)},
                                      {"trace", std::move(again.stack_trace)}}));
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
  auto finish = [](std::shared_ptr<Operations> self, redis::Evaluation told) -> Task<> {
    try {
      co_await self->connection_.finish(std::move(told));
    } catch (const Error&) {  // the connection has said why
    }
  };
  spawn(executor_, "telling of a job", finish(shared_from_this(), std::move(sent)));
}

Task<std::size_t> Operations::check_stalled() {
  Retention failed = settings_->retention();
  return number_in<std::size_t>(
      run("check_stalled", {{"now", millis_of(now())},
                            {"most_stalls", std::to_string(settings_->most_stalls)},
                            {"interval", text(settings_->stalled_interval)},
                            {"most_attempts", std::to_string(settings_->max_attempts)},
                            {"count", text(failed.count)},
                            {"age", text(failed.age)}}));
}

Task<std::size_t> Operations::tidy(std::size_t most) {
  return number_in<std::size_t>(run("tidy", {{"most", text(most)}}));
}

Task<> Operations::promote() {
  Arguments arguments(1, {"now", millis_of(now())});
  co_await run("promote", std::move(arguments));
}

}  // namespace codevault::bullmq
