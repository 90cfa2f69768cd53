#include "bullmq/time_zone.hpp"

#include <date/tz.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <regex>

#include "base/error.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

std::optional<TimeZone> find_place(const std::string& name) {
  try {
    for (const date::time_zone& zone : date::get_tzdb().zones) {
      if (!same_word(zone.name(), name)) continue;
      zone.get_info(std::chrono::sys_seconds());  // reads it
      return TimeZone(zone);
    }
  } catch (const std::runtime_error&) {  // no zoneinfo on this machine, or none that can be read
  }
  return std::nullopt;
}

std::optional<TimeZone> parse_offset(const std::string& name) {
  static const std::regex offset("utc([+-])(\\d{1,2})(?::(\\d{2}))?");
  std::smatch parts;
  if (!std::regex_match(name, parts, offset)) return std::nullopt;
  auto ahead = std::chrono::hours(std::stoi(parts[2])) +
               std::chrono::minutes(parts[3].matched ? std::stoi(parts[3]) : 0);
  return TimeZone(parts[1] == "-" ? -ahead : ahead);
}

}  // namespace

std::chrono::seconds TimeZone::ahead_at(std::chrono::sys_seconds time) const {
  return place_ ? place_->get_info(time).offset : ahead_;
}

TimeZone load_time_zone(const std::string& name) {
  std::string word = lower(name);
  if (word == "local" || word == "system" || word == "default") return own_time_zone();
  if (word == "utc" || word == "gmt") return TimeZone();
  if (auto offset = parse_offset(word)) return *offset;
  if (auto place = find_place(name)) return *place;
  throw Error(ErrorKind::invalid, "the time zone '" + name + "' is unknown on this machine");
}

TimeZone own_time_zone() {
  if (const char* told = std::getenv("TZ")) {
    std::string name = told;
    if (name.starts_with(':')) name.erase(0, 1);
    return find_place(name).value_or(TimeZone());
  }
  try {
    return find_place(date::current_zone()->name()).value_or(TimeZone());
  } catch (const std::runtime_error&) {  // this machine was told nothing
    return TimeZone();
  }
}

}  // namespace codevault
