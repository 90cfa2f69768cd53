#include "bullmq/scheduler.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/error.hpp"
#include "bullmq/cron.hpp"

namespace codevault::bullmq {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;
using std::chrono::system_clock;
using Millis = std::chrono::sys_time<milliseconds>;

constexpr Millis latest(milliseconds(9'000'000'000'000));  // in 2255: clocks here count to 2262

[[noreturn]] void reject(const std::string& problem) { throw Error(ErrorKind::invalid, problem); }

std::optional<std::int64_t> number(const json::object& from, std::string_view name) {
  const json::value* found = from.if_contains(name);
  if (!found || found->is_null()) return std::nullopt;
  boost::system::error_code failure;
  auto value = found->to_number<std::int64_t>(failure);
  if (failure) reject("its option '" + std::string(name) + "' is not a whole number");
  return value;
}

std::optional<Millis> date(const json::object& from, std::string_view name) {
  std::optional<std::int64_t> millis = number(from, name);
  if (!millis || *millis == 0) return std::nullopt;
  return Millis(milliseconds(*millis));
}

std::string text(const json::object& from, std::string_view name) {
  const json::value* found = from.if_contains(name);
  return found && found->is_string() ? std::string(found->as_string()) : "";
}

bool is_true(const json::object& from, std::string_view name) {
  const json::value* found = from.if_contains(name);
  return found && found->is_bool() && found->as_bool();
}

TimeZone zone_of(const json::object& repetition) {
  if (is_true(repetition, "utc")) return TimeZone();
  std::string name = text(repetition, "tz");
  return name.empty() ? own_time_zone() : load_time_zone(name);
}

std::optional<Millis> next_by_pattern(const json::object& options, const json::object& repetition,
                                      Millis now) {
  Cron cron = parse_cron(text(repetition, "pattern"));
  TimeZone zone = zone_of(repetition);
  Millis from = std::max(now, date(options, "prevMillis").value_or(now));
  if (is_true(repetition, "immediately")) return from;
  Millis after = std::max(from, date(repetition, "startDate").value_or(from));
  return next_time(cron, zone, after, date(repetition, "endDate"));
}

// The options that the next job inherits. The script sets `delay` and `jobId`.
json::object inherited(json::object options, const std::string& scheduler, std::int64_t count,
                       Millis now, std::optional<Millis> at) {
  if (!options.contains("attempts")) options["attempts"] = 0;
  if (json::value* backoff = options.if_contains("backoff"); backoff && backoff->is_number()) {
    json::object fixed;
    fixed["type"] = "fixed";
    fixed["delay"] = *backoff;
    *backoff = std::move(fixed);
  }
  options["timestamp"] = now.time_since_epoch().count();
  options["repeatJobKey"] = scheduler;
  options.erase("prevMillis");
  if (at) options["prevMillis"] = at->time_since_epoch().count();
  json::object& repetition = options["repeat"].as_object();
  repetition.erase("immediately");
  const json::value* offset = repetition.if_contains("offset");
  if (at || (offset && *offset == 0)) repetition.erase("offset");
  repetition["count"] = count;
  return options;
}

}  // namespace

std::optional<NextRun> next_run(const std::string& scheduler, const std::string& options,
                                system_clock::time_point now_exactly) {
  auto now = std::chrono::floor<milliseconds>(now_exactly);
  boost::system::error_code failure;
  json::value parsed = json::parse(options, failure);
  const json::object* all = failure ? nullptr : parsed.if_object();
  const json::value* repeated = all ? all->if_contains("repeat") : nullptr;
  if (!repeated || !repeated->is_object()) reject("its job does not say how it is repeated");
  const json::object& repetition = repeated->as_object();
  bool has_pattern = !text(repetition, "pattern").empty();
  bool has_interval = number(repetition, "every").value_or(0) > 0;
  if (has_pattern == has_interval) reject("it has no pattern and no interval, or both");

  std::int64_t count = number(repetition, "count").value_or(0) + 1;
  std::optional<std::int64_t> limit = number(repetition, "limit");
  if (limit && count > *limit) return std::nullopt;
  std::optional<Millis> end = date(repetition, "endDate");
  if (end && now > *end) return std::nullopt;
  std::optional<Millis> at;
  if (has_pattern) {
    at = next_by_pattern(*all, repetition, now);
    if (!at) return std::nullopt;
    if (*at > latest) reject("its next job is due too far from now");
  }
  NextRun next{.options = json::serialize(inherited(*all, scheduler, count, now, at))};
  if (at) next.at = *at;
  return next;
}

}  // namespace codevault::bullmq
