#pragma once

#include <bitset>
#include <chrono>
#include <optional>
#include <string>

#include "queue/time_zone.hpp"

namespace codevault {

// When something is due again and again: a pattern of cron's, as BullMQ's clients read it.
struct Cron {
  std::bitset<60> seconds;
  std::bitset<60> minutes;
  std::bitset<24> hours;
  std::bitset<32> days;  // from 1
  bool last_day = false;
  std::bitset<13> months;        // from 1
  std::bitset<7> weekdays;       // from Sunday
  std::bitset<7> last_weekdays;  // the last of these in the month
  unsigned week = 0;             // which of the month's `weekdays`, from 1; 0 is any
  bool any_day = false;          // else a day fits by its number,
  bool any_weekday = false;      // or by its weekday: one of them is enough
};

// Five fields, or six with seconds in front: lists, ranges, steps, names of months and days, `?`,
// `L`, `5L`, `5#2`, 7 for Sunday; or @daily and its like. Throws Error{invalid} when it is none.
Cron parse_cron(const std::string& pattern);

// The first time after `after` that fits; nothing when there is none, or none up to `last`.
//
// What falls into an hour that summer time skips is due in the hour after it, and what falls into
// one that comes twice is due the first time, unless it is due every hour. It is found out on the
// way from `after`, not from the pattern alone, as cron-parser does: who begins within the hour
// that comes twice, or right after the one that was skipped, sees nothing of that.
std::optional<std::chrono::sys_time<std::chrono::milliseconds>> next_time(
    const Cron& cron, const TimeZone& zone, std::chrono::sys_time<std::chrono::milliseconds> after,
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> last = std::nullopt);

}  // namespace codevault
