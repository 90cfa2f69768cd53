#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace codevault {

// "2026-11-23T10:00:00.000Z"
std::string iso_time(std::chrono::system_clock::time_point time);

// The meaning of a day without a time.
enum class DayMeans { its_begin, its_end };
// Reads "2026-11-23", "2026-11-23T10:00:00Z" or the latter with milliseconds, in UTC. Returns
// nothing for anything else, and for times that do not exist.
std::optional<std::chrono::system_clock::time_point> parse_iso_time(std::string_view text,
                                                                    DayMeans day);
// Likewise for the field `name`, where empty text means none. Throws Error{invalid} that names it.
std::optional<std::chrono::system_clock::time_point> iso_time_in(const char* name,
                                                                 std::string_view text,
                                                                 DayMeans day);

}  // namespace codevault
