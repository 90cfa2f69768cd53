#include "queue/bull_client.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/error.hpp"

namespace codevault::bull {
namespace {

std::string text(std::int64_t number) { return std::to_string(number); }
std::string text(milliseconds time) { return std::to_string(time.count()); }

// What a script of ours gives is known; what it does not give is nothing.
const redis::Value& item(const redis::Value& list, std::size_t index) {
  static const redis::Value nothing;
  return index < list.items.size() ? list.items[index] : nothing;
}

Fields fields_of(const redis::Value& list) {
  Fields fields;
  for (std::size_t i = 0; i + 1 < list.items.size(); i += 2) {
    fields[list.items[i].text] = list.items[i + 1].text;
  }
  return fields;
}

// What the script `turn` reads of a job that is taken, in its order.
Fields taken_fields_of(const redis::Value& list) {
  static const char* const names[] = {"ats", "name", "data", "opts", "tenant", "defa", "rjk"};
  Fields fields;
  for (std::size_t i = 0; i < std::size(names); ++i) {
    const redis::Value& value = item(list, i);
    if (value.kind == redis::Value::Kind::text) fields.emplace(names[i], value.text);
  }
  return fields;
}

Added added_of(const redis::Value& reply) {
  const std::string& word = item(reply, 0).text;
  using Kind = Added::Kind;
  Kind kind = word == "added"   ? Kind::added
              : word == "twin"  ? Kind::twin
              : word == "full"  ? Kind::full
              : word == "share" ? Kind::share_full
                                : Kind::no_parent;
  return {.kind = kind, .id = item(reply, 1).text};
}

Taken taken_of(const redis::Value& reply, const TakeOptions& options) {
  const std::string& word = item(reply, 0).text;
  Taken taken;
  if (word == "limited") {
    taken.kind = Taken::Kind::limited;
    taken.limited_for = milliseconds(std::stoll(item(reply, 1).text));
  } else {
    taken.dry = item(reply, 1).text == "1";
    taken.due = time_of(item(reply, 2).text);
    for (std::size_t i = 3; i + 1 < reply.items.size(); i += 2) {
      taken.jobs.push_back(
          {reply.items[i].text, options.token, taken_fields_of(reply.items[i + 1])});
    }
  }
  return taken;
}

Described described_of(std::string id, const redis::Value& reply) {
  Described job{.id = std::move(id), .state = item(reply, 0).text};
  const std::string& place = item(reply, 1).text;
  std::size_t number = 0;
  auto [end, failure] = std::from_chars(place.data(), place.data() + place.size(), number);
  if (failure == std::errc() && !place.empty()) job.position = number;
  job.fields = fields_of(item(reply, 2));
  return job;
}

// An id is part of a key: it must be none of the queue's own, nor one that Redis counts.
void check_id(const std::string& id) {
  static const std::set<std::string> own = {
      "id",     "wait",   "paused",        "active",  "prioritized",     "pc",   "delayed",
      "marker", "failed", "completed",     "stalled", "limiter",         "meta", "events",
      "repeat", "0",      "stalled-check", "metrics", "waiting-children"};
  bool counted = std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
  if (counted || own.contains(id) || id.find(':') != std::string::npos) {
    throw invalid("id", "is not one that a job may choose");
  }
}

std::string attempt_text(unsigned attempt) { return attempt == 0 ? "" : std::to_string(attempt); }

// As the script `turn` reads it.
std::string way_to_end(const Ending& ending) {
  const Retention& keep = ending.retention;
  return (ending.completed ? "completed:" : "failed:") + text(keep.count) + ":" + text(keep.age) +
         ":" + text(keep.limit) + ":" + attempt_text(ending.attempt);
}

using Shared = std::shared_ptr<redis::Connection>;

// In one step of Redis's.
Task<std::vector<Added>> add_together(Shared connection, std::string base, std::vector<NewJob> jobs,
                                      Time now) {
  redis::Command arguments(1, millis_of(now));
  for (NewJob& job : jobs) {
    arguments.push_back(std::to_string(10 + 2 * job.fields.size()));
    arguments.push_back(std::move(job.id));
    arguments.push_back(std::move(job.name));
    arguments.push_back(std::move(job.data));
    arguments.push_back(std::move(job.options));
    arguments.push_back(text(job.delay));
    arguments.push_back(text(job.priority));
    arguments.push_back(job.lifo ? "1" : "0");
    arguments.push_back(std::move(job.tenant));
    arguments.push_back(std::to_string(job.most_waiting));
    arguments.push_back(std::to_string(job.most_waiting_of_tenant));
    for (auto& [name, value] : job.fields) {
      arguments.push_back(std::move(name));
      arguments.push_back(std::move(value));
    }
  }
  redis::Command keys(1, base);
  redis::Value reply =
      co_await connection->run(scripts().add, std::move(keys), std::move(arguments));
  std::vector<Added> added;
  for (std::size_t i = 0; i < jobs.size(); ++i) added.push_back(added_of(item(reply, i)));
  co_return added;
}

}  // namespace

std::string millis_of(Time time) {
  return text(std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count());
}

std::optional<Time> time_of(const std::string& millis) {
  double number = 0;
  auto [end, failure] = std::from_chars(millis.data(), millis.data() + millis.size(), number);
  if (failure != std::errc() || !(number >= 0 && number < 1e15)) return std::nullopt;
  return Time(milliseconds(static_cast<std::int64_t>(number)));
}

std::vector<std::string> texts_of(const redis::Value& list) {
  std::vector<std::string> texts;
  for (const redis::Value& value : list.items) texts.push_back(value.text);
  return texts;
}

Client::Client(asio::any_io_executor executor, ClientSettings settings)
    : settings_(std::move(settings)),
      base_(settings_.prefix + ":" + settings_.queue + ":"),
      connection_(std::make_shared<redis::Connection>(executor, settings_.connection)),
      additions_(
          executor, "adding jobs",
          [connection = connection_, base = base_](std::vector<Addition> additions) {
            std::vector<NewJob> jobs;
            for (Addition& addition : additions) jobs.push_back(std::move(addition.job));
            return add_together(connection, base, std::move(jobs), additions.back().now);
          },
          [](const Addition& addition) { return addition.job.data.size(); }) {
  if (settings_.queue.empty() || settings_.queue.find(':') != std::string::npos) {
    throw invalid("queue", "is the name of a queue and must have a character, and no ':'");
  }
  // tell() does not wait for replies, so what it told of a job that ends at once would come late
  // if Redis had to ask for the script first.
  connection_->send({"SCRIPT", "LOAD", scripts().tell.text()});
}

Task<redis::Value> Client::run(const redis::Script& script, redis::Command arguments) {
  redis::Command keys(1, base_);
  co_return co_await connection_->run(script, std::move(keys), std::move(arguments));
}

Task<Added> Client::add(NewJob job, Time now) {
  if (!job.id.empty()) check_id(job.id);
  Addition addition{std::move(job), now};
  co_return co_await additions_.ask(std::move(addition));
}

Task<std::vector<Added>> Client::add_all(std::vector<NewJob> jobs, Time now) {
  for (const NewJob& job : jobs) {
    if (!job.id.empty()) check_id(job.id);
  }
  constexpr std::size_t together = 200;
  std::vector<Added> added;
  for (std::size_t begin = 0; begin < jobs.size(); begin += together) {
    auto first = jobs.begin() + static_cast<std::ptrdiff_t>(begin);
    auto last = jobs.begin() + static_cast<std::ptrdiff_t>(std::min(begin + together, jobs.size()));
    std::vector<NewJob> some(std::make_move_iterator(first), std::make_move_iterator(last));
    std::vector<Added> more = co_await add_together(connection_, base_, std::move(some), now);
    added.insert(added.end(), more.begin(), more.end());
  }
  co_return added;
}

Task<Turned> Client::turn(std::vector<Ending> endings, TakeOptions options, Time now) {
  unsigned points = 0;
  for (const Ending& ending : endings) points = std::max(points, ending.metric_points);
  redis::Command arguments = {
      millis_of(now),      text(points),   std::to_string(options.most), options.token,
      text(options.lease), options.worker, text(options.limit),          text(options.window)};
  for (Ending& ending : endings) {
    arguments.push_back(std::move(ending.id));
    arguments.push_back(std::move(ending.token));
    arguments.push_back(way_to_end(ending));
    arguments.push_back(std::move(ending.value));
    arguments.push_back(std::move(ending.stack_trace));
  }
  redis::Value reply = co_await run(scripts().turn, std::move(arguments));
  Turned turned{.taken = taken_of(item(reply, 1), options)};
  for (std::size_t i = 0; i < endings.size(); ++i)
    turned.ended.push_back(static_cast<int>(item(item(reply, 0), i).number));
  co_return turned;
}

Task<Taken> Client::take(TakeOptions options, Time now) {
  std::vector<Ending> none;
  Turned turned = co_await turn(std::move(none), std::move(options), now);
  co_return std::move(turned.taken);
}

Task<int> Client::finish(Ending ending, Time now) {
  std::vector<Ending> one;
  one.push_back(std::move(ending));
  TakeOptions nothing;
  nothing.most = 0;
  Turned turned = co_await turn(std::move(one), std::move(nothing), now);
  co_return turned.ended.front();
}

Task<bool> Client::untake(std::string id, std::string token) {
  redis::Command arguments = {std::move(id), std::move(token)};
  redis::Value reply = co_await run(scripts().untake, std::move(arguments));
  co_return reply.number == 1;
}

Task<Repeated> Client::repeat(std::string id, std::string scheduler, std::optional<NextRun> next,
                              Time now) {
  redis::Command arguments = {millis_of(now), std::move(id), std::move(scheduler),
                              next && next->at ? millis_of(*next->at) : "",
                              next ? std::move(next->options) : ""};
  redis::Value reply = co_await run(scripts().repeat, std::move(arguments));
  co_return reply.text == "done" ? Repeated::done
  : reply.text == "open"         ? Repeated::open
  : reply.text == "over"         ? Repeated::over
                                 : Repeated::old;
}

Task<Held> Client::renew(std::string id, std::string token, milliseconds lease, unsigned attempt) {
  redis::Command arguments = {std::move(id), std::move(token), text(lease), attempt_text(attempt)};
  redis::Value reply = co_await run(scripts().renew, std::move(arguments));
  co_return reply.text == "held" ? Held::held
  : reply.text == "cancelled"    ? Held::cancelled
                                 : Held::lost;
}

Task<int> Client::again(Again again, Time now) {
  redis::Command arguments = {millis_of(now),
                              again.id,
                              again.token,
                              attempt_text(again.attempt),
                              text(again.delay),
                              again.lifo ? "1" : "0",
                              again.counts ? "1" : "0",
                              again.failure,
                              again.stack_trace};
  redis::Value reply = co_await run(scripts().again, std::move(arguments));
  co_return static_cast<int>(reply.number);
}

Task<int> Client::set_progress(std::string id, std::string token, std::string json) {
  redis::Command arguments = {std::move(id), std::move(token), std::move(json)};
  redis::Value reply = co_await run(scripts().progress, std::move(arguments));
  co_return static_cast<int>(reply.number);
}

Task<int> Client::add_log(std::string id, std::string row, std::size_t keep) {
  redis::Command arguments = {std::move(id), std::move(row), std::to_string(keep)};
  redis::Value reply = co_await run(scripts().log, std::move(arguments));
  co_return static_cast<int>(reply.number);
}

void Client::tell(std::string id, std::string token, std::string name, std::string json) {
  redis::Command keys(1, base_);
  connection_->start(scripts().tell, std::move(keys),
                     {std::move(id), std::move(token), std::move(name), std::move(json)});
}

Task<int> Client::check_stalled(unsigned most_stalls, milliseconds interval, unsigned most_attempts,
                                Retention failed, Time now) {
  redis::Command arguments = {millis_of(now),      text(most_stalls),  text(interval),
                              text(most_attempts), text(failed.count), text(failed.age)};
  redis::Value reply = co_await run(scripts().check_stalled, std::move(arguments));
  co_return static_cast<int>(reply.number);
}

Task<int> Client::tidy(std::size_t most, Time now) {
  redis::Command arguments = {std::to_string(most), millis_of(now)};
  redis::Value reply = co_await run(scripts().tidy, std::move(arguments));
  co_return static_cast<int>(reply.number);
}

Task<> Client::promote(Time now) {
  redis::Command arguments(1, millis_of(now));
  co_await run(scripts().promote, std::move(arguments));
}

Task<> Client::pause(bool paused) {
  for (;;) {
    redis::Command arguments(1, paused ? "1" : "0");
    redis::Value reply = co_await run(scripts().pause, std::move(arguments));
    if (reply.number == 0) co_return;
  }
}

Task<std::optional<Described>> Client::describe(std::string id) {
  redis::Command arguments(1, id);
  redis::Value reply = co_await run(scripts().describe, std::move(arguments));
  if (reply.items.empty()) co_return std::nullopt;
  co_return described_of(std::move(id), reply);
}

Task<std::vector<Described>> Client::describe_all(std::vector<std::string> ids) {
  std::vector<Described> jobs;
  for (std::string& id : ids) {
    std::optional<Described> job = co_await describe(std::move(id));
    if (job) jobs.push_back(std::move(*job));
  }
  co_return jobs;
}

Task<std::string> Client::cancel(std::string id, std::string reason, Retention failed, Time now) {
  redis::Command arguments = {millis_of(now), std::move(id), std::move(reason), text(failed.count),
                              text(failed.age)};
  redis::Value reply = co_await run(scripts().cancel, std::move(arguments));
  co_return reply.text;
}

Task<bool> Client::retry(std::string id, bool fresh) {
  redis::Command arguments = {std::move(id), fresh ? "1" : "0"};
  redis::Value reply = co_await run(scripts().retry, std::move(arguments));
  co_return reply.number == 1;
}

Task<std::vector<std::string>> Client::order(std::size_t most) {
  redis::Command arguments(1, std::to_string(most));
  redis::Value reply = co_await run(scripts().order, std::move(arguments));
  co_return texts_of(reply);
}

Task<Counts> Client::counts() {
  redis::Value reply = co_await run(scripts().counts, {});
  auto number = [&](std::size_t i) { return static_cast<std::size_t>(item(reply, i).number); };
  co_return Counts{.waiting = number(0),
                   .delayed = number(1),
                   .active = number(2),
                   .completed = number(3),
                   .failed = number(4),
                   .paused = number(5) != 0};
}

}  // namespace codevault::bull
