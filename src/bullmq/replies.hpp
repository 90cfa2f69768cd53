#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "queue/job_queue.hpp"
#include "redis/resp.hpp"

// Read replies of scripts. Throw Error{unavailable} for one of another form: other programs write
// to the queue's keys.
namespace codevault::bullmq {

using Time = std::chrono::system_clock::time_point;

std::string millis_of(Time time);
// Nothing unless it is a time in ms.
std::optional<Time> time_of(std::string_view millis);
// Nothing unless it is a whole number.
std::optional<std::uint64_t> count_of(std::string_view digits);

// {state, place, fields}, as describe.lua gives it.
Job job_of(std::string id, const redis::Value& reply);

// The number of a reply that is one; a truth value is 1 or 0.
template <typename Number>
Task<Number> number_in(Task<redis::Value> reply) {
  redis::Value value = co_await std::move(reply);
  co_return static_cast<Number>(value.number);
}

}  // namespace codevault::bullmq
