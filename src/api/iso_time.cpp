#include "api/iso_time.hpp"

#include <fmt/format.h>

#include <regex>

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
  static const std::regex form(R"((\d{4})-(\d\d)-(\d\d)(T(\d\d):(\d\d):(\d\d)(\.(\d{3}))?Z)?)");
  std::match_results<std::string_view::const_iterator> part;
  if (!std::regex_match(text.begin(), text.end(), part, form)) return std::nullopt;
  auto number = [&](std::size_t place) { return part[place].matched ? std::stoi(part[place]) : 0; };
  year_month_day date(year(number(1)), month(static_cast<unsigned>(number(2))),
                      std::chrono::day(static_cast<unsigned>(number(3))));
  if (!date.ok() || number(5) > 23 || number(6) > 59 || number(7) > 59) return std::nullopt;
  system_clock::time_point time = sys_days(date) + hours(number(5)) + minutes(number(6)) +
                                  seconds(number(7)) + milliseconds(number(9));
  if (!part[4].matched && day == DayMeans::its_end) time += days(1);
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
