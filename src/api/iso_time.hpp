#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace codevault {

// "2026-11-23T10:00:00.000Z"
std::string iso_time(std::chrono::system_clock::time_point time);

// What is meant by a day without a time.
enum class DayMeans { its_begin, its_end };
// "2026-11-23", "2026-11-23T10:00:00Z" or with milliseconds: UTC. Nothing for anything else, or for
// a time that never was.
std::optional<std::chrono::system_clock::time_point> parse_iso_time(std::string_view text,
                                                                    DayMeans day);
// The same of the field `name`, for which empty means none. Throws Error{invalid} that names it.
std::optional<std::chrono::system_clock::time_point> iso_time_in(const char* name,
                                                                 std::string_view text,
                                                                 DayMeans day);

}  // namespace codevault
