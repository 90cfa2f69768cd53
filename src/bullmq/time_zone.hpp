#pragma once

#include <chrono>
#include <string>

namespace date {
class time_zone;
}

namespace codevault {

// The clock of a place: how far ahead of UTC it is at any time. Summer time is in the system's
// /usr/share/zoneinfo.
class TimeZone {
 public:
  explicit TimeZone(std::chrono::seconds ahead = {}) : ahead_(ahead) {}
  explicit TimeZone(const date::time_zone& place) : place_(&place) {}

  std::chrono::seconds ahead_at(std::chrono::sys_seconds time) const;

 private:
  const date::time_zone* place_ = nullptr;
  std::chrono::seconds ahead_{};
};

// Finds a zone by any name that BullMQ's Node clients understand: an IANA name in any case, "UTC",
// "UTC+5:30", or "local". Throws Error{invalid} when there is no such place.
TimeZone load_time_zone(const std::string& name);

// The zone of this process, found as Node does: TZ, then /etc/localtime, then UTC.
TimeZone own_time_zone();

}  // namespace codevault
