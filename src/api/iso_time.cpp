#include "api/iso_time.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"

namespace codevault {

std::string iso_time(std::chrono::system_clock::time_point time) {
  using namespace std::chrono;
  auto day = floor<days>(time);
  year_month_day date(day);
  hh_mm_ss clock(floor<milliseconds>(time - day));
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                     clock.subseconds().count());
}

std::optional<std::chrono::system_clock::time_point> parse_iso_time(std::string_view text,
                                                                    DayMeans day) {
  using namespace std::chrono;
  constexpr std::string_view form = "0000-00-00T00:00:00.000Z";
  const bool whole_seconds = text.size() == 20;
  if (text.size() != 10 && !whole_seconds && text.size() != form.size()) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char expected = whole_seconds && i == 19 ? 'Z' : form[i];
    bool digit = text[i] >= '0' && text[i] <= '9';
    if (expected == '0' ? !digit : text[i] != expected) return std::nullopt;
  }
  auto number = [&](std::size_t from, std::size_t size) {
    int value = 0;
    for (char c : text.substr(std::min(from, text.size()), size)) value = value * 10 + (c - '0');
    return value;
  };
  year_month_day date(year(number(0, 4)), month(static_cast<unsigned>(number(5, 2))),
                      std::chrono::day(static_cast<unsigned>(number(8, 2))));
  // The system's clock counts nanoseconds: it ends in 2262, and began in 1677.
  if (date.year() < year(1700) || date.year() > year(2200)) return std::nullopt;
  if (!date.ok() || number(11, 2) > 23 || number(14, 2) > 59 || number(17, 2) > 59) {
    return std::nullopt;
  }
  system_clock::time_point time = sys_days(date) + hours(number(11, 2)) + minutes(number(14, 2)) +
                                  seconds(number(17, 2)) + milliseconds(number(20, 3));
  if (text.size() == 10 && day == DayMeans::its_end) time += days(1);
  return time;
}

std::optional<std::chrono::system_clock::time_point> iso_time_in(const char* name,
                                                                 std::string_view text,
                                                                 DayMeans day) {
  if (text.empty()) return std::nullopt;
  auto time = parse_iso_time(text, day);
  if (!time) {
    throw invalid(name, "must be a day like 2026-11-23, or a time like 2026-11-23T10:00:00Z");
  }
  return time;
}

}  // namespace codevault
