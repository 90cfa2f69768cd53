#include <algorithm>
#include <boost/json.hpp>
#include <cmath>

#include "bullmq/policy.hpp"

namespace codevault::bullmq {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;

std::optional<double> number_of(const json::value* value) {
  if (!value || !value->is_number()) return std::nullopt;
  return value->to_number<double>();
}

// In the bounds of what is used; options of strangers may say anything.
long whole(std::optional<double> number, long otherwise) {
  if (!number || std::isnan(*number)) return otherwise;
  return static_cast<long>(std::clamp(*number, 0.0, 1e12));
}

std::optional<Retention> retention_of(const json::value* value) {
  if (!value) return std::nullopt;
  if (value->is_bool()) return Retention{.count = value->as_bool() ? 0 : -1};
  if (value->is_number()) return Retention{.count = whole(number_of(value), -1)};
  if (const json::object* object = value->if_object()) {
    return Retention{.count = whole(number_of(object->if_contains("count")), -1),
                     .age = whole(number_of(object->if_contains("age")), -1),
                     .limit = std::max(1L, whole(number_of(object->if_contains("limit")), 1000))};
  }
  return std::nullopt;
}

}  // namespace

Policy parse_policy(const std::string& options) {
  Policy policy;
  boost::system::error_code failure;
  json::value parsed = json::parse(options, failure);
  if (failure || !parsed.is_object()) return policy;
  const json::object& object = parsed.as_object();
  policy.attempts = static_cast<unsigned>(
      std::min(1'000'000L, whole(number_of(object.if_contains("attempts")), 0)));
  const json::value* backoff = object.if_contains("backoff");
  if (auto delay = number_of(backoff)) {
    policy.backoff = "fixed";
    policy.backoff_delay = milliseconds(whole(delay, 0));
  } else if (backoff && backoff->is_object()) {
    const json::object& how = backoff->as_object();
    if (const json::value* type = how.if_contains("type"); type && type->is_string()) {
      policy.backoff = std::string(type->as_string());
    }
    policy.backoff_delay = milliseconds(whole(number_of(how.if_contains("delay")), 0));
    policy.jitter = std::clamp(number_of(how.if_contains("jitter")).value_or(0), 0.0, 1.0);
  }
  const json::value* lifo = object.if_contains("lifo");
  policy.lifo = lifo && lifo->is_bool() && lifo->as_bool();
  policy.on_complete = retention_of(object.if_contains("removeOnComplete"));
  policy.on_fail = retention_of(object.if_contains("removeOnFail"));
  if (auto limit = number_of(object.if_contains("stackTraceLimit"))) {
    policy.stack_trace_limit = static_cast<std::size_t>(whole(limit, 0));
  }
  policy.keep_logs = static_cast<std::size_t>(whole(number_of(object.if_contains("kl")), 0));
  return policy;
}

std::optional<milliseconds> pause_before_retry(const Policy& policy, unsigned made, double chance) {
  if (made >= policy.attempts) return std::nullopt;
  double delay = static_cast<double>(policy.backoff_delay.count());
  if (policy.backoff == "exponential") delay = std::round(std::exp2(made - 1.0) * delay);
  if (policy.jitter > 0) {
    delay = std::floor(chance * delay * policy.jitter + delay * (1 - policy.jitter));
  }
  return milliseconds(static_cast<std::int64_t>(std::clamp(delay, 0.0, 1e12)));
}

std::string longer_trace(const Policy& policy, const std::string& before,
                         const std::string& newest) {
  boost::system::error_code unreadable;
  json::value known = json::parse(before, unreadable);
  json::array traces;
  if (!unreadable && known.is_array()) traces = known.get_array();
  traces.emplace_back(newest);
  std::size_t kept = std::min(policy.stack_trace_limit.value_or(traces.size()), traces.size());
  traces.erase(traces.begin(), traces.end() - static_cast<std::ptrdiff_t>(kept));
  return json::serialize(traces);
}

}  // namespace codevault::bullmq
