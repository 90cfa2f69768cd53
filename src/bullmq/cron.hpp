#pragma once

#include <bitset>
#include <chrono>
#include <optional>
#include <string>

#include "bullmq/time_zone.hpp"

namespace codevault {

// A cron pattern, read as BullMQ's clients do.
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
// `L`, `5L`, `5#2`, 7 for Sunday; or @daily and the like. Throws Error{invalid} for anything else.
Cron parse_cron(const std::string& pattern);

// The first time after `after` that fits; nothing if none does, or none up to `last`.
//
// A time in an hour that summer time skips is due in the hour after it. A time in an hour that
// comes twice is due the first time, unless the pattern fits every hour. As in cron-parser, this
// holds only if `after` lies before such an hour, not within it or right after it.
std::optional<std::chrono::sys_time<std::chrono::milliseconds>> next_time(
    const Cron& cron, const TimeZone& zone, std::chrono::sys_time<std::chrono::milliseconds> after,
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> last = std::nullopt);

}  // namespace codevault
